#include "checks/alignment/relatedness.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr std::uint32_t least_sentences = 6;
constexpr double least_likely_share = 0.5;
constexpr double least_evidence = 1.0;  ///< a sentence
/// A bead is likely from this logarithm of a ratio on.
constexpr double likely_ratio = 0.5;

}  // namespace

bool are_unrelated(const std::vector<Bead>& path, const BeadScorer& scorer, std::uint32_t source_count,
                   std::uint32_t draft_count) {
    const std::uint32_t shorter = std::min(source_count, draft_count);
    if (shorter < least_sentences) return false;
    double likely = 0;
    double evidence = 0;
    for (const Bead& bead : path) {
        if (bead.sources.empty() || bead.drafts.empty()) continue;
        const auto a = static_cast<std::uint32_t>(bead.sources.size());
        const auto b = static_cast<std::uint32_t>(bead.drafts.size());
        const std::uint32_t i = bead.sources.front();
        const std::uint32_t j = bead.drafts.front();
        likely += scorer.ratio(i, a, j, b) >= likely_ratio ? 1 : 0;
        for (std::uint32_t k = 0; k < a; ++k) evidence += scorer.evidence.of_source(i + k, j, b) / 2;
        for (std::uint32_t k = 0; k < b; ++k) evidence += scorer.evidence.of_draft(j + k, i, a) / 2;
    }
    return likely < least_likely_share * shorter && evidence < least_evidence * shorter;
}

}  // namespace vidimus::checks
