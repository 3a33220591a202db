#pragma once

#include "checks/alignment/alignment.h"

#include <cstddef>
#include <vector>

namespace vidimus::checks {

/// Puts the beads of an alignment into their order and notes where each sentence stands. `beads` hold every sentence of
/// both sides once, in any order.
void put_in_order(Alignment& alignment, std::size_t source_count, std::size_t draft_count);

/// Of texts one of which has no sentences: nothing answers anything.
Alignment unanswered(std::size_t source_count, std::size_t draft_count);

}  // namespace vidimus::checks
