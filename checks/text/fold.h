#pragma once

#include <string>
#include <string_view>

namespace vidimus::checks {

/// The letters and digits of one code point as they are compared: lower case, without diacritics, in Latin letters
/// where the script is alphabetic (Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, kana, Hangul …); Han stays as
/// it is. Empty for combining marks and for what is neither letter nor digit. From ICU's transforms, tabled at build
/// time.
std::string_view folded(char32_t code_point);

/// The folded form of a whole word.
std::string fold(std::string_view word);

}  // namespace vidimus::checks
