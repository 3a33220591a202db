#include "protocol/position_encoding.h"

#include "protocol/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vidimus::protocol {
namespace {

constexpr std::array<std::pair<PositionEncoding, std::string_view>, 3> names{{
    {PositionEncoding::utf8, "utf-8"},
    {PositionEncoding::utf16, "utf-16"},
    {PositionEncoding::utf32, "utf-32"},
}};

/// Units of one character. Only what lies beyond U+FFFF takes four bytes, and only that takes two units of UTF-16.
std::size_t units_of(Utf8Character character, PositionEncoding encoding) {
    if (encoding == PositionEncoding::utf8) return character.size;
    return encoding == PositionEncoding::utf16 && character.valid && character.size == 4 ? 2 : 1;
}

}  // namespace

std::string_view name(PositionEncoding encoding) {
    return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == encoding; })->second;
}

std::optional<PositionEncoding> parse_position_encoding(std::string_view name) {
    for (const auto& [encoding, known] : names) {
        if (known == name) return encoding;
    }
    return std::nullopt;
}

PositionEncoding negotiate(const std::optional<std::vector<std::string>>& offered) {
    if (offered) {
        for (const auto& offer : *offered) {
            if (const auto encoding = parse_position_encoding(offer)) return *encoding;
        }
    }
    return PositionEncoding::utf16;
}

std::size_t units_before(std::string_view line, std::size_t byte, PositionEncoding encoding) {
    const auto limit = std::min(byte, line.size());
    std::size_t units = 0;
    for (std::size_t at = 0; at < limit;) {
        const auto character = utf8_character(line, at);
        at += character.size;
        if (at > limit) break;
        units += units_of(character, encoding);
    }
    return units;
}

ByteColumn byte_of_units(std::string_view line, std::size_t units, PositionEncoding encoding) {
    std::size_t at = 0;
    while (units > 0 && at < line.size()) {
        const auto character = utf8_character(line, at);
        const auto width = units_of(character, encoding);
        if (width > units) return {at, false};
        units -= width;
        at += character.size;
    }
    return {at, units == 0};
}

}  // namespace vidimus::protocol
