#include "checks/alignment/rough_way.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace vidimus::checks {

namespace {

/// Grids of up to so many cells are looked at whole.
constexpr std::size_t small_grid = 2'500;
/// The margin on either side of the way, in draft sentences.
constexpr std::uint32_t margin = 12;
/// A match in more pairs of sentences than this is no landmark.
constexpr std::size_t most_pairs = 6;
/// Points with less weight than this (a log-likelihood ratio) are as well accidents.
constexpr float least_weight = 2.5F;

struct Point {
    std::uint32_t row;
    std::uint32_t column;
    float weight;
};

std::vector<Point> points_of(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches) {
    std::vector<Point> points;
    const auto sentences = static_cast<float>(std::max(source.of_sentence.size(), draft.of_sentence.size()));
    for (const TermMatch& match : matches) {
        const auto& rows = source.terms[match.source].sentences;
        const auto& columns = draft.terms[match.draft].sentences;
        const std::size_t pairs = rows.size() * columns.size();
        if (pairs > most_pairs) continue;
        const float weight = match.strength * std::log(sentences / static_cast<float>(pairs));
        for (const std::uint32_t row : rows) {
            for (const std::uint32_t column : columns) points.push_back({row, column, weight});
        }
    }
    std::sort(points.begin(), points.end(),
              [](const Point& a, const Point& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    std::size_t kept = 0;
    for (const Point& point : points) {
        if (kept > 0 && points[kept - 1].row == point.row && points[kept - 1].column == point.column) {
            points[kept - 1].weight += point.weight;
        } else {
            points[kept++] = point;
        }
    }
    points.resize(kept);
    std::erase_if(points, [](const Point& point) { return point.weight < least_weight; });
    return points;
}

/// The greatest of the values at places up to one, as values come in: a Fenwick tree.
class PrefixBest {
  public:
    struct Entry {
        float weight = 0;
        std::int32_t point = -1;
    };
    explicit PrefixBest(std::size_t places) : tree_(places + 1) {}

    Entry up_to(std::uint32_t place) const {
        Entry best;
        for (std::size_t k = place + 1; k > 0; k -= k & (~k + 1)) {
            if (tree_[k].weight > best.weight) best = tree_[k];
        }
        return best;
    }
    void put(std::uint32_t place, Entry entry) {
        for (std::size_t k = place + 1; k < tree_.size(); k += k & (~k + 1)) {
            if (entry.weight > tree_[k].weight) tree_[k] = entry;
        }
    }

  private:
    std::vector<Entry> tree_;
};

/// The heaviest chain of points whose rows and columns never go back.
std::vector<Point> best_chain(const std::vector<Point>& points, std::size_t columns) {
    PrefixBest best(columns);
    std::vector<std::int32_t> before(points.size(), -1);
    for (std::size_t k = 0; k < points.size(); ++k) {
        const PrefixBest::Entry entry = best.up_to(points[k].column);
        before[k] = entry.point;
        best.put(points[k].column, {entry.weight + points[k].weight, static_cast<std::int32_t>(k)});
    }
    std::vector<Point> chain;
    if (columns == 0) return chain;
    for (std::int32_t at = best.up_to(static_cast<std::uint32_t>(columns - 1)).point; at >= 0;
         at = before[static_cast<std::size_t>(at)])
        chain.push_back(points[static_cast<std::size_t>(at)]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

}  // namespace

Band find_band(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches) {
    const auto rows = static_cast<std::uint32_t>(source.of_sentence.size());
    const auto columns = static_cast<std::uint32_t>(draft.of_sentence.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> way;
    if (static_cast<std::size_t>(rows) * columns <= small_grid)
        return {std::vector(rows, std::pair(0U, columns)), columns, 0};
    std::vector<Point> chain = best_chain(points_of(source, draft, matches), columns);
    chain.push_back({rows, columns, 0});
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    for (const Point& point : chain) {
        const std::uint32_t height = point.row - row;
        const std::uint32_t width = point.column - column;
        const std::uint32_t reach = Band::affordable_reach(height, width);
        for (std::uint32_t k = 0; k < height; ++k) {
            // What is too large to be looked at whole is crossed straight on, with as much to the sides as there may
            // be.
            const auto middle = column + static_cast<std::uint32_t>(static_cast<std::uint64_t>(width) * k / height);
            const auto next = column + static_cast<std::uint32_t>(static_cast<std::uint64_t>(width) * (k + 1) / height);
            way.emplace_back(middle > column + reach ? middle - reach : column, std::min(point.column, next + reach));
        }
        row = point.row;
        column = point.column;
    }
    return {way, columns, margin};
}

}  // namespace vidimus::checks
