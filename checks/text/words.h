#pragma once

#include "checks/text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class WordKind : std::uint8_t {
    letters,    ///< a run of letters; apostrophes and hyphens cut it; a dotted abbreviation ("U.S.") is one
    digits,     ///< a run of digits with the separators inside it
    ideograph,  ///< a character of a script written without spaces (Han, hiragana, Thai …)
    mark,       ///< punctuation that translators keep: ? ! ( : ; % and quotes
};

struct Word {
    WordKind kind = WordKind::letters;
    bool capital = false;  ///< starts with an upper case letter
    Span span;             ///< in the text that was cut
    /// Folded (fold.h); of digits the ASCII digits without separators; of marks the class: ? ! ( : ; % "
    std::string form;
};

/// The words of a sentence in order.
std::vector<Word> cut_words(std::string_view text);

}  // namespace vidimus::checks
