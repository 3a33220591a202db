#pragma once

#include "checks/text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class WordKind : std::uint8_t {
    letters,  ///< a run of letters of one script family, apostrophes and hyphens cut it
    digits,   ///< a run of digits with the separators inside it
    symbol,   ///< a character of a script written without spaces (Han, hiragana, Thai …): one character
    mark,     ///< punctuation that translators keep: ? ! ( : ; % and quotes
};

struct Word {
    WordKind kind;
    Span span;         ///< in the text that was cut
    std::string form;  ///< folded (fold.h); for digits the ASCII digits without separators; for marks the class, as "?"
};

/// The words of a sentence in order.
std::vector<Word> cut_words(std::string_view text);

}  // namespace vidimus::checks
