#include "checks/alignment/align.h"

#include "checks/alignment/bead_order.h"
#include "checks/alignment/evidence.h"
#include "checks/alignment/learnt_words.h"
#include "checks/alignment/leftovers.h"
#include "checks/alignment/length_model.h"
#include "checks/alignment/relatedness.h"
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

/// Passes in all: the last is the one that counts.
constexpr int pass_count = 3;
/// Later passes look so many draft sentences to either side of the way that the one before found.
constexpr std::uint32_t later_margin = 5;

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

TermFactsByIdentity facts_of(const Vocabulary& side, const std::vector<Verdict>& verdicts) {
    TermFactsByIdentity facts;
    facts.reserve(side.terms.size());
    for (std::size_t t = 0; t < side.terms.size(); ++t) {
        const Term& term = side.terms[t];
        facts[term.identity] = {static_cast<std::uint32_t>(term.sentences.size()),
                                static_cast<std::uint32_t>(verdicts[t].gains.size()), verdicts[t].strongest,
                                term.capital};
    }
    return facts;
}

LearntWords by_identity(const std::vector<TermMatch>& learnt, const Vocabulary& source, const Vocabulary& draft) {
    LearntWords words;
    for (const TermMatch& match : learnt) {
        words[source.terms[match.source].identity].push_back(
            {draft.terms[match.draft].identity, match.strength, match.own_strength});
    }
    return words;
}

}  // namespace

Alignment align(const Pair& pair, const std::stop_token& stop, AlignmentMemory* memory) {
    Alignment alignment = align(pair, SideRange::whole(pair.source), SideRange::whole(pair.draft), stop, memory);
    const bool compared = !pair.source.sentences.empty() && !pair.draft.sentences.empty();
    if (memory && compared && !alignment.beads.empty()) memory->keep(pair, alignment);
    return alignment;
}

Alignment align(const Pair& pair, const SideRange& source_range, const SideRange& draft_range,
                const std::stop_token& stop, AlignmentMemory* memory) {
    const std::size_t source_count = source_range.size();
    const std::size_t draft_count = draft_range.size();
    if (source_count == 0 || draft_count == 0) return unanswered(source_count, draft_count);

    Vocabulary source = make_vocabulary(source_range);
    Vocabulary draft = make_vocabulary(draft_range);
    const std::vector<TermMatch> fixed = match_terms(source, draft, pair.word_lexicons);
    const Band band = find_band(source, draft, fixed);
    StructureModel structure(source_range, draft_range);
    LengthModel lengths(source_range.lengths(), draft_range.lengths(),
                        usual_length_ratio(pair.source.language, pair.draft.language));

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
    const auto learnt = learn_words(source, draft, teaching);
    const auto matches = merge_matches(fixed, learnt);
    const MatchRates rates = estimate_rates(source, draft, fixed, teaching);
    const Evidence evidence(source, draft, matches, *search, rates, teaching);
    const BeadScorer scorer{evidence, lengths, structure, teaching.priors};
    Solution last = solve(scorer, *search, Depth::probabilities, stop);
    if (last.stopped) return alignment;
    if (memory) {
        memory->model = {rates,
                         lengths.parameters(),
                         structure.parameters(),
                         facts_of(source, evidence.source_verdicts()),
                         facts_of(draft, evidence.draft_verdicts()),
                         by_identity(learnt, source, draft)};
        memory->teaching = std::move(teaching);
        memory->path = last.beads;
    }

    alignment.unrelated = are_unrelated(last.beads, scorer, static_cast<std::uint32_t>(source_count),
                                        static_cast<std::uint32_t>(draft_count));
    alignment.beads = std::move(last.beads);
    alignment.unanswered = std::move(last.source_null);
    link_moved(alignment.beads, scorer, source_range, draft_range);
    alignment.repetitions = find_repeated(alignment.beads, source, draft, draft_range);
    put_in_order(alignment, source_count, draft_count);
    return alignment;
}

}  // namespace vidimus::checks
