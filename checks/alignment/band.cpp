#include "checks/alignment/band.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Up to here the whole grid is looked at (about 1,200 by 1,200 sentences).
constexpr std::size_t most_cells = 1'500'000;
/// Half the width of the stripe: at least so many draft sentences, at least that share of them …
constexpr std::uint32_t least_width = 150;
constexpr double width_share = 0.03;
/// … while the stripe holds no more cells than this: a cell takes about 100 bytes while a text is aligned.
constexpr std::size_t most_stripe_cells = 4'000'000;
constexpr std::uint32_t narrowest = 8;

}  // namespace

Band::Band(const std::vector<double>& source_ends, const std::vector<double>& draft_ends)
    : columns_(static_cast<std::uint32_t>(draft_ends.size())) {
    const auto row_count = static_cast<std::uint32_t>(source_ends.size());
    const bool whole = static_cast<std::size_t>(row_count) * columns_ <= most_cells;
    const auto wanted = std::max(least_width, static_cast<std::uint32_t>(width_share * columns_));
    const std::uint32_t width = affordable_width(wanted, row_count);
    std::uint32_t middle = 0;
    for (std::uint32_t row = 0; row < row_count; ++row) {
        if (whole) {
            first_.push_back(0);
            last_.push_back(columns_);
            continue;
        }
        const double share = source_ends.back() > 0 ? source_ends[row] / source_ends.back() : 0;
        while (middle < columns_ && draft_ends[middle] < share * draft_ends.back()) ++middle;
        first_.push_back(middle > width ? middle - width : 0);
        last_.push_back(std::min(columns_, middle + width));
    }
    close();
}

std::uint32_t Band::affordable_width(std::uint32_t wanted, std::uint32_t rows) {
    if (rows == 0) return wanted;
    const auto most = static_cast<std::uint32_t>(most_stripe_cells / (2 * static_cast<std::size_t>(rows)));
    return std::min(wanted, std::max(narrowest, most));
}

Band::Band(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& way, std::uint32_t columns, std::uint32_t width)
    : columns_(columns) {
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
