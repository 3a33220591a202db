#pragma once

#include "protocol/codec.h"

#include <compare>
#include <string>
#include <tuple>
#include <variant>

namespace vidimus::protocol {

/// A place between two characters: 0-based line and column, the column in units of the negotiated PositionEncoding.
struct Position {
    UInteger line;
    UInteger character;

    static constexpr auto fields() {
        return std::tuple(field("line", &Position::line), field("character", &Position::character));
    }
    friend bool operator==(const Position& a, const Position& b) {
        return a.line == b.line && a.character == b.character;
    }
    friend std::strong_ordering operator<=>(const Position& a, const Position& b) {
        return std::pair<std::uint32_t, std::uint32_t>(a.line, a.character) <=>
               std::pair<std::uint32_t, std::uint32_t>(b.line, b.character);
    }
};

/// End exclusive.
struct Range {
    Position start;
    Position end;

    static constexpr auto fields() { return std::tuple(field("start", &Range::start), field("end", &Range::end)); }
    friend bool operator==(const Range&, const Range&) = default;
};

struct Location {
    std::string uri;
    Range range;

    static constexpr auto fields() {
        return std::tuple(field("uri", &Location::uri), field("range", &Location::range));
    }
    friend bool operator==(const Location&, const Location&) = default;
};

using ProgressToken = std::variant<Integer, std::string>;

struct Command {
    std::string title;
    std::string command;
    std::optional<std::vector<Json>> arguments;

    static constexpr auto fields() {
        return std::tuple(field("title", &Command::title), field("command", &Command::command),
                          field("arguments", &Command::arguments));
    }
};

}  // namespace vidimus::protocol
