#pragma once

#include "checks/lexicon/word_lexicon.h"
#include "checks/lexicon/word_table.h"

#include <memory>
#include <vector>

namespace vidimus::checks {

/// A table asked in one direction.
struct DictionaryLeg {
    std::shared_ptr<const WordTable> table;
    bool forward = true;  ///< from the table's first language to its second

    void answers(WordId word, std::vector<WordAnswer>& out) const {
        forward ? table->answers_of_first(word, out) : table->answers_of_second(word, out);
    }
    bool knows_target(WordId word) const { return forward ? table->knows_second(word) : table->knows_first(word); }
    std::size_t words() const { return forward ? table->first_words() : table->second_words(); }
};

/// What dictionaries say of a pair of languages: those between the two, and ways through a third language, where a word
/// loses some of its strength on the way.
class DictionaryLexicon final : public WordLexicon {
  public:
    /// `to_pivot` and `from_pivot` lead through one third language; both or neither empty.
    DictionaryLexicon(std::vector<DictionaryLeg> direct, std::vector<DictionaryLeg> to_pivot,
                      std::vector<DictionaryLeg> from_pivot, LexiconKind kind = LexiconKind::dictionaries)
        : direct_(std::move(direct)), to_pivot_(std::move(to_pivot)), from_pivot_(std::move(from_pivot)), kind_(kind) {}

    LexiconKind kind() const override { return kind_; }
    void answers(WordId source_word, std::vector<WordAnswer>& out) const override;
    bool knows_draft_word(WordId draft_word) const override;

  private:
    std::vector<DictionaryLeg> direct_;
    std::vector<DictionaryLeg> to_pivot_;
    std::vector<DictionaryLeg> from_pivot_;
    LexiconKind kind_;
};

}  // namespace vidimus::checks
