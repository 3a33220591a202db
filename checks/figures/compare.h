#pragma once

#include "checks/figures/figure.h"

#include <span>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class FigureDifferenceKind : std::uint8_t { changed, missing, added };

/// One difference between the figures of two texts that answer each other. Indices into the two lists; -1: no such
/// side.
struct FigureDifference {
    FigureDifferenceKind kind;
    int source = -1;
    int draft = -1;
};

/// A list of figures with what stands around it.
struct FigureSide {
    std::string_view language;
    std::span<const Figure* const> figures;  ///< of the bead, in order
    std::span<const Figure* const> nearby;   ///< of the beads before and after: figures move across sentence ends
};

/// What differs: an assignment of equal values first, then of unmatched figures of one kind. Legitimate rewriting (word
/// for digit, one reading among several …) and figures nobody can be sure of are no difference.
std::vector<FigureDifference> compare_figures(const FigureSide& source, const FigureSide& draft);

/// Whether two figures may say the same thing.
bool may_be_equal(const Figure& a, const Figure& b);

}  // namespace vidimus::checks
