#pragma once

#include "checks/text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A place as people and reports name it. Line and column count from 1; offset and column count Unicode code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t offset = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// The whole text of a file as valid UTF-8, with its lines. Never changes once made: edits make a new Text.
/// CR, LF and CRLF each end a line. A byte order mark is kept: it is the first code point.
class Text {
  public:
    Text() : Text(std::string{}) {}
    /// `utf8` must be valid UTF-8 (see decode_text in encoding.h) and shorter than 4 GiB.
    explicit Text(std::string utf8);

    std::string_view view() const { return bytes_; }
    Offset size() const { return static_cast<Offset>(bytes_.size()); }
    std::string_view slice(Span span) const { return checks::slice(bytes_, span); }

    /// At least 1: an empty text has one empty line.
    std::size_t line_count() const { return lines_.size(); }
    /// The 0-based line that holds the byte `at`; a line end belongs to the line it ends.
    std::size_t line_of(Offset at) const;
    /// The bytes of 0-based line `line` without its line end.
    Span line(std::size_t line) const;
    /// Where line `line` starts; the size of the text for a line past the last.
    Offset line_start(std::size_t line) const;

    /// Takes time that grows with the logarithm of the number of lines, however long they are.
    Position position(Offset at) const;
    /// Code points before the byte `at`. Takes the same time everywhere.
    std::uint32_t code_points_before(Offset at) const;

  private:
    /// So few that they weigh nothing beside the text, so many that what is left to count is read in a moment.
    static constexpr Offset checkpoint_distance = 1024;

    struct Line {
        Offset start;
        std::uint32_t code_points_before;
    };

    std::string bytes_;
    std::vector<Line> lines_;
    std::vector<std::uint32_t> checkpoints_;  ///< code points before each `checkpoint_distance`th byte
};

}  // namespace vidimus::checks
