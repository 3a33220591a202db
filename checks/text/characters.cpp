#include "checks/text/characters.h"

#include "checks/text/encoding.h"

#include <unicode/uchar.h>

namespace vidimus::checks {

namespace {

UChar32 icu(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}

bool has_type(char32_t code_point, uint32_t mask) {
    return (U_GET_GC_MASK(icu(code_point)) & mask) != 0;
}

int32_t sentence_class(char32_t code_point) {
    return u_getIntPropertyValue(icu(code_point), UCHAR_SENTENCE_BREAK);
}

}  // namespace

bool is_white_space(char32_t code_point) {
    if (code_point < 0x80) return code_point == ' ' || (code_point >= 9 && code_point <= 13);
    return code_point == 0xFEFF || u_isUWhiteSpace(icu(code_point));
}

bool is_letter(char32_t code_point) {
    if (code_point < 0x80) return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z';
    return has_type(code_point, U_GC_L_MASK);
}

bool is_digit(char32_t code_point) {
    if (code_point < 0x80) return code_point >= '0' && code_point <= '9';
    return has_type(code_point, U_GC_ND_MASK);
}

bool is_upper_case(char32_t code_point) {
    if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z';
    return has_type(code_point, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_lower_case(char32_t code_point) {
    if (code_point < 0x80) return code_point >= 'a' && code_point <= 'z';
    return has_type(code_point, U_GC_LL_MASK);
}

bool is_ignorable(char32_t code_point) {
    if (code_point < 0x80) return code_point < ' ' && !is_white_space(code_point);
    return code_point != 0xFEFF && has_type(code_point, U_GC_CF_MASK | U_GC_MN_MASK | U_GC_ME_MASK | U_GC_MC_MASK);
}

bool is_written_without_spaces(char32_t code_point) {
    if (code_point < 0x2E80) return false;
    if (code_point >= 0xAC00 && code_point <= 0xD7FF) return false;  // Hangul has spaces
    const int32_t width = u_getIntPropertyValue(icu(code_point), UCHAR_EAST_ASIAN_WIDTH);
    if (width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH) return true;
    return width == U_EA_WIDE && code_point < 0x1F000;  // not emoji
}

bool is_strong_terminator(char32_t code_point) {
    if (code_point < 0x80) return code_point == '!' || code_point == '?';
    if (code_point == 0x17D4 || code_point == 0x17D5) return true;  // Khmer; in Unicode only since 15.1
    return sentence_class(code_point) == U_SB_STERM;
}

bool is_dot(char32_t code_point) {
    if (code_point < 0x80) return code_point == '.';
    return code_point >= 0x2024 && sentence_class(code_point) == U_SB_ATERM;
}

bool is_bracket_or_quote(char32_t code_point) {
    return sentence_class(code_point) == U_SB_CLOSE;
}

bool is_opening_bracket(char32_t code_point) {
    return has_type(code_point, U_GC_PS_MASK) && code_point != 0x201A && code_point != 0x201E;
}

bool is_closing_bracket(char32_t code_point) {
    return has_type(code_point, U_GC_PE_MASK);
}

char32_t to_lower(char32_t code_point) {
    if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z' ? code_point | 0x20 : code_point;
    return static_cast<char32_t>(u_tolower(icu(code_point)));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        std::size_t at = 0;
        if (!is_white_space(next_code_point(text, at))) break;
        text.remove_prefix(at);
    }
    while (!text.empty()) {
        std::size_t at = text.size();
        if (!is_white_space(previous_code_point(text, at))) break;
        text.remove_suffix(text.size() - at);
    }
    return text;
}

}  // namespace vidimus::checks
