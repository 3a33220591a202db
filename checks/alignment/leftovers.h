#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/solver.h"
#include "checks/alignment/vocabulary.h"

namespace vidimus::checks {

/// Links source sentences that nothing answered with draft sentences that answer nothing where they clearly belong
/// together: sentences that moved. Best first; the two beads become one, marked moved.
void link_moved(std::vector<Bead>& beads, const BeadScorer& scorer, const SideRange& source, const SideRange& draft);

/// Draft sentences that say again what another one, which has its source, says: among those that answer nothing, and
/// those that a bead took in beside their twin (they leave it).
std::vector<Repetition> find_repeated(std::vector<Bead>& beads, const Vocabulary& source, const Vocabulary& draft,
                                      const SideRange& draft_range);

}  // namespace vidimus::checks
