#pragma once

#include "checks/text/span.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <string_view>

namespace vidimus::checks {

/// A character of UTF-8 and where the next one begins.
struct Character {
    char32_t code = 0;
    Offset next = 0;
};

/// The character at `at`; code 0 at `limit`.
inline Character character_at(std::string_view text, Offset at, Offset limit) {
    if (at >= limit) return {0, limit};
    std::size_t i = at;  // ICU's macros take any integer type; 32 bits with a sign would end at 2 GiB
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, std::size_t{limit}, c);
    return {static_cast<char32_t>(c), static_cast<Offset>(i)};
}

/// 0-9 for a decimal digit of any script, -1 for anything else.
inline int digit_of(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    return u_charDigitValue(static_cast<UChar32>(c));
}

/// Letters and the marks that stand on them: what a run of letters is made of.
inline bool is_word_character(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalpha(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Letters of scripts that write words without spaces, or glue particles to figures (Hangul).
inline bool is_unspaced(char32_t c) {
    return (c >= 0x0E00 && c < 0x0F00) || (c >= 0x1100 && c < 0x1200) || (c >= 0x2E80 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF61 && c < 0xFFE0) || (c >= 0x20000 && c < 0x40000);
}

inline bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/// Marks that stand between two numbers, or before one as its sign.
inline bool is_number_dash(char32_t c) {
    return is_hyphen(c) || c == 0x2012 || c == 0x2013 || c == 0x2212;
}

}  // namespace vidimus::checks
