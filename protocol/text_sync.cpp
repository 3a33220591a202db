#include "protocol/text_sync.h"

#include <algorithm>

namespace vidimus::protocol {
namespace {

/// The first line start in text[at, end), which must begin behind no CR; npos if there is none.
std::size_t next_line_start(std::string_view text, std::size_t at) {
    const auto line_end = text.find_first_of("\r\n", at);
    if (line_end == std::string_view::npos) return line_end;
    const bool pair = text[line_end] == '\r' && line_end + 1 < text.size() && text[line_end + 1] == '\n';
    return line_end + (pair ? 2 : 1);
}

}  // namespace

LineStarts::LineStarts(std::string_view text) {
    for (auto start = next_line_start(text, 0); start != std::string_view::npos; start = next_line_start(text, start)) {
        starts_.push_back(start);
    }
}

std::size_t LineStarts::line_of(std::size_t byte) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) - starts_.begin()) - 1;
}

void LineStarts::replaced(std::string_view new_text, std::size_t start, std::size_t old_end, std::size_t inserted) {
    // The line before the edit may change too: a CR at its end and a LF put behind it make one line end.
    const auto first_line = line_of(start == 0 ? 0 : start - 1);
    const auto from = starts_[first_line];
    // A line start behind the edit stays one when the byte before it was not touched and what stood before that byte
    // was not either: hence two bytes of distance.
    const auto kept = std::upper_bound(starts_.begin(), starts_.end(), old_end + 1);
    std::vector<std::size_t> fresh;
    const auto limit = kept == starts_.end() ? std::string_view::npos : *kept - old_end + start + inserted;
    for (auto at = next_line_start(new_text, from); at != std::string_view::npos && at < limit;
         at = next_line_start(new_text, at)) {
        fresh.push_back(at);
    }
    for (auto moved = kept; moved != starts_.end(); ++moved) *moved = *moved - old_end + start + inserted;
    const auto replaced_from = starts_.begin() + static_cast<std::ptrdiff_t>(first_line) + 1;
    const auto at = starts_.erase(replaced_from, std::max(replaced_from, kept));
    starts_.insert(at, fresh.begin(), fresh.end());
}

std::string_view without_line_end(std::string_view line) {
    if (line.ends_with("\r\n")) {
        line.remove_suffix(2);
    } else if (line.ends_with('\n') || line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

}  // namespace vidimus::protocol
