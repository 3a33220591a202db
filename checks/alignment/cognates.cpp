#include "checks/alignment/cognates.h"

#include <algorithm>
#include <array>

namespace vidimus::checks {

namespace {

constexpr std::size_t longest_word = 48;  // bytes; longer words are compared by their beginning

/// Levenshtein's distance, given up above `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    std::array<std::size_t, longest_word + 1> row{};
    for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t best = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t above = row[k];
            row[k] = std::min({above + 1, row[k - 1] + 1, diagonal + (a[i - 1] != b[k - 1])});
            best = std::min(best, row[k]);
            diagonal = above;
        }
        if (best > limit) return limit + 1;
    }
    return row[b.size()];
}

}  // namespace

double cognate_similarity(std::string_view a, std::string_view b) {
    a = a.substr(0, longest_word);
    b = b.substr(0, longest_word);
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 0;
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto prefix = static_cast<std::size_t>(differ.first - a.begin());
    double similarity = 0;
    if (prefix >= 5 && 2 * prefix >= longer) similarity = 0.55 + 0.05 * static_cast<double>(prefix - 5);
    const auto limit = static_cast<std::size_t>((1 - cognate_floor) * static_cast<double>(longer));
    if (longer - std::min(a.size(), b.size()) <= limit) {
        const std::size_t distance = edit_distance(a, b, limit);
        similarity = std::max(similarity, 1 - static_cast<double>(distance) / static_cast<double>(longer));
    }
    return std::min(similarity, 1.0);
}

}  // namespace vidimus::checks
