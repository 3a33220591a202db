#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace vidimus::checks {

/// The widest group of sentences in a bead.
constexpr std::uint32_t widest_group = 4;

/// A kind of bead with two sides, and the logarithm of its share among beads.
struct BeadType {
    std::uint32_t sources;
    std::uint32_t drafts;
    double log_prior;
};

/// Shares of bead types in hand-aligned texts, sharpened on development texts; the rarer ones by the same falling
/// order.
inline constexpr std::array bead_types = {
    BeadType{1, 1, -0.12}, BeadType{1, 2, -3.3}, BeadType{2, 1, -3.3}, BeadType{2, 2, -4.8},
    BeadType{1, 3, -5.3},  BeadType{3, 1, -5.3}, BeadType{2, 3, -6.2}, BeadType{3, 2, -6.2},
    BeadType{1, 4, -6.9},  BeadType{4, 1, -6.9}, BeadType{3, 3, -8.0},
};

/// The logarithms of the shares of bead types, in the order of bead_types.
using BeadPriors = std::array<double, bead_types.size()>;
constexpr BeadPriors usual_priors() {
    BeadPriors priors{};
    for (std::size_t t = 0; t < bead_types.size(); ++t) priors[t] = bead_types[t].log_prior;
    return priors;
}

/// Runs of sentences that nothing answers: the first costs more than the next, for omissions come in stretches (a
/// paragraph, a section). Past the end of the draft a run costs next to nothing: the translator has not come that far.
struct NullPriors {
    double open = -4.0;
    double extend = -2.5;
};
inline constexpr NullPriors missing_priors = {-3.2, -2.5};
inline constexpr NullPriors added_priors = {-4.0, -3.5};
inline constexpr NullPriors pending_priors = {-3.5, -0.1};

}  // namespace vidimus::checks
