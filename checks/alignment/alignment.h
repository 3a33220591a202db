#pragma once

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// One group of source sentences with its group of draft sentences: 1-1, 1-0, 0-1, 2-1 … Indices into the sides'
/// sentences, each group a run of neighbours.
struct Bead {
    std::vector<std::uint32_t> sources;
    std::vector<std::uint32_t> drafts;
    double confidence =
        0;               ///< probability that this bead is right; of a bead with an empty side: that nothing answers it
    bool moved = false;  ///< its sides stand at different places

    friend bool operator==(const Bead&, const Bead&) = default;
};

/// A draft sentence that says again what another draft sentence, which answers a source sentence, says.
struct Repetition {
    std::uint32_t draft;
    std::uint32_t of_draft;
    std::uint32_t of_source;
};

struct Alignment {
    /// In the order of the source; beads without a source stand by draft position. Every sentence is in exactly one
    /// bead.
    std::vector<Bead> beads;
    std::vector<Repetition> repetitions;  ///< by draft sentence
    /// Of each source sentence: the probability that nothing at its place in the draft answers it.
    std::vector<float> unanswered;
    /// The texts seem to have nothing to do with each other (relatedness.h).
    bool unrelated = false;
    /// Bead index of each sentence.
    std::vector<std::uint32_t> bead_of_source;
    std::vector<std::uint32_t> bead_of_draft;
};

}  // namespace vidimus::checks
