#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/bead_scorer.h"

#include <stop_token>
#include <vector>

namespace vidimus::checks {

/// The best way through the grid, in order (no moved sentences), with the probability of each bead: that it is right;
/// of a bead with an empty side that nothing answers it (forward and backward sums over all ways).
struct Solution {
    std::vector<Bead> beads;
    std::vector<float> source_null;  ///< probability that nothing answers this source sentence
    std::vector<float> draft_null;
    bool stopped = false;
};

enum class Depth : std::uint8_t {
    way,  ///< only the best way: confidences and probabilities stay 0
    probabilities,
};

/// Looks only at the ways inside `search`, a part of the evidence's band. `to_the_end`: the last draft sentence is the
/// document's last, behind which the translator has not come.
Solution solve(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop,
               bool to_the_end = true);

}  // namespace vidimus::checks
