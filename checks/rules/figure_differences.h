#pragma once

#include "checks/alignment/alignment.h"
#include "checks/figures/compare.h"
#include "checks/pair.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// A difference between the figures of one bead, with the sentences that hold them.
struct LocatedFigureDifference {
    FigureDifferenceKind kind;
    std::uint32_t source_sentence = 0;  ///< that holds the source figure; of an added one the bead's first
    std::uint32_t draft_sentence = 0;   ///< that holds the draft figure; of a missing one the bead's first
    const Figure* source = nullptr;     ///< null: added
    const Figure* draft = nullptr;      ///< null: missing
};

struct FigureComparison {
    Rewritings rewritings;
    bool paired = false;  ///< what no sure bead holds is compared as a whole
};

/// The differences of all beads sure enough to be compared, in the order of the beads. Beads in `untranslated` are not:
/// their figures would be read by the manners of the wrong language.
std::vector<LocatedFigureDifference> find_figure_differences(const Pair& pair, const Alignment& alignment,
                                                             const std::vector<bool>& untranslated, bool pending,
                                                             const FigureComparison& how);

}  // namespace vidimus::checks
