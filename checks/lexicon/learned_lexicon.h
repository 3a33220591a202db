#pragma once

#include "checks/lexicon/lexicon_file.h"
#include "checks/lexicon/word_lexicon.h"
#include "checks/lexicon/word_table.h"

#include <memory>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// A lexicon read from a file, ready to be asked in both directions.
class LearnedLexicon {
  public:
    explicit LearnedLexicon(const LexiconFile& file);

    /// What it knows of a pair of BCP 47 tags; null for other languages than its own.
    std::shared_ptr<const WordLexicon> find(std::string_view source_language, std::string_view draft_language) const;
    std::size_t words() const { return table_->first_words(); }

  private:
    std::string source_language_;
    std::string draft_language_;
    std::shared_ptr<const WordTable> table_;
};

}  // namespace vidimus::checks
