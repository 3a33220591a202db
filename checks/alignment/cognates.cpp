#include "checks/alignment/cognates.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr std::size_t longest_word = 48;  // bytes; longer words are compared by their beginning

}  // namespace

CognateJudge::CognateJudge(std::string_view word) : word_(word.substr(0, longest_word)) {
    for (std::size_t k = 0; k < word_.size(); ++k)
        places_[static_cast<unsigned char>(word_[k])] |= std::uint64_t{1} << k;
}

double CognateJudge::similarity(std::string_view other) const {
    other = other.substr(0, longest_word);
    const std::size_t longer = std::max(word_.size(), other.size());
    if (longer == 0) return 0;
    const auto differ = std::mismatch(word_.begin(), word_.end(), other.begin(), other.end());
    const auto prefix = static_cast<std::size_t>(differ.first - word_.begin());
    double best = 0;
    if (prefix >= 5 && 2 * prefix >= longer) best = 0.55 + 0.05 * static_cast<double>(prefix - 5);
    const auto limit = static_cast<std::size_t>((1 - cognate_floor) * static_cast<double>(longer));
    if (word_.empty() || longer - std::min(word_.size(), other.size()) > limit) return std::min(best, 1.0);

    std::uint64_t rises = ~std::uint64_t{0};
    std::uint64_t falls = 0;
    std::size_t distance = word_.size();
    const std::uint64_t last = std::uint64_t{1} << (word_.size() - 1);
    for (const char byte : other) {
        const std::uint64_t equal = places_[static_cast<unsigned char>(byte)];
        const std::uint64_t vertical = equal | falls;
        const std::uint64_t horizontal = (((equal & rises) + rises) ^ rises) | equal;
        std::uint64_t up = falls | ~(horizontal | rises);
        std::uint64_t down = rises & horizontal;
        distance += (up & last) != 0;
        distance -= (down & last) != 0;
        up = up << 1 | 1;
        down <<= 1;
        rises = down | ~(vertical | up);
        falls = up & vertical;
    }
    const double likeness = 1 - static_cast<double>(distance) / static_cast<double>(longer);
    if (distance <= limit) best = std::max(best, likeness);
    return std::min(best, 1.0);
}

}  // namespace vidimus::checks
