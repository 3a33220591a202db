#pragma once

#include "checks/figures/assignment.h"
#include "checks/pair.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// The sentences of one side of a group with their figures, in order.
struct SwapSide {
    const Side& side;
    const std::vector<std::uint32_t>& sentences;
    FigureList figures;
    const std::vector<std::uint32_t>& sentence_of_figure;
};

/// Two source figures whose values stand in each other's place in the draft, and the draft figures that stand there:
/// indices into the lists.
struct FigureSwap {
    int first_source;
    int second_source;
    int first_draft;   ///< in the place of the first: it has the value of the second
    int second_draft;  ///< in the place of the second
};

/// Swapped figures among those that `mates` pairs by value. Translations put clauses in another order too, and take
/// their figures along; so what stands around and between the two must have stayed where it was.
std::vector<FigureSwap> find_swaps(const SwapSide& source, const SwapSide& draft, const Mates& mates);

}  // namespace vidimus::checks
