#include "server/headless/display_width.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <string>

using vidimus::server::display_width;
using vidimus::server::visible;

namespace {

int width_after_icu(UChar32 c) {
    const auto type = u_charType(c);
    const int hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    const bool joins = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || (type == U_FORMAT_CHAR && c != 0xAD) ||
                       hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO;
    if (joins) return 0;
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

TEST_SUITE("server/headless/display_width") {
    TEST_CASE("the tables agree with ICU on every character it knows") {
        int different = 0;
        for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
            const auto type = u_charType(c);
            if (type == U_UNASSIGNED || type == U_SURROGATE) continue;
            if (display_width(static_cast<char32_t>(c)) != width_after_icu(c)) ++different;
        }
        CHECK(different == 0);
    }

    TEST_CASE("columns of a text") {
        CHECK(display_width(std::string_view("abc")) == 3);
        CHECK(display_width(std::string_view("été")) == 3);
        CHECK(display_width(std::string_view("e\u0301te\u0301")) == 3);
        CHECK(display_width(std::string_view("日本語")) == 6);
        CHECK(display_width(std::string_view("😀!")) == 3);
        CHECK(display_width(std::string_view("한국")) == 4);
        CHECK(display_width(std::string_view("a\tb")) == 3);
        CHECK(display_width(std::string_view("120\u202F000")) == 7);
    }

    TEST_CASE("nothing in a text can command a terminal") {
        CHECK(visible("\x1b[31mred\x1b[0m") == "␛[31mred␛[0m");
        CHECK(visible("bell\x07 back\x08 del\x7F") == "bell␇ back␈ del␡");
        CHECK(visible("\u009B31m") == "<U+009B>31m");
        CHECK(visible("a\u202Eb\u2066c") == "a<U+202E>b<U+2066>c");
        CHECK(visible("two\r\n   lines\ttab") == "two lines tab");
    }
}
