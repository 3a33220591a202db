#include "checks/text/text.h"

#include "checks/text/encoding.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using vidimus::checks::Position;
using vidimus::checks::Span;
using vidimus::checks::Text;

namespace checks = vidimus::checks;

TEST_SUITE("checks/text/text") {
    TEST_CASE("an empty text has one empty line") {
        const Text text;
        CHECK(text.line_count() == 1);
        CHECK(text.position(0) == Position{1, 1, 0});
        CHECK(text.line(0) == Span{0, 0});
    }

    TEST_CASE("CR, LF and CRLF each end one line") {
        const Text text("a\rb\nc\r\nd\n\re");
        REQUIRE(text.line_count() == 6);
        const char* const lines[] = {"a", "b", "c", "d", "", "e"};
        for (std::size_t k = 0; k < 6; ++k) CHECK(text.slice(text.line(k)) == lines[k]);
    }

    TEST_CASE("a line end belongs to the line it ends") {
        const Text text("ab\r\nc");
        CHECK(text.line_of(1) == 0);
        CHECK(text.line_of(2) == 0);
        CHECK(text.line_of(3) == 0);
        CHECK(text.line_of(4) == 1);
        CHECK(text.line_of(5) == 1);
    }

    TEST_CASE("a last line end opens an empty line") {
        const Text text("a\n");
        CHECK(text.line_count() == 2);
        CHECK(text.position(2) == Position{2, 1, 2});
    }

    TEST_CASE("columns and offsets count code points") {
        const Text text("😀é\n€x");
        CHECK(text.position(4) == Position{1, 2, 1});
        CHECK(text.position(6) == Position{1, 3, 2});
        CHECK(text.position(7) == Position{2, 1, 3});
        CHECK(text.position(10) == Position{2, 2, 4});
        CHECK(text.position(11) == Position{2, 3, 5});
    }

    TEST_CASE("positions are right everywhere on lines of any length") {
        std::mt19937 random(20240514);  // the same texts on every run
        const char* const pieces[] = {"a", "é", "€", "😀", "Il y a ", "\n", "\r\n", "\r"};
        for (const unsigned line_ends : {0U, 3U}) {
            for (const std::size_t size : {1023U, 1024U, 1025U, 2048U, 5000U}) {
                std::string bytes;
                while (bytes.size() < size) bytes += pieces[random() % (5 + line_ends)];
                if (line_ends == 0) bytes.resize(size);  // may cut a character: counting bytes must not care
                const Text text(bytes);
                Position expected;
                for (std::size_t at = 0; at <= bytes.size(); ++at) {
                    const bool inside = at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
                    if (!inside) REQUIRE(text.position(static_cast<checks::Offset>(at)) == expected);
                    if (at == bytes.size()) break;
                    const bool counts = (static_cast<unsigned char>(bytes[at]) & 0xC0) != 0x80;
                    const bool crlf = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
                    expected.offset += counts;
                    expected.column += counts;
                    if (bytes[at] == '\n' || (bytes[at] == '\r' && !crlf)) {
                        ++expected.line;
                        expected.column = 1;
                    }
                }
            }
        }
    }

    TEST_CASE("a byte order mark is the first code point") {
        const Text text("\uFEFFab");
        CHECK(text.position(3) == Position{1, 2, 1});
    }

    TEST_CASE("a replaced byte counts as one code point") {
        const Text text(
            checks::decode_text("a\xFF"
                                "b"));
        CHECK(text.code_points_before(text.size()) == 3);
        CHECK(text.position(4) == Position{1, 3, 2});
    }

    TEST_CASE("positions agree with counting from the start") {
        std::mt19937 random(7);
        const std::string pieces[] = {"a", "é", "€", "😀", "\n", "\r", "\r\n", " "};
        for (int round = 0; round < 50; ++round) {
            std::string bytes;
            for (int k = 0; k < 60; ++k) bytes += pieces[random() % 8];
            const Text text(bytes);
            Position expected;
            for (std::size_t at = 0; at < bytes.size();) {
                REQUIRE(text.position(static_cast<checks::Offset>(at)) == expected);
                const char32_t c = checks::next_code_point(bytes, at);
                const bool ends = c == '\n' || (c == '\r' && !(at < bytes.size() && bytes[at] == '\n'));
                ++expected.offset;
                ++expected.column;
                if (ends) {
                    ++expected.line;
                    expected.column = 1;
                }
            }
            REQUIRE(text.position(text.size()) == expected);
        }
    }
}
