#pragma once

#include "checks/pair.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vidimus::checks {

/// A run of the sentences of a side: what is aligned at one time.
struct SideRange {
    const Side* side;
    std::uint32_t first;
    std::uint32_t last;  ///< exclusive

    static SideRange whole(const Side& side) { return {&side, 0, static_cast<std::uint32_t>(side.sentences.size())}; }

    std::uint32_t size() const { return last - first; }
    std::span<const Sentence> sentences() const { return std::span(side->sentences).subspan(first, size()); }
    /// Of each sentence, in characters without white space.
    std::vector<std::uint32_t> lengths() const {
        std::vector<std::uint32_t> lengths;
        lengths.reserve(size());
        for (const Sentence& sentence : sentences()) lengths.push_back(sentence.analysis->length);
        return lengths;
    }
};

}  // namespace vidimus::checks
