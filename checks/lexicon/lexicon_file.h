#pragma once

#include "checks/lexicon/word_translations.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A lexicon as a file: text that people and version control can read. The first line holds, set apart by tabs,
/// "vidimus-lexicon", the version of the format and the two languages; every other line a word, what translates it, and
/// how sure that is in percent. Empty lines, and lines that start with "#", are passed over.
struct LexiconFile {
    static constexpr int version = 1;

    struct Complaint {
        std::size_t line = 0;  ///< from 1
        std::string what;
    };

    std::string source_language;  ///< BCP 47
    std::string draft_language;
    std::vector<WordTranslation> words;

    /// Reads what can be read; the rest is told. A first line that is no such line leaves the languages empty, and says
    /// so as the one complaint.
    static LexiconFile parse(std::string_view text, std::vector<Complaint>& complaints);
    std::string write() const;
};

}  // namespace vidimus::checks
