#pragma once

#include "checks/figures/compare.h"

#include <vector>

namespace vidimus::checks {

/// What else may tell a free figure than one that equals it.
enum class Told : std::uint8_t {
    no,
    again,  ///< its value stands on the other side, where another figure has taken it: may be a repetition
    yes,    ///< by its parts, by an end of a range, by a doubtful word, by a sentence nearby
};

/// For every figure of `side` that `mates` leaves free (`nobody`), whether something on the other side tells it.
/// `other_mates`: of the figures of the other side. Mated figures get `yes`.
std::vector<Told> told_by_other(const FigureSide& side, const std::vector<int>& mates, const FigureSide& other,
                                const std::vector<int>& other_mates, Rewritings allowed);

}  // namespace vidimus::checks
