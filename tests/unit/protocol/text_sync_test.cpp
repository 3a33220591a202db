#include "protocol/text_sync.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using vidimus::protocol::apply_change;
using vidimus::protocol::byte_at;
using vidimus::protocol::LineStarts;
using vidimus::protocol::Position;
using vidimus::protocol::position_at;
using vidimus::protocol::PositionEncoding;
using vidimus::protocol::Range;
using vidimus::protocol::TextDocumentContentChangeEvent;

constexpr std::array encodings{PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};

Range range(unsigned line, unsigned character, unsigned end_line, unsigned end_character) {
    return {{line, character}, {end_line, end_character}};
}

struct Edited {
    std::string text;
    bool exact;
};

Edited edited(std::string text, const Range& where, const std::string& with,
              PositionEncoding encoding = PositionEncoding::utf16) {
    const LineStarts lines(text);
    const auto change = apply_change(text, lines, {where, with}, encoding);
    return {text, change.exact};
}

// A second, slow way to the same result: the text as a list of code points, places found by counting from the start.

std::u32string reference_decoded(std::string_view text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        char32_t point = size == 1 ? first : first & (0xFFU >> (size + 1));
        for (std::size_t k = 1; k < size; ++k) point = point << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        result += point;
        i += size;
    }
    return result;
}

std::size_t reference_width(char32_t point, PositionEncoding encoding) {
    if (encoding == PositionEncoding::utf32) return 1;
    if (encoding == PositionEncoding::utf16) return point > 0xFFFF ? 2 : 1;
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

std::size_t reference_offset(const std::u32string& text, Position position, PositionEncoding encoding) {
    std::size_t at = 0;
    for (std::uint32_t line = 0; line < position.line; ++line) {
        while (at < text.size() && text[at] != '\r' && text[at] != '\n') ++at;
        if (at == text.size()) return at;
        at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    }
    std::size_t units = position.character;
    while (at < text.size() && text[at] != '\r' && text[at] != '\n') {
        const auto width = reference_width(text[at], encoding);
        if (width > units) break;
        units -= width;
        ++at;
    }
    return at;
}

/// Texts made of what breaks naive code.
class Generator {
  public:
    std::string text(std::size_t longest) {
        static constexpr std::array<std::string_view, 14> pieces{
            "a", "b", " ", "é", "€", "😀", "e\u0301", "\n", "\r", "\r\n", "\n\r", "👩‍👧", "\u2028", "x"};
        std::string result;
        const auto count = number(longest);
        for (std::size_t i = 0; i < count; ++i) result += pieces[number(pieces.size() - 1)];
        return result;
    }
    std::uint32_t number(std::size_t highest) { return static_cast<std::uint32_t>(random_() % (highest + 1)); }
    Position position(std::size_t lines) { return {number(lines + 1), number(12)}; }

  private:
    std::mt19937 random_{4711};  // NOLINT(bugprone-random-generator-seed): the same texts on every run
};

}  // namespace

TEST_SUITE("protocol/text_sync") {
    TEST_CASE("lines end with LF, CR or CRLF") {
        const std::string text = "a\nb\rc\r\n\n\rd\n";
        const LineStarts lines(text);
        std::vector<std::size_t> starts;
        std::string shown;
        for (std::size_t line = 0; line < lines.line_count(); ++line) {
            starts.push_back(lines.line_start(line));
            shown += "[" + std::string(vidimus::protocol::line_text(text, lines, line)) + "]";
        }
        CHECK(starts == std::vector<std::size_t>{0, 2, 4, 7, 8, 9, 11});
        CHECK(shown == "[a][b][c][][][d][]");
        CHECK(LineStarts("").line_count() == 1);
    }

    TEST_CASE("edits count columns in the negotiated unit") {
        CHECK(edited("Café 😀 teh end", range(0, 8, 0, 11), "the").text == "Café 😀 the end");
        CHECK(edited("Café 😀 teh end", range(0, 7, 0, 10), "the", PositionEncoding::utf32).text == "Café 😀 the end");
        CHECK(edited("Café 😀 teh end", range(0, 11, 0, 14), "the", PositionEncoding::utf8).text == "Café 😀 the end");
    }

    TEST_CASE("a change without a range replaces the text") {
        std::string text = "old\ntext";
        const LineStarts lines(text);
        const auto change = apply_change(text, lines, {std::nullopt, "new"}, PositionEncoding::utf16);
        CHECK(text == "new");
        CHECK(change.replaced == vidimus::protocol::ByteRange{0, 8});
        CHECK(change.inserted == 3);
        CHECK(change.exact);
    }

    TEST_CASE("the usual ways to mean the end of the text are exact") {
        CHECK(edited("a\nb", range(0, 0, 2, 0), "").text.empty());
        CHECK(edited("a\nb", range(0, 0, 2, 0), "").exact);
        CHECK(edited("a\n", range(1, 0, 1, 0), "b").text == "a\nb");
        CHECK(edited("", range(0, 0, 0, 0), "b").text == "b");
    }

    TEST_CASE("impossible ranges are clamped, and that is reported") {
        const auto check = [](const Edited& result, const std::string& text) {
            CHECK(result.text == text);
            CHECK_FALSE(result.exact);
        };
        check(edited("abc\ndef", range(0, 99, 1, 0), "-"), "abc-def");
        check(edited("abc\r\ndef", range(0, 4, 0, 4), "-"), "abc-\r\ndef");
        check(edited("abc\ndef", range(9, 0, 9, 9), "-"), "abc\ndef-");
        check(edited("abc", range(1, 1, 1, 1), "-"), "abc-");
        check(edited("abc\ndef", range(1, 1, 0, 1), "-"), "a-ef");
        check(edited("a😀b", range(0, 2, 0, 3), "-"), "a-b");
        check(edited("abc", range(2147483647, 2147483647, 2147483647, 2147483647), "-"), "abc-");
    }

    TEST_CASE("places inside a line end are the end of the line") {
        const std::string text = "ab\r\ncd";
        const LineStarts lines(text);
        CHECK(position_at(text, lines, 3, PositionEncoding::utf16) == Position{0, 2});
        CHECK(position_at(text, lines, 4, PositionEncoding::utf16) == Position{1, 0});
        CHECK(position_at(text, lines, 99, PositionEncoding::utf16) == Position{1, 2});
    }

    TEST_CASE("every place can be said and is understood") {
        Generator generate;
        for (int round = 0; round < 200; ++round) {
            const auto text = generate.text(40);
            const LineStarts lines(text);
            for (std::size_t byte = 0; byte <= text.size(); ++byte) {
                const bool inside_character =
                    byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80;
                const bool inside_line_end =
                    byte > 0 && byte < text.size() && text[byte - 1] == '\r' && text[byte] == '\n';
                for (const auto encoding : encodings) {
                    const auto back = byte_at(text, lines, position_at(text, lines, byte, encoding), encoding);
                    CHECK(back.exact);
                    CHECK(back.byte <= byte);
                    if (!inside_character && !inside_line_end) CHECK(back.byte == byte);
                }
            }
        }
    }

    TEST_CASE("random edits lead to the same text as counting code points") {
        Generator generate;
        for (const auto encoding : encodings) {
            for (int document = 0; document < 60; ++document) {
                std::string text = generate.text(60);
                LineStarts lines(text);
                for (int edit = 0; edit < 40; ++edit) {
                    const Range where{generate.position(lines.line_count()), generate.position(lines.line_count())};
                    const auto with = generate.text(6);
                    auto expected = reference_decoded(text);
                    const auto a = reference_offset(expected, where.start, encoding);
                    const auto b = reference_offset(expected, where.end, encoding);
                    expected.replace(std::min(a, b), std::max(a, b) - std::min(a, b), reference_decoded(with));

                    const auto change = apply_change(text, lines, {where, with}, encoding);
                    REQUIRE(reference_decoded(text) == expected);
                    lines.replaced(text, change.replaced.start, change.replaced.end, change.inserted);
                    REQUIRE(lines == LineStarts(text));
                }
            }
        }
    }

    TEST_CASE("line starts follow edits at any byte") {
        Generator generate;
        for (int round = 0; round < 4000; ++round) {
            std::string text = generate.text(20);
            LineStarts lines(text);
            const auto start = generate.number(text.size());
            const auto end = start + generate.number(text.size() - start);
            const auto with = generate.text(4);
            text.replace(start, end - start, with);
            lines.replaced(text, start, end, with.size());
            REQUIRE(lines == LineStarts(text));
        }
    }
}
