#include "protocol/position_encoding.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using vidimus::protocol::byte_of_units;
using vidimus::protocol::negotiate;
using vidimus::protocol::parse_position_encoding;
using vidimus::protocol::PositionEncoding;
using vidimus::protocol::units_before;

constexpr std::array encodings{PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};

/// Byte offset and its column in each encoding.
struct Place {
    std::size_t byte;
    std::array<std::size_t, 3> columns;
};

void check_places(std::string_view line, const std::vector<Place>& places) {
    for (const auto& place : places) {
        for (std::size_t i = 0; i < encodings.size(); ++i) {
            CAPTURE(place.byte);
            CAPTURE(vidimus::protocol::name(encodings[i]));
            CHECK(units_before(line, place.byte, encodings[i]) == place.columns[i]);
            const auto back = byte_of_units(line, place.columns[i], encodings[i]);
            CHECK(back.byte == place.byte);
            CHECK(back.exact);
        }
    }
}

}  // namespace

TEST_SUITE("protocol/position_encoding") {
    TEST_CASE("the client's first known choice is taken") {
        using Offer = std::vector<std::string>;
        CHECK(negotiate(std::nullopt) == PositionEncoding::utf16);
        CHECK(negotiate(Offer{}) == PositionEncoding::utf16);
        CHECK(negotiate(Offer{"utf-7"}) == PositionEncoding::utf16);
        CHECK(negotiate(Offer{"utf-8", "utf-16", "utf-32"}) == PositionEncoding::utf8);
        CHECK(negotiate(Offer{"utf-32", "utf-8"}) == PositionEncoding::utf32);
        CHECK(negotiate(Offer{"utf-7", "utf-16", "utf-8"}) == PositionEncoding::utf16);
    }

    TEST_CASE("names") {
        for (const auto encoding : encodings) {
            CHECK(parse_position_encoding(vidimus::protocol::name(encoding)) == encoding);
        }
        CHECK_FALSE(parse_position_encoding("UTF8").has_value());
    }

    TEST_CASE("columns behind characters of every width") {
        // a (1 byte), é (2), € (3), 😀 (4 bytes, two UTF-16 units), e + combining acute (1 + 2), family of joined emoji.
        check_places("aé€😀e\u0301x", {{0, {0, 0, 0}},
                                      {1, {1, 1, 1}},
                                      {3, {3, 2, 2}},
                                      {6, {6, 3, 3}},
                                      {10, {10, 5, 4}},
                                      {11, {11, 6, 5}},
                                      {13, {13, 7, 6}},
                                      {14, {14, 8, 7}}});
        check_places("👩‍👧!", {{4, {4, 2, 1}}, {7, {7, 3, 2}}, {11, {11, 5, 3}}, {12, {12, 6, 4}}});
    }

    TEST_CASE("columns past the end are the end") {
        for (const auto encoding : encodings) {
            CHECK(byte_of_units("é😀", 100, encoding).byte == 6);
            CHECK_FALSE(byte_of_units("é😀", 100, encoding).exact);
            CHECK(byte_of_units("", 1, encoding).byte == 0);
            CHECK(units_before("é😀", 100, encoding) == units_before("é😀", 6, encoding));
        }
    }

    TEST_CASE("columns inside a character are its start") {
        CHECK(byte_of_units("a😀b", 2, PositionEncoding::utf16).byte == 1);
        CHECK_FALSE(byte_of_units("a😀b", 2, PositionEncoding::utf16).exact);
        CHECK(byte_of_units("a😀b", 3, PositionEncoding::utf8).byte == 1);
        for (std::size_t byte = 1; byte < 5; ++byte) {
            for (const auto encoding : encodings) CHECK(units_before("a😀b", byte, encoding) == 1);
        }
    }

    TEST_CASE("invalid bytes count like the replacement characters they are shown as") {
        const std::string line = "a\xFF\xE2\x82z";  // one stray byte, then two bytes of a cut character
        check_places(line, {{1, {1, 1, 1}}, {2, {2, 2, 2}}, {4, {4, 3, 3}}, {5, {5, 4, 4}}});
        CHECK(units_before("\xF0\x9F\x98", 3, PositionEncoding::utf16) == 1);
    }
}
