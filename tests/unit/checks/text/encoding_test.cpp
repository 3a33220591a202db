#include "checks/text/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::string_literals;
using vidimus::checks::Encoding;

namespace checks = vidimus::checks;

namespace {

const std::string replacement = "\xEF\xBF\xBD";

std::string decoded(std::string_view bytes) {
    return checks::decode_text(std::string(bytes));
}

}  // namespace

TEST_SUITE("checks/text/encoding") {
    TEST_CASE("valid UTF-8 stays as it is") {
        const std::string text = "aé€😀\xEF\xBB\xBF\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF";
        CHECK(decoded(text) == text);
    }

    TEST_CASE("a byte order mark stays, as one code point") {
        const std::string text = decoded("\xEF\xBB\xBFx");
        CHECK(text == "\xEF\xBB\xBFx");
        CHECK(checks::count_code_points(text) == 2);
    }

    TEST_CASE("UTF-16 is read in either order when it has a mark") {
        CHECK(checks::detect_encoding("\xFF\xFE"
                                      "a\0"s) == Encoding::utf16_le);
        CHECK(checks::detect_encoding("\xFE\xFF\0a"s) == Encoding::utf16_be);
        CHECK(decoded("\xFF\xFE"
                      "a\0\xE9\0\x3D\xD8\x00\xDE"s) == "\uFEFFaé😀");
        CHECK(decoded("\xFE\xFF\0a\0\xE9\xD8\x3D\xDE\x00"s) == "\uFEFFaé😀");
    }

    TEST_CASE("unpaired surrogates and half units of UTF-16 become one replacement each") {
        CHECK(decoded("\xFF\xFE\x3D\xD8"
                      "a\0"s) == "\uFEFF" + replacement + "a");
        CHECK(decoded("\xFF\xFE\x00\xDE"
                      "a\0"s) == "\uFEFF" + replacement + "a");
        CHECK(decoded("\xFF\xFE\x3D\xD8"s) == "\uFEFF" + replacement);
        CHECK(decoded("\xFF\xFE"
                      "a\0b"s) == "\uFEFFa" + replacement);
    }

    TEST_CASE("a NUL byte makes a file binary unless it is UTF-16") {
        CHECK(checks::detect_encoding("a\0b"s) == Encoding::binary);
        CHECK(checks::detect_encoding("plain") == Encoding::utf8);
        CHECK(checks::detect_encoding("") == Encoding::utf8);
    }

    // One replacement for each maximal subpart: the table is the whole of table 3-7's boundaries.
    TEST_CASE("every kind of invalid UTF-8") {
        struct Case {
            std::string_view bytes;
            int replacements;
            std::string_view name;
        };
        const Case cases[] = {
            {"\x80", 1, "a lone continuation"},
            {"\xBF\x80", 2, "two lone continuations"},
            {"\xC0\xAF", 2, "overlong with C0"},
            {"\xC1\xBF", 2, "overlong with C1"},
            {"\xC3", 1, "two bytes, cut"},
            {"\xE0\x80\x80", 3, "overlong of three bytes"},
            {"\xE0\x9F\xBF", 3, "overlong of three bytes, highest"},
            {"\xE0\xA0", 1, "three bytes, cut after two"},
            {"\xE1\x80", 1, "three bytes, cut after two"},
            {"\xE2\x82", 1, "the euro sign, cut"},
            {"\xED\xA0\x80", 3, "a high surrogate"},
            {"\xED\xBF\xBF", 3, "a low surrogate"},
            {"\xED\x9F", 1, "below the surrogates, cut"},
            {"\xEF\xBF", 1, "three bytes, cut after two"},
            {"\xF0\x80\x80\x80", 4, "overlong of four bytes"},
            {"\xF0\x8F\xBF\xBF", 4, "overlong of four bytes, highest"},
            {"\xF0\x90\x80", 1, "four bytes, cut after three"},
            {"\xF0\x9F\x98", 1, "an emoji, cut after three"},
            {"\xF1\x80", 1, "four bytes, cut after two"},
            {"\xF4\x90\x80\x80", 4, "above U+10FFFF"},
            {"\xF4\x8F\xBF", 1, "the last plane, cut"},
            {"\xF5\x80\x80\x80", 4, "no such lead"},
            {"\xFE", 1, "FE"},
            {"\xFF", 1, "FF"},
        };
        for (const Case& c : cases) {
            CAPTURE(c.name);
            std::string expected = "a";
            for (int k = 0; k < c.replacements; ++k) expected += replacement;
            CHECK(decoded("a" + std::string(c.bytes) + "b") == expected + "b");
            CHECK(decoded("a" + std::string(c.bytes)) == expected);
        }
    }

    TEST_CASE("a sequence broken off by a lead is replaced and the lead is read") {
        CHECK(decoded("\xE2\x82\xC3\xA9") == replacement + "é");
        CHECK(decoded("\xF0\x9F\xF0\x9F\x98\x80") == replacement + "😀");
    }

    TEST_CASE("code points are walked forward and backward alike") {
        const std::string text = "aé€😀z";
        std::u32string forward;
        for (std::size_t at = 0; at < text.size();) forward += checks::next_code_point(text, at);
        std::u32string backward;
        for (std::size_t at = text.size(); at > 0;) backward.insert(0, 1, checks::previous_code_point(text, at));
        CHECK(forward == U"aé€😀z");
        CHECK(backward == forward);
        std::string again;
        for (const char32_t c : forward) checks::append_utf8(c, again);
        CHECK(again == text);
    }
}
