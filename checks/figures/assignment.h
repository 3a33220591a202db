#pragma once

#include "checks/figures/figure.h"

#include <functional>
#include <span>
#include <vector>

namespace vidimus::checks {

/// Which figure answers which: indices into the other list, or one of the two marks below.
constexpr int nobody = -1;
constexpr int covered = 1'000'000'000;  ///< told by something that is no single figure
struct Mates {
    std::vector<int> source;
    std::vector<int> draft;
};

using FigureList = std::span<const Figure* const>;

/// How well two figures fit; 0: not at all.
using Fitness = std::function<int(const Figure&, const Figure&)>;

/// Pairs of figures that one step may look at. Lists up to its square root (280 figures a side) are compared in full;
/// of longer ones each figure looks only at those at about its own place, so that time stays linear.
inline constexpr std::size_t pair_budget = 80'000;

/// The part of a list of `size` that the figure at `rank` of `of` looks at, when `budget` pairs may be looked at in
/// all.
struct Window {
    std::size_t first;
    std::size_t last;
};
Window window_at(std::size_t rank, std::size_t of, std::size_t size, std::size_t budget = pair_budget);

/// Pairs free figures of equal reading, then of equal value where `fits`, each time the nearest first.
void pair_equal_values(FigureList sources, FigureList drafts, const Fitness& fits, Mates& mates);

/// Pairs what is still free: the best fitting first, among these the nearest.
void pair_best(FigureList sources, FigureList drafts, const Fitness& fits, Mates& mates);

}  // namespace vidimus::checks
