#include "checks/text/text.h"

#include "checks/text/encoding.h"

#include <algorithm>
#include <utility>

namespace vidimus::checks {

Text::Text(std::string utf8) : bytes_(std::move(utf8)) {
    std::uint32_t code_points = 0;
    lines_.push_back({0, 0});
    checkpoints_.reserve(bytes_.size() / checkpoint_distance + 1);
    for (std::size_t at = 0; at < bytes_.size(); ++at) {
        if (at % checkpoint_distance == 0) checkpoints_.push_back(code_points);
        const char byte = bytes_[at];
        code_points += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        const bool crlf = byte == '\r' && at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
        if (byte == '\n' || (byte == '\r' && !crlf)) lines_.push_back({static_cast<Offset>(at + 1), code_points});
    }
}

std::size_t Text::line_of(Offset at) const {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), at,
                                        [](Offset value, const Line& line) { return value < line.start; });
    return static_cast<std::size_t>(after - lines_.begin()) - 1;
}

Span Text::line(std::size_t line) const {
    const Offset start = line_start(line);
    Offset end = line_start(line + 1);
    if (end > start && bytes_[end - 1] == '\n') --end;
    if (end > start && bytes_[end - 1] == '\r') --end;
    return {start, end};
}

Offset Text::line_start(std::size_t line) const {
    return line < lines_.size() ? lines_[line].start : size();
}

Position Text::position(Offset at) const {
    const std::size_t line = line_of(at);
    const std::uint32_t offset = code_points_before(at);
    return {static_cast<std::uint32_t>(line + 1), offset - lines_[line].code_points_before + 1, offset};
}

std::uint32_t Text::code_points_before(Offset at) const {
    const Offset end = std::min(at, size());
    // None stands at the end of an empty text, or of one as long as its checkpoints reach.
    if (checkpoints_.empty()) return 0;
    const std::size_t checkpoint = std::min<std::size_t>(end / checkpoint_distance, checkpoints_.size() - 1);
    const auto start = static_cast<Offset>(checkpoint * checkpoint_distance);
    return checkpoints_[checkpoint] + count_code_points(slice({start, end}));
}

}  // namespace vidimus::checks
