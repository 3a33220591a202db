#include "server/project/nearest.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

/// Optimal string alignment distance: three rows of the usual table.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two_above(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
        std::swap(two_above, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

/// Nobody types a name this long; the table above would grow with it.
constexpr std::size_t longest_typed = 64;

}  // namespace

std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names) {
    if (typed.size() > longest_typed) return {};
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const std::string_view name : names) {
        const std::size_t d = distance(typed, name);
        if (d < best_distance) {
            best_distance = d;
            best = name;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> names) {
    const std::string_view name = nearest_name(typed, names);
    return name.empty() ? std::string{} : " Did you mean " + std::string(name) + "?";
}

}  // namespace vidimus::server
