#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/alignment_memory.h"
#include "checks/alignment/side_range.h"
#include "checks/pair.h"

#include <stop_token>

namespace vidimus::checks {

/// Which sentence answers which. Three passes: the first guesses how long translations are and how often figures and
/// names are kept, the others know it from the links of the one before, and which words turn up together; then moved
/// and repeated sentences are found among the leftovers. When `stop` is heard the outcome is incomplete and not to be
/// used. `memory`, where given, is filled for realign.
Alignment align(const Pair& pair, const std::stop_token& stop = {}, AlignmentMemory* memory = nullptr);
/// The same for a part of the pair; sentences count from the start of the ranges.
Alignment align(const Pair& pair, const SideRange& source, const SideRange& draft, const std::stop_token& stop,
                AlignmentMemory* memory = nullptr);

}  // namespace vidimus::checks
