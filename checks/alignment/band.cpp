#include "checks/alignment/band.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Up to here a part of the grid is looked at whole (500 by 500 sentences).
constexpr std::size_t most_cells = 250'000;
/// What is larger is looked at this far to either side of its diagonal, in draft sentences, or so that it holds no more
/// than the second number of cells: a cell takes about 150 bytes while a text is aligned.
constexpr std::uint32_t stripe_reach = 100;
constexpr std::size_t most_stripe_cells = 1'000'000;
constexpr std::uint32_t least_reach = 4;

}  // namespace

std::uint32_t Band::affordable_reach(std::uint32_t rows, std::uint32_t columns) {
    if (static_cast<std::size_t>(rows) * columns <= most_cells) return columns;
    const auto most = static_cast<std::uint32_t>(most_stripe_cells / (2 * static_cast<std::size_t>(rows)));
    return std::clamp(most, least_reach, stripe_reach);
}

Band::Band(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& way, std::uint32_t columns, std::uint32_t width)
    : columns_(columns) {
    first_.reserve(way.size());
    last_.reserve(way.size());
    for (const auto& [from, to] : way) {
        first_.push_back(from > width ? from - width : 0);
        last_.push_back(std::min(columns, to + width + 1));
    }
    close();
}

void Band::close() {
    start_.push_back(0);
    if (first_.empty()) return;
    // Ways start in the first corner and end in the last, whatever the lengths say.
    first_.front() = 0;
    last_.back() = columns_;
    // Runs never move back, and each reaches the beginning of the next: from every cell there is a way to the end.
    for (std::size_t row = 1; row < first_.size(); ++row) {
        first_[row] = std::max(first_[row], first_[row - 1]);
        last_[row] = std::max(last_[row], last_[row - 1]);
    }
    for (std::size_t row = 0; row + 1 < first_.size(); ++row) last_[row] = std::max(last_[row], first_[row + 1]);
    for (std::size_t row = 0; row < first_.size(); ++row) start_.push_back(start_.back() + (last_[row] - first_[row]));
}

}  // namespace vidimus::checks
