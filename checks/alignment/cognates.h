#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vidimus::checks {

/// How alike one folded word is to others, 0–1: the better of 1 − edit distance / longer, and of .55 + .05 · (common
/// beginning − 5) where the beginning is at least 5 bytes and half the longer word. Of long words the first 48 bytes
/// count.
class CognateJudge {
  public:
    explicit CognateJudge(std::string_view word);

    double similarity(std::string_view other) const;

  private:
    std::string_view word_;
    /// For each byte the places where the word has it, as bits: Myers' bit-parallel edit distance (J. ACM 46(3), 1999).
    std::array<std::uint64_t, 256> places_{};
};

/// Below this two words are not taken for the same one; a match at this value has strength .25, an equal form .85.
constexpr double cognate_floor = 0.62;
constexpr std::size_t shortest_cognate = 4;  // bytes

/// The strength of a match of that similarity.
constexpr float cognate_strength(double similarity) {
    return static_cast<float>(0.25 + 0.6 * (similarity - cognate_floor) / (1 - cognate_floor));
}

}  // namespace vidimus::checks
