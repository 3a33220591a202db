#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/band.h"
#include "checks/alignment/evidence.h"
#include "checks/alignment/length_model.h"
#include "checks/alignment/structure_model.h"

#include <stop_token>
#include <vector>

namespace vidimus::checks {

/// All that tells how well sentences answer each other.
struct BeadScorer {
    const Evidence& evidence;
    const LengthModel& lengths;
    const StructureModel& structure;

    /// Log-likelihood ratio of the bead of `a` source sentences from `i` and `b` draft sentences from `j` against
    /// "unrelated", without its prior. All its cells must be in the band (see holds).
    double ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const;
    bool holds(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const;
};

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

/// Looks only at the ways inside `search`, a part of the evidence's band.
Solution solve(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop);

}  // namespace vidimus::checks
