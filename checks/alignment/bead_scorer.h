#pragma once

#include "checks/alignment/bead_types.h"
#include "checks/alignment/evidence.h"
#include "checks/alignment/length_model.h"
#include "checks/alignment/structure_model.h"

#include <algorithm>

namespace vidimus::checks {

/// Evidence does not count whole: the terms of one sentence are not independent of each other, so their ratios may not
/// simply be multiplied. Best on development texts among steps of a tenth.
constexpr float evidence_weight = 0.6F;

/// All that tells how well sentences answer each other.
struct BeadScorer {
    const Evidence& evidence;
    const LengthModel& lengths;
    const StructureModel& structure;
    const BeadPriors& priors;

    /// Log-likelihood ratio of the bead of `a` source sentences from `i` and `b` draft sentences from `j` against
    /// "unrelated", without its prior and without what is said of block starts (start). All its cells must be in the
    /// band (see holds).
    float ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
        // A member that the rest does not speak for is likelier left out than merged: its counter-evidence counts
        // twice.
        const float against = a > 1 || b > 1 ? 2 : 1;
        float sum = 0;
        for (std::uint32_t k = 0; k < a; ++k) {
            const float value = evidence.of_source(i + k, j, b);
            sum += value < 0 ? against * value : value;
        }
        for (std::uint32_t k = 0; k < b; ++k) {
            const float value = evidence.of_draft(j + k, i, a);
            sum += value < 0 ? against * value : value;
        }
        return evidence_weight * sum / 2 + lengths.ratio(i, a, j, b) + structure.ratio(i, a, j, b);
    }

    /// The same of one source sentence and one draft sentence, wherever in the grid they stand. Slow.
    float ratio_of_pair(std::uint32_t i, std::uint32_t j) const {
        return evidence_weight * evidence.of_pair(i, j) / 2 + lengths.ratio(i, 1, j, 1) + structure.ratio(i, 1, j, 1);
    }

    /// What block starts say of a bead that follows another one. After sentences that nothing answers it is not known
    /// which of them started the block: then only agreement counts.
    float start(std::uint32_t i, std::uint32_t j) const { return structure.start(i, j); }
    float start_after_null(std::uint32_t i, std::uint32_t j) const { return std::max(0.0F, structure.start(i, j)); }

    bool holds(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
        const Band& band = evidence.band();
        return band.holds(i, j) && band.holds(i + a - 1, j) && band.holds(i, j + b - 1);
    }
};

}  // namespace vidimus::checks
