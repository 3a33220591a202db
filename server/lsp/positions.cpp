#include "server/lsp/positions.h"

#include "protocol/text_sync.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace vidimus::server {

namespace {

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

protocol::Range Positions::range_of(checks::Span span) {
    return {position_of(span.start), position_of(span.end)};
}

protocol::Position Positions::position_of(std::size_t byte) {
    const std::size_t line = text_.lines.line_of(byte);
    const std::string_view content = protocol::line_text(text_.text, text_.lines, line);
    const std::size_t column = std::min(byte - text_.lines.line_start(line), content.size());
    Checkpoint before;
    if (column > step) {
        const auto& checkpoints = checkpoints_of(line, content);
        before = *std::prev(std::ranges::upper_bound(checkpoints, column, {}, &Checkpoint::byte));
    }
    const auto units =
        before.units + protocol::units_before(content.substr(before.byte), column - before.byte, encoding_);
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(units)};
}

const std::vector<Positions::Checkpoint>& Positions::checkpoints_of(std::size_t line, std::string_view content) {
    const auto [found, fresh] = long_lines_.try_emplace(line);
    auto& checkpoints = found->second;
    if (!fresh) return checkpoints;
    Checkpoint at;
    while (at.byte < content.size()) {
        checkpoints.push_back(at);
        std::size_t end = std::min(at.byte + step, content.size());
        while (inside_character(content, end)) ++end;
        at.units += protocol::units_before(content.substr(at.byte), end - at.byte, encoding_);
        at.byte = end;
    }
    return checkpoints;
}

}  // namespace vidimus::server
