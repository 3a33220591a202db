#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/bead_types.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vidimus::checks {

/// What one pass of alignment teaches the next: which sentences answered each other.
struct Teaching {
    /// Sure 1-1 links (source, draft): they tell how long translations are and how often figures are kept.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    /// By sentence the bead it stood in, counted from 1; 0 where it taught nothing. The words of beads teach which
    /// words answer which.
    std::vector<std::uint32_t> bead_of_source;
    std::vector<std::uint32_t> bead_of_draft;

    BeadPriors priors = usual_priors();

    bool together(std::uint32_t source, std::uint32_t draft) const {
        return !bead_of_source.empty() && bead_of_source[source] != 0 && bead_of_source[source] == bead_of_draft[draft];
    }
};

struct BeadScorer;

/// What the beads of a pass teach.
Teaching teach(const std::vector<Bead>& beads, const BeadScorer& scorer, std::size_t source_count,
               std::size_t draft_count);

}  // namespace vidimus::checks
