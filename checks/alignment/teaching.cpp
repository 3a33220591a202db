#include "checks/alignment/teaching.h"

#include "checks/alignment/bead_scorer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vidimus::checks {

namespace {

/// Links of the first pass that are this likely (natural log of the ratio against "unrelated") teach the second.
constexpr double least_link_ratio = 0.5;
/// The usual shares of bead types count as much as so many beads of the texts.
constexpr double prior_weight = 20;
/// Larger beads, in sentences of both sides, say little of which of their words belong together.
constexpr std::uint32_t largest_lesson = 5;

}  // namespace

Teaching teach(const std::vector<Bead>& beads, const BeadScorer& scorer, std::size_t source_count,
               std::size_t draft_count) {
    Teaching teaching;
    teaching.bead_of_source.resize(source_count);
    teaching.bead_of_draft.resize(draft_count);
    std::array<double, bead_types.size()> counts{};
    double all = prior_weight;
    for (std::size_t t = 0; t < bead_types.size(); ++t) counts[t] = prior_weight * std::exp(bead_types[t].log_prior);
    std::uint32_t number = 0;
    for (const Bead& bead : beads) {
        if (bead.sources.empty() || bead.drafts.empty()) continue;
        const auto a = static_cast<std::uint32_t>(bead.sources.size());
        const auto b = static_cast<std::uint32_t>(bead.drafts.size());
        const std::uint32_t i = bead.sources.front();
        const std::uint32_t j = bead.drafts.front();
        const auto type = std::find_if(bead_types.begin(), bead_types.end(),
                                       [&](const BeadType& t) { return t.sources == a && t.drafts == b; });
        counts[static_cast<std::size_t>(type - bead_types.begin())] += 1;
        all += 1;
        const bool sure = scorer.ratio(i, a, j, b) >= least_link_ratio;
        if (a == 1 && b == 1 && sure) teaching.links.emplace_back(i, j);
        if (a + b > largest_lesson) continue;
        ++number;
        for (const std::uint32_t s : bead.sources) teaching.bead_of_source[s] = number;
        for (const std::uint32_t d : bead.drafts) teaching.bead_of_draft[d] = number;
    }
    for (std::size_t t = 0; t < bead_types.size(); ++t) teaching.priors[t] = std::log(counts[t] / all);
    return teaching;
}

}  // namespace vidimus::checks
