#include "protocol/framing.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using vidimus::protocol::FrameError;
using vidimus::protocol::FrameReader;
using vidimus::protocol::FramingLimits;
using vidimus::protocol::write_frame;

constexpr FramingLimits small_limits{.header = 64, .body = 20, .skipped_body = 1000};

/// Each frame as its body, each error as "!header", "!large" or "!truncated".
void take(FrameReader& reader, std::vector<std::string>& out) {
    while (const auto frame = reader.next()) {
        if (*frame) {
            out.push_back(**frame);
            continue;
        }
        switch (frame->error().kind) {
            case FrameError::Kind::bad_header:
                out.emplace_back("!header");
                break;
            case FrameError::Kind::too_large:
                out.emplace_back("!large");
                break;
            case FrameError::Kind::truncated:
                out.emplace_back("!truncated");
                break;
        }
    }
}

std::vector<std::string> read_in_portions(std::string_view bytes, std::size_t portion, FramingLimits limits) {
    FrameReader reader(limits);
    std::vector<std::string> out;
    for (std::size_t at = 0; at < bytes.size(); at += portion) {
        reader.feed(bytes.substr(at, portion));
        take(reader, out);
    }
    reader.finish();
    take(reader, out);
    return out;
}

/// What comes out, after checking that portions do not matter.
std::vector<std::string> read(std::string_view bytes, FramingLimits limits = {}) {
    auto whole = read_in_portions(bytes, bytes.size() + 1, limits);
    for (std::size_t portion = 1; portion < bytes.size(); ++portion) {
        CAPTURE(portion);
        CHECK(read_in_portions(bytes, portion, limits) == whole);
    }
    return whole;
}

using Frames = std::vector<std::string>;

}  // namespace

TEST_SUITE("protocol/framing") {
    TEST_CASE("what is written is exact and can be read") {
        CHECK(write_frame("{}") == "Content-Length: 2\r\n\r\n{}");
        CHECK(write_frame("\"é\"") == "Content-Length: 4\r\n\r\n\"é\"");
        CHECK(read(write_frame("{}") + write_frame("") + write_frame("\r\n\r\n")) == Frames{"{}", "", "\r\n\r\n"});
    }

    TEST_CASE("sloppy headers are understood") {
        CHECK(read("Content-Length: 2\n\n{}") == Frames{"{}"});
        CHECK(read("Content-Length:2\r\n\r\n{}") == Frames{"{}"});
        CHECK(read("content-LENGTH \t:\t 2 \r\n\r\n{}") == Frames{"{}"});
        CHECK(read("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}") ==
              Frames{"{}"});
        CHECK(read("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n{}") ==
              Frames{"{}"});
        CHECK(read("Content-Length: 99\r\nContent-Length: 2\r\n\r\n{}") == Frames{"{}"});
        CHECK(read("\r\n\nContent-Length: 2\r\n\r\n{}\r\n\r\nContent-Length: 1\r\n\r\n1") == Frames{"{}", "1"});
    }

    TEST_CASE("after an unusable length the next message is read") {
        const std::string next = "Content-Length: 2\r\n\r\n{}";
        for (const char* header :
             {"Content-Length: x", "Content-Length:", "Content-Length: -2", "Content-Length: +2", "Content-Length: 2x",
              "Content-Length: 2.0", "Content-Length: 99999999999999999999999", "Content-Length: 99999999999999",
              "Content-Type: text/plain"}) {
            CAPTURE(header);
            CHECK(read(std::string(header) + "\r\n\r\n{\"lost\": 1}" + next) == Frames{"!header", "{}"});
            CHECK(read(std::string(header) + "\r\n\r\n{\n\"lost\": 1\n}\n" + next) == Frames{"!header", "{}"});
        }
    }

    TEST_CASE("after a wrong length the next message but one is read") {
        const std::string next = "Content-Length: 2\r\n\r\n{}";
        // Too short: the rest of the body is no header, but a header follows it.
        CHECK(read("Content-Length: 3\r\n\r\n{\"a\": 1}" + next) == Frames{"{\"a", "!header", "{}"});
        // Too long: the body swallows the start of the next message.
        CHECK(read("Content-Length: 20\r\n\r\n{}" + next + next) == Frames{"{}Content-Length: 2\r", "!header", "{}"});
    }

    TEST_CASE("noise before a header is passed over") {
        CHECK(read("\xEF\xBB\xBF"
                   "Content-Length: 2\r\n\r\n{}") == Frames{"!header", "{}"});
        CHECK(read("Welcome to the server!\nContent-Length: 2\r\n\r\n{}") == Frames{"!header", "{}"});
        for (const char c : {'x', ':', '\0'}) {
            std::string noise(3000, c);
            noise += "Content-Length: 2\r\n\r\n{}";
            CHECK(read(noise, small_limits) == Frames{"!header", "{}"});
        }
    }

    TEST_CASE("an endless header is cut off") {
        std::string header;
        for (int i = 0; i < 10; ++i) header += "X-Padding: 0123456789\r\n";
        CHECK(read(header + "Content-Length: 2\r\n\r\n{}", small_limits) == Frames{"!header", "{}"});
    }

    TEST_CASE("a message too large is skipped as a whole") {
        // Its body holds what looks like a header, which must not be taken for one.
        std::string body = "{\"text\": \"\nContent-Length: 2\r\n\r\n{}\"}";
        const auto large = write_frame(body);
        CHECK(read(large + write_frame("{}"), small_limits) == Frames{"!large", "{}"});
        CHECK(read(write_frame(std::string(20, 'x')), small_limits) == Frames{std::string(20, 'x')});
    }

    TEST_CASE("the end of input inside a frame is an error, elsewhere it is not") {
        CHECK(read("").empty());
        CHECK(read("\r\n").empty());
        CHECK(read("Content-Length: 2\r\n\r\n{}").size() == 1);
        CHECK(read("Content-Le") == Frames{"!truncated"});
        CHECK(read("Content-Length: 2\r\n") == Frames{"!truncated"});
        CHECK(read("Content-Length: 2\r\n\r\n{") == Frames{"!truncated"});
        CHECK(read("Content-Length: 50\r\n\r\n{", small_limits) == Frames{"!large"});
        CHECK(read("Content-Length: x\r\n\r\n{}") == Frames{"!header"});
    }

    TEST_CASE("what comes after the end is ignored") {
        FrameReader reader;
        reader.finish();
        reader.finish();
        reader.feed(write_frame("{}"));
        CHECK_FALSE(reader.next().has_value());
    }

    TEST_CASE("random bytes neither crash nor hang, and a clean message behind them is read") {
        std::mt19937 random(20240917);  // NOLINT(bugprone-random-generator-seed): the same bytes on every run
        constexpr std::string_view pieces[] = {
            "Content-Length",  ":",  " ",   "5",  "0",   "\r\n", "\n", "\r", "{}", "\"", "x",
            "Content-Type: a", "-1", "999", "\0", "\xFF"};
        for (int round = 0; round < 3000; ++round) {
            std::string noise;
            const auto count = random() % 40;
            for (std::size_t i = 0; i < count; ++i) {
                if (random() % 4 == 0) {
                    noise += static_cast<char>(random() % 256);
                } else {
                    noise += pieces[random() % std::size(pieces)];
                }
            }
            // More than any body the noise can announce within the limits, then a line end to leave its last line.
            noise.append(small_limits.skipped_body, ' ').append("\n");
            const auto out = read_in_portions(noise + write_frame("[\"clean\"]"), 1 + random() % 50, small_limits);
            REQUIRE_FALSE(out.empty());
            CHECK(out.back() == "[\"clean\"]");
        }
    }
}
