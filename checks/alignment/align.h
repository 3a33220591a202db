#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"

#include <stop_token>

namespace vidimus::checks {

/// Which sentence answers which. Two passes: the first guesses how long translations are and how often figures and
/// names are kept, the second knows it from the links of the first; then moved and repeated sentences are found among
/// the leftovers. When `stop` is heard the outcome is incomplete and not to be used.
Alignment align(const Pair& pair, const std::stop_token& stop = {});

}  // namespace vidimus::checks
