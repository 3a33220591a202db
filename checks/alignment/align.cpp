#include "checks/alignment/align.h"

#include "checks/alignment/evidence.h"
#include "checks/alignment/learnt_words.h"
#include "checks/alignment/leftovers.h"
#include "checks/alignment/length_model.h"
#include "checks/alignment/rough_way.h"
#include "checks/alignment/solver.h"
#include "checks/alignment/structure_model.h"
#include "checks/alignment/text_density.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace vidimus::checks {

namespace {

/// Links of the first pass that are this likely (natural log of the ratio against "unrelated") teach the second.
constexpr double least_link_ratio = 0.5;
/// Passes in all: the last is the one that counts.
constexpr int pass_count = 3;
/// The usual shares of bead types count as much as so many beads of the texts.
constexpr double prior_weight = 20;
/// Larger beads, in sentences of both sides, say little of which of their words belong together.
constexpr std::uint32_t largest_lesson = 5;
/// Later passes look so many draft sentences to either side of the way that the one before found.
constexpr std::uint32_t later_margin = 8;

std::vector<std::uint32_t> lengths_of(const Side& side) {
    std::vector<std::uint32_t> lengths;
    lengths.reserve(side.sentences.size());
    for (const Sentence& sentence : side.sentences) lengths.push_back(sentence.analysis->length);
    return lengths;
}

/// What the beads of a pass teach the next one.
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

/// The columns that the way of these beads passes in each row.
Band around(const std::vector<Bead>& beads, std::uint32_t columns) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> way;
    std::uint32_t column = 0;
    for (const Bead& bead : beads) {
        const auto next = column + static_cast<std::uint32_t>(bead.drafts.size());
        for (std::size_t k = 0; k < bead.sources.size(); ++k) way.emplace_back(column, next);
        if (bead.sources.empty() && !way.empty()) way.back().second = next;
        column = next;
    }
    return {way, columns, later_margin};
}

/// In the order of the source; beads without a source stand by draft position: after the bead of the draft sentence
/// before.
void put_in_order(std::vector<Bead>& beads, std::size_t draft_count) {
    std::vector<std::uint32_t> source_of_draft(draft_count, 0);
    for (const Bead& bead : beads) {
        for (const std::uint32_t j : bead.drafts) {
            if (!bead.sources.empty() && !bead.moved) source_of_draft[j] = bead.sources.back() + 1;
        }
    }
    for (std::size_t j = 1; j < draft_count; ++j)
        source_of_draft[j] = std::max(source_of_draft[j], source_of_draft[j - 1]);
    const auto place = [&](const Bead& bead) {
        // A bead without source stands behind the source sentences answered before it.
        return bead.sources.empty() ? std::pair<std::uint32_t, std::uint32_t>{source_of_draft[bead.drafts.front()], 0}
                                    : std::pair<std::uint32_t, std::uint32_t>{bead.sources.front(), 1};
    };
    std::stable_sort(beads.begin(), beads.end(), [&](const Bead& a, const Bead& b) {
        const auto x = place(a);
        const auto y = place(b);
        if (x != y) return x < y;
        return !a.drafts.empty() && !b.drafts.empty() && a.drafts.front() < b.drafts.front();
    });
}

void index_beads(Alignment& alignment, std::size_t source_count, std::size_t draft_count) {
    alignment.bead_of_source.assign(source_count, 0);
    alignment.bead_of_draft.assign(draft_count, 0);
    for (std::uint32_t k = 0; k < alignment.beads.size(); ++k) {
        for (const std::uint32_t i : alignment.beads[k].sources) alignment.bead_of_source[i] = k;
        for (const std::uint32_t j : alignment.beads[k].drafts) alignment.bead_of_draft[j] = k;
    }
}

/// One side has no sentences: nothing answers anything.
Alignment unanswered(std::size_t source_count, std::size_t draft_count) {
    Alignment alignment;
    for (std::uint32_t i = 0; i < source_count; ++i) alignment.beads.push_back({{i}, {}, 1, false});
    for (std::uint32_t j = 0; j < draft_count; ++j) alignment.beads.push_back({{}, {j}, 1, false});
    alignment.unanswered.assign(source_count, 1);
    index_beads(alignment, source_count, draft_count);
    return alignment;
}

}  // namespace

Alignment align(const Pair& pair, const std::stop_token& stop) {
    const std::size_t source_count = pair.source.sentences.size();
    const std::size_t draft_count = pair.draft.sentences.size();
    if (source_count == 0 || draft_count == 0) return unanswered(source_count, draft_count);

    Vocabulary source = make_vocabulary(pair.source);
    Vocabulary draft = make_vocabulary(pair.draft);
    const std::vector<TermMatch> fixed = match_terms(source, draft, pair.word_lexicons);
    const auto source_lengths = lengths_of(pair.source);
    const auto draft_lengths = lengths_of(pair.draft);
    const Band band = find_band(source, draft, fixed);
    StructureModel structure(pair.source, pair.draft);
    LengthModel lengths(source_lengths, draft_lengths, usual_length_ratio(pair.source.language, pair.draft.language));

    Alignment alignment;
    Teaching teaching;
    std::optional<Band> search;
    const auto learn = [&](const Solution& solution, const BeadScorer& scorer) {
        teaching = teach(solution.beads, scorer, source_count, draft_count);
        search = around(solution.beads, band.columns());
        lengths.refit(teaching.links);
        structure.refit(teaching);
    };
    {
        const Evidence guess(source, draft, fixed, band, MatchRates{}, teaching);
        const BeadScorer scorer{guess, lengths, structure, teaching.priors};
        const Solution first = solve(scorer, band, Depth::way, stop);
        if (first.stopped) return alignment;
        learn(first, scorer);
    }
    for (int pass = 2; pass < pass_count; ++pass) {
        const auto matches = merge_matches(fixed, learn_words(source, draft, teaching));
        const Band current = *search;
        const Evidence better(source, draft, matches, current, estimate_rates(source, draft, fixed, teaching),
                              teaching);
        const BeadScorer scorer{better, lengths, structure, teaching.priors};
        const Solution solution = solve(scorer, current, Depth::way, stop);
        if (solution.stopped) return alignment;
        learn(solution, scorer);
    }
    const auto matches = merge_matches(fixed, learn_words(source, draft, teaching));
    const Evidence evidence(source, draft, matches, *search, estimate_rates(source, draft, fixed, teaching), teaching);
    const BeadScorer scorer{evidence, lengths, structure, teaching.priors};
    Solution second = solve(scorer, *search, Depth::probabilities, stop);
    if (second.stopped) return alignment;

    alignment.beads = std::move(second.beads);
    alignment.unanswered = std::move(second.source_null);
    link_moved(alignment.beads, scorer, pair);
    alignment.repetitions = find_repeated(alignment.beads, source, draft, pair);
    put_in_order(alignment.beads, draft_count);
    index_beads(alignment, source_count, draft_count);
    return alignment;
}

}  // namespace vidimus::checks
