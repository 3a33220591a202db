#pragma once

#include "checks/alignment/vocabulary.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// A source term that a draft term may answer.
struct TermMatch {
    std::uint32_t source;
    std::uint32_t draft;
    float strength;  ///< 0–1
};

/// All matches of two vocabularies, by source then draft, each pair once with its greatest strength: by equal keys, and
/// for words by their likeness. Terms in more than half of the other side's sentences tell nothing and are left out.
std::vector<TermMatch> match_terms(const Vocabulary& source, const Vocabulary& draft);

}  // namespace vidimus::checks
