#pragma once

#include "checks/lexicon/lexicon.h"
#include "checks/text/hash.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A word of one language as lexicons know it: the hash of its stem (checks/text/stem.h), so that inflected forms are
/// one word. Of a script without spaces: of one ideograph, or of two neighbours. 32 bits, which keep tables small: of
/// twenty thousand words of a long text hardly two share one.
using WordId = std::uint32_t;
constexpr WordId word_id(std::string_view stem) {
    return static_cast<WordId>(stable_hash(stem));
}

/// A word that may stand for the one asked for.
struct WordAnswer {
    WordId word;     ///< word_id
    float strength;  ///< 0–1: how sure the lexicon is that the one may translate the other
};

/// What one lexicon knows of the words of one pair of languages. Immutable, thread-safe, cheap to ask.
class WordLexicon {
  public:
    virtual ~WordLexicon() = default;
    virtual LexiconKind kind() const = 0;
    /// Appends what `source_word` may be in the draft; no word twice.
    virtual void answers(WordId source_word, std::vector<WordAnswer>& out) const = 0;
    /// Whether some source word may be this word of the draft.
    virtual bool knows_draft_word(WordId draft_word) const = 0;
};

/// Where word lexicons come from: whoever embeds the checks opens, reads and keeps what they are made of; the checks
/// ask once for a pair of texts, when its languages are known. Called from any thread.
class WordLexicons {
  public:
    virtual ~WordLexicons() = default;
    /// For BCP 47 tags; none where nothing is known of the pair.
    virtual std::vector<std::shared_ptr<const WordLexicon>> find(std::string_view source_language,
                                                                 std::string_view draft_language) const = 0;
};

}  // namespace vidimus::checks
