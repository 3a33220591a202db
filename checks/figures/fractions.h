#pragma once

#include "checks/figures/atoms.h"
#include "checks/figures/digit_groups.h"

#include <optional>

namespace vidimus::checks {

/// The number that begins with the digits `first` at `start` and has a part: "3/4", "2½", "1 4/5"; nothing when it has
/// none.
std::optional<Atom> read_fraction(std::string_view text, Offset start, const DigitGroup& first, Offset limit,
                                  const LanguageTable& table);

/// "½" and its like.
bool is_vulgar_fraction(char32_t c);
/// The one at `at`.
Atom read_vulgar_fraction(std::string_view text, Offset at, Offset limit);

}  // namespace vidimus::checks
