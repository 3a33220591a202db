#pragma once

#include "checks/figures/figure.h"

#include <string_view>

namespace vidimus::checks {

/// How well two unequal figures fit as one that was changed into the other; 0: not at all. Both are free: nothing on
/// the other side says what they say.
int change_fitness(const Figure& a, const Figure& b);

/// Whether a figure that nothing answers would be missed: not what languages leave out, or put into words that no table
/// holds. `language`: of the text it stands in.
bool is_missed(const Figure& figure, std::string_view language);

/// A percent sign with no number at it: the figure before it was lost.
bool is_orphan_percent(const Figure& figure);

}  // namespace vidimus::checks
