#pragma once

#include "checks/alignment/band.h"
#include "checks/alignment/matches.h"
#include "checks/alignment/vocabulary.h"

#include <vector>

namespace vidimus::checks {

/// Where in the grid to look at all. Rare words that both texts hold are points of the grid; the best chain of them
/// that never turns back is a rough way through it, and the band is that way with a margin on either side. Between two
/// points of the chain everything is looked at, as far as that is affordable, so that long omissions and stretches
/// without rare words lose nothing. Of small texts the whole grid.
Band find_band(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches);

}  // namespace vidimus::checks
