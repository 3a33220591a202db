#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vidimus::checks {

/// The cells of a grid of source by draft sentences that are looked at: in every row a run of columns. Both ends of the
/// runs never move back from one row to the next, and runs of neighbouring rows touch.
class Band {
  public:
    /// The cells at most `width` columns from a way through the grid: for each row the columns it passes, from–to.
    Band(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& way, std::uint32_t columns, std::uint32_t width);

    /// How far from its diagonal a part of the grid is looked at: whole where it is small, else as far as time and
    /// memory allow.
    static std::uint32_t affordable_reach(std::uint32_t rows, std::uint32_t columns);

    std::uint32_t rows() const { return static_cast<std::uint32_t>(first_.size()); }
    std::uint32_t columns() const { return columns_; }
    std::uint32_t first(std::uint32_t row) const { return first_[row]; }
    std::uint32_t last(std::uint32_t row) const { return last_[row]; }  ///< exclusive
    bool holds(std::uint32_t row, std::uint32_t column) const {
        return row < rows() && first_[row] <= column && column < last_[row];
    }
    std::size_t cells() const { return start_.back(); }
    /// Where the cell stands in an array of `cells()`; only for cells that the band holds.
    std::size_t index(std::uint32_t row, std::uint32_t column) const { return start_[row] + (column - first_[row]); }

  private:
    void close();

    std::uint32_t columns_;
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> last_;
    std::vector<std::size_t> start_;
};

}  // namespace vidimus::checks
