#pragma once

#include "checks/alignment/matches.h"
#include "checks/alignment/vocabulary.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// How often a term of a class is matched by sentences that answer each other: the κ of evidence.h. Estimated anew from
/// the surest beads of a pass; before that, the first guess.
struct MatchRates {
    std::array<double, 6> of_class = {0.35, 0.35, 0.35, 0.35, 0.35, 0.35};  ///< by TermClass
    double of_known = 0.35;                                                 ///< words that a lexicon knows
    double of_capital = 0.35;  ///< words that stand with a capital inside sentences: names, in most languages
};

/// A sentence of the other side that holds a match of a term, and the log-likelihood ratios of the match there.
struct Gain {
    std::uint32_t sentence;
    float gain;
    float own_gain;  ///< for the bead that taught the match
};

/// What a term says of each sentence it may be answered in (evidence.h).
struct Verdict {
    float unmatched = 0;
    float strongest = 0;      ///< of the matches; 0 when there are none
    bool taught = false;      ///< some match has another gain in its own bead
    std::vector<Gain> gains;  ///< by sentence
};

/// By term of the source (or of the draft, where `of_source` is false).
std::vector<Verdict> judge_terms(const Vocabulary& own, const Vocabulary& other, const std::vector<TermMatch>& matches,
                                 bool of_source, const MatchRates& rates);

}  // namespace vidimus::checks
