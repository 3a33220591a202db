#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// Terminal columns a code point takes: 0 (combining marks, joiners), 1, or 2 (East Asian wide and fullwidth, emoji).
/// Controls count 1: they are shown as a replacement. From Unicode 15: general categories Mn, Me, Cf, Hangul vowels and
/// final consonants for 0; East_Asian_Width W and F (UAX 11) for 2.
int display_width(char32_t code_point);

/// The columns of a text as `visible` shows it.
int display_width(std::string_view utf8);

/// One character as a terminal shows it, with the combining marks that belong to it.
struct Cell {
    std::string text;  ///< safe to print
    int width = 1;
    std::size_t start = 0;  ///< bytes of the text it was made from
    std::size_t end = 0;
};

/// A stretch of valid UTF-8 in one line: line ends and tabs become one space each together with the white space around
/// a line end, control characters and those that turn the writing direction a visible replacement, so that nothing in a
/// file can command the terminal.
std::vector<Cell> cells_of(std::string_view utf8);

/// The same as one text.
std::string visible(std::string_view utf8);

}  // namespace vidimus::server
