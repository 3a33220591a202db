#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// The word in front of a dot: letters, digits, inner dots, hyphens and apostrophes.
struct WordBefore {
    std::string text;  ///< without ignorable characters and the last dot
    std::string lower;
    std::size_t start = 0;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    std::size_t digits = 0;
    std::size_t others = 0;  ///< signs inside
    char32_t first = 0;
    char32_t last = 0;
    bool too_long = false;

    bool is_all_capitals() const { return letters > 1 && capitals == letters && others == 0; }
    bool is_number() const { return digits > 0 && letters == 0; }
    bool is_single_letter() const { return letters == 1 && digits == 0 && others == 0; }
};
/// Reads back from `end`, at most to `limit`.
WordBefore word_before(std::string_view text, std::size_t end, std::size_t limit);

/// What stands behind a stop.
struct Behind {
    char32_t sign = 0;       ///< the first character
    char32_t character = 0;  ///< the first letter or digit behind brackets and quotes; 0 when another sign comes first
    std::size_t at = 0;      ///< of `character`
    bool opened = false;     ///< brackets or quotes stand before it
    std::string word;        ///< the letters from there
    bool elided = false;     ///< an apostrophe follows the word
    bool dotted = false;     ///< a dot follows the word
    bool clipped = false;    ///< a letter behind an apostrophe, then a capital: "'s Avonds"
    std::size_t word_size = 0;  ///< in code points
};
Behind behind(std::string_view text, std::size_t at);

/// Forms of words that matter to the dot behind them.
bool is_roman_number(std::string_view word);
/// "iPhone", "eBay": a capital soon after the first letter.
bool is_lower_case_name(std::string_view word);
/// Letters parted by dots or hyphens: "U.S", "т.б", "J.-C".
bool is_letters_and_dots(std::string_view word);
/// "Skt", "mgr", "млн": Latin or Cyrillic letters without a vowel, not all capitals.
bool is_vowelless(const WordBefore& word);
std::string lower_case(std::string_view word);

}  // namespace vidimus::checks
