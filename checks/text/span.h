#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace vidimus::checks {

/// A place in a UTF-8 text, in bytes. Texts above 4 GiB are refused where they are read.
using Offset = std::uint32_t;

/// A stretch of a UTF-8 text in bytes, end exclusive. Both ends lie between two characters.
struct Span {
    Offset start = 0;
    Offset end = 0;

    constexpr Offset size() const { return end - start; }
    constexpr bool empty() const { return start == end; }
    constexpr bool contains(Offset at) const { return start <= at && at < end; }
    constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    constexpr Span shifted(Offset by) const { return {start + by, end + by}; }

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The characters of `text` inside `span`.
constexpr std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.size());
}

}  // namespace vidimus::checks
