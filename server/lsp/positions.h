#pragma once

#include "checks/text/span.h"
#include "protocol/lsp/basic.h"
#include "protocol/position_encoding.h"
#include "server/lsp/documents.h"

#include <cstddef>
#include <map>
#include <vector>

namespace vidimus::server {

/// Turns many places of one text into the client's positions. A text may be one line of a megabyte (paragraphs often
/// are lines) with thousands of findings on it: what was counted on a long line is kept, so that a place takes time
/// linear in `step`, but for the first one on its line.
class Positions {
  public:
    /// `text` must outlive it.
    Positions(const Snapshot& text, protocol::PositionEncoding encoding) : text_(text), encoding_(encoding) {}

    [[nodiscard]] protocol::Range range_of(checks::Span span);

  private:
    static constexpr std::size_t step = 1024;  ///< bytes; counting them takes about a microsecond

    /// A start of a character within a line.
    struct Checkpoint {
        std::size_t byte = 0;  ///< from the start of the line
        std::size_t units = 0;
    };

    [[nodiscard]] protocol::Position position_of(std::size_t byte);
    [[nodiscard]] const std::vector<Checkpoint>& checkpoints_of(std::size_t line, std::string_view content);

    const Snapshot& text_;
    protocol::PositionEncoding encoding_;
    std::map<std::size_t, std::vector<Checkpoint>> long_lines_;  ///< by line; about every `step` bytes, from 0
};

}  // namespace vidimus::server
