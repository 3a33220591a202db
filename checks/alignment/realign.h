#pragma once

#include "checks/alignment/alignment_memory.h"
#include "checks/pair.h"

#include <optional>
#include <stop_token>

namespace vidimus::checks {

/// The alignment after an edit: that of `memory`, with the sentences around those that changed aligned anew. What the
/// documents said as a whole (how long translations are, how rare words are, which answer each other) is taken from the
/// memory as it is; a whole alignment, once there is time for it, says it anew. `memory` is brought up to date.
///
/// None where too much has changed, or nothing is remembered: then a whole alignment is due.
std::optional<Alignment> realign(const Pair& pair, AlignmentMemory& memory, const std::stop_token& stop = {});

}  // namespace vidimus::checks
