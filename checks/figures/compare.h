#pragma once

#include "checks/figures/assignment.h"
#include "checks/figures/figure.h"
#include "checks/figures/rewriting.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class FigureDifferenceKind : std::uint8_t {
    changed,
    missing,
    added,
    form,  ///< the right value in the marks of another language
};

/// One difference between the figures of two texts that answer each other. Indices into the two lists; -1: no such
/// side.
struct FigureDifference {
    FigureDifferenceKind kind;
    int source = -1;
    int draft = -1;
};

/// A list of figures with what stands around it. Doubtful ones may stand in both lists.
struct FigureSide {
    std::string_view language;
    FigureList figures;  ///< of the bead, in order
    FigureList nearby;   ///< of the sentences before and after, what nothing answers there: figures cross sentence ends
};

/// Whether two figures may say the same thing.
bool may_be_equal(const Figure& a, const Figure& b, Rewritings allowed = {});

/// Which figure says what which says: an assignment of equal values, the nearest first.
Mates match_figures(FigureList sources, FigureList drafts, Rewritings allowed = {});

/// What differs between two sides that `mates` (of match_figures) has paired as far as they are equal. A figure whose
/// parts all stand free on the other side ("10-15" beside "10" and "15"), or that a doubtful word there may tell, is no
/// difference; what is left is paired as changed, or reported alone when it is too certain to be style.
std::vector<FigureDifference> compare_figures(const FigureSide& source, const FigureSide& draft, const Mates& mates,
                                              Rewritings allowed = {});

}  // namespace vidimus::checks
