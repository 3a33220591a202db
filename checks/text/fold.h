#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// What a code point is when words are cut.
enum class CharacterClass : std::uint8_t {
    other,      ///< white space, punctuation, symbols
    letter,     ///< of a script that separates words, and katakana, whose runs are words too
    digit,      ///< a decimal digit of any script
    ideograph,  ///< of a script written without spaces: a word of its own (Han, hiragana, Thai …)
    combining,  ///< continues what stands before it
};

/// One code point as it is compared: lower case, without diacritics, in Latin letters where the script is alphabetic
/// (Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Devanagari, kana, hangul …); ideographs stay as they are,
/// digits become ASCII; nothing for `other`. From ICU's transforms, tabled at build time.
struct FoldedCharacter {
    CharacterClass kind = CharacterClass::other;
    bool upper = false;   ///< an upper case or title case letter
    bool itself = false;  ///< folds to itself: `folded` is empty, take the code point
    std::string_view folded;
};
FoldedCharacter fold_character(char32_t code_point);

/// The folded form of a text: what is `other` is left out.
std::string fold(std::string_view text);

}  // namespace vidimus::checks
