#pragma once

#include "checks/alignment/evidence.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// A sentence of the other side that holds a match of a term, and the log-likelihood ratios of the match there.
struct Gain {
    std::uint32_t sentence;
    float gain;
    float own_gain;  ///< for the bead that taught the match
};

/// What a term says of each sentence it may be answered in (evidence.h).
struct Verdict {
    float unmatched = 0;
    bool taught = false;      ///< some match has another gain in its own bead
    std::vector<Gain> gains;  ///< by sentence
};

/// By term of the source (or of the draft, where `of_source` is false).
std::vector<Verdict> judge_terms(const Vocabulary& own, const Vocabulary& other, const std::vector<TermMatch>& matches,
                                 bool of_source, const MatchRates& rates);

}  // namespace vidimus::checks
