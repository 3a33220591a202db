#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::protocol {

/// What a column counts (LSP 3.17, PositionEncodingKind): bytes, UTF-16 code units, or code points. Texts here are
/// UTF-8; each maximal part of invalid UTF-8 counts like the one U+FFFD it would be shown as (in utf8: as its bytes).
enum class PositionEncoding { utf8, utf16, utf32 };

/// "utf-8", "utf-16", "utf-32".
std::string_view name(PositionEncoding encoding);
std::optional<PositionEncoding> parse_position_encoding(std::string_view name);

/// The first one offered that is known; UTF-16, which every client must speak, when there is none or no offer at all.
PositionEncoding negotiate(const std::optional<std::vector<std::string>>& offered);

// Both conversions take the text of one line without its line end, take time linear in the result's distance from its
// start, and round down: past the end is the end, inside a character is its start.

/// Column in units of the character at a byte offset.
std::size_t units_before(std::string_view line, std::size_t byte, PositionEncoding encoding);

struct ByteColumn {
    std::size_t byte;
    bool exact;  ///< false when the column lay past the end or inside a character
};
/// Byte offset of a column.
ByteColumn byte_of_units(std::string_view line, std::size_t units, PositionEncoding encoding);

}  // namespace vidimus::protocol
