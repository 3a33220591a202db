#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"

#include <stop_token>

namespace vidimus::checks {

/// Aligns each pair of units of `pair` for itself. What was not translated yet is answered by nothing. When `stop` is
/// heard the outcome is incomplete and not to be used.
Alignment align_units(const Pair& pair, const std::stop_token& stop);

}  // namespace vidimus::checks
