#pragma once

#include "checks/figures/atoms.h"
#include "checks/figures/digit_groups.h"

#include <optional>

namespace vidimus::checks {

/// "+33 1 23 45 67 89", "01 23 45 67 89" with the digits `first` at `start`: groups that no number is made of, at least
/// nine digits that begin with a plus or a zero. Its value is its digits.
std::optional<Atom> read_telephone(std::string_view text, Offset start, const DigitGroup& first, Offset limit);

}  // namespace vidimus::checks
