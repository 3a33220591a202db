#pragma once

#include <string_view>

namespace vidimus::checks {

/// How alike two folded words are, 0–1: the better of 1 − edit distance / longer, and of .55 + .05 · (common beginning
/// − 5) where the beginning is at least 5 bytes and half the longer word.
double cognate_similarity(std::string_view a, std::string_view b);

/// Below this two words are not taken for the same one; a match at this value has strength .25, an equal form .85.
constexpr double cognate_floor = 0.62;
constexpr std::size_t shortest_cognate = 4;  // bytes

/// The strength of a match of that similarity.
constexpr float cognate_strength(double similarity) {
    return static_cast<float>(0.25 + 0.6 * (similarity - cognate_floor) / (1 - cognate_floor));
}

}  // namespace vidimus::checks
