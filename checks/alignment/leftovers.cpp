#include "checks/alignment/leftovers.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace vidimus::checks {

namespace {

/// A moved sentence must be this likely (natural log of the ratio against "unrelated") to be believed without its
/// place.
constexpr double least_moved_ratio = 2.0;
/// Two neighbours that changed places are common: there it is enough that the sentences look like each other's answer.
constexpr double least_near_ratio = 0.0;
constexpr std::uint32_t near = 2;  // draft sentences
/// Up to here every missing sentence is compared with every added one, else with those that share a rare word.
constexpr std::size_t most_pairs = 5'000;
/// "Default" in one table did not move there from another.
constexpr std::uint32_t least_moved_words = 3;
/// The share of a sentence's words, weighed by rarity, that its twin holds too.
constexpr double least_repeated_share = 0.75;
/// Shorter sentences repeat by chance.
constexpr std::uint32_t least_repeated_words = 4;

/// The rarity-weighted share of the terms of draft sentence `a` that `b` holds.
double shared_share(const Vocabulary& vocabulary, std::uint32_t a, std::uint32_t b) {
    const auto count = static_cast<double>(vocabulary.of_sentence.size());
    double shared = 0;
    double all = 0;
    const auto& others = vocabulary.of_sentence[b];
    for (const std::uint32_t term : vocabulary.of_sentence[a]) {
        const Term& known = vocabulary.terms[term];
        if (known.kind == TermClass::mark) continue;
        const double weight = std::log(1 + count / static_cast<double>(known.sentences.size()));
        all += weight;
        if (std::binary_search(others.begin(), others.end(), term)) shared += weight;
    }
    return all > 0 ? shared / all : 0;
}

/// Sentences are compared with those that share one of their rare words: in at most so many sentences.
constexpr std::size_t rare = 32;

/// The draft sentence with a source (`answered`) that says what `draft` says.
std::optional<std::uint32_t> twin_of(std::uint32_t draft, const std::vector<bool>& answered,
                                     const Vocabulary& vocabulary) {
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t term : vocabulary.of_sentence[draft]) {
        const auto& sentences = vocabulary.terms[term].sentences;
        if (sentences.size() <= rare) candidates.insert(candidates.end(), sentences.begin(), sentences.end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    double best = least_repeated_share;
    std::optional<std::uint32_t> twin;
    for (const std::uint32_t other : candidates) {
        if (other == draft || !answered[other]) continue;
        const double share = shared_share(vocabulary, draft, other);
        if (share >= best) {
            best = share;
            twin = other;
        }
    }
    return twin;
}

}  // namespace

void link_moved(std::vector<Bead>& beads, const BeadScorer& scorer, const SideRange& source, const SideRange& draft) {
    struct Candidate {
        double ratio;
        std::size_t source_bead;
        std::size_t draft_bead;
    };
    std::vector<std::pair<std::uint32_t, std::size_t>> added;  // draft sentence and its bead, ascending
    for (std::size_t d = 0; d < beads.size(); ++d) {
        if (beads[d].sources.empty()) added.emplace_back(beads[d].drafts.front(), d);
    }
    // Where each bead stands in the draft: before which of its sentences.
    std::vector<std::uint32_t> places;
    std::uint32_t place = 0;
    for (const Bead& bead : beads) {
        places.push_back(place);
        place += static_cast<std::uint32_t>(bead.drafts.size());
    }
    const auto missing =
        static_cast<std::size_t>(std::ranges::count_if(beads, [](const Bead& bead) { return bead.drafts.empty(); }));
    const bool few = missing * added.size() <= most_pairs;
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < beads.size(); ++s) {
        if (!beads[s].drafts.empty()) continue;
        const std::uint32_t i = beads[s].sources.front();
        const std::uint32_t here = places[s];
        const auto consider = [&](std::uint32_t j, double least_ratio) {
            const auto free = std::lower_bound(added.begin(), added.end(), std::pair<std::uint32_t, std::size_t>{j, 0});
            if (free == added.end() || free->first != j) return;
            const double ratio = scorer.ratio_of_pair(i, j);
            if (ratio >= least_ratio) candidates.push_back({ratio, s, free->second});
        };
        const std::uint32_t reach = std::min(here + near, draft.size());
        for (std::uint32_t j = here > near ? here - near : 0; j <= reach; ++j) consider(j, least_near_ratio);
        if (source.sentences()[i].analysis->letter_words < least_moved_words) continue;
        if (few) {
            for (const auto& [j, bead] : added) consider(j, least_moved_ratio);
        } else {
            for (const std::uint32_t j : scorer.evidence.likely_answers(i)) consider(j, least_moved_ratio);
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.ratio, a.source_bead, a.draft_bead) < std::tuple(-b.ratio, b.source_bead, b.draft_bead);
    });
    std::vector<bool> gone(beads.size());
    for (const Candidate& candidate : candidates) {
        Bead& bead = beads[candidate.source_bead];
        if (!bead.drafts.empty() || gone[candidate.draft_bead]) continue;
        bead.drafts = beads[candidate.draft_bead].drafts;
        bead.moved = true;
        bead.confidence = 1 / (1 + std::exp(least_moved_ratio - 1 - candidate.ratio));
        gone[candidate.draft_bead] = true;
    }
    std::size_t kept = 0;
    for (std::size_t k = 0; k < beads.size(); ++k) {
        if (!gone[k]) {
            if (kept != k) beads[kept] = std::move(beads[k]);
            ++kept;
        }
    }
    beads.resize(kept);
}

std::vector<Repetition> find_repeated(std::vector<Bead>& beads, const Vocabulary& source, const Vocabulary& draft,
                                      const SideRange& draft_range) {
    std::vector<Repetition> repetitions;
    const auto long_enough = [&](std::uint32_t j) {
        return draft_range.sentences()[j].analysis->letter_words >= least_repeated_words;
    };
    std::vector<bool> answered(draft_range.size());
    std::vector<std::uint32_t> source_of(draft_range.size());
    for (const Bead& bead : beads) {
        for (const std::uint32_t j : bead.drafts) {
            if (bead.sources.empty()) continue;
            answered[j] = true;
            source_of[j] = bead.sources.front();
        }
    }
    std::vector<Bead> split_off;
    for (Bead& bead : beads) {
        if (bead.sources.empty()) {
            const std::uint32_t j = bead.drafts.front();
            if (!long_enough(j)) continue;
            if (const auto twin = twin_of(j, answered, draft)) repetitions.push_back({j, *twin, source_of[*twin]});
            continue;
        }
        // A source that repeats itself is rightly answered twice.
        const bool source_repeats =
            bead.sources.size() >= bead.drafts.size() ||
            (bead.sources.size() > 1 && shared_share(source, bead.sources[1], bead.sources[0]) >= least_repeated_share);
        for (std::size_t k = 1; k < bead.drafts.size() && !source_repeats; ++k) {
            const std::uint32_t j = bead.drafts[k];
            const std::uint32_t before = bead.drafts[k - 1];
            if (!long_enough(j) || shared_share(draft, j, before) < least_repeated_share ||
                shared_share(draft, before, j) < least_repeated_share)
                continue;
            repetitions.push_back({j, before, bead.sources.front()});
            split_off.push_back({{}, {j}, bead.confidence, false});
            bead.drafts.erase(bead.drafts.begin() + static_cast<std::ptrdiff_t>(k--));
        }
    }
    beads.insert(beads.end(), split_off.begin(), split_off.end());
    std::sort(repetitions.begin(), repetitions.end(),
              [](const Repetition& a, const Repetition& b) { return a.draft < b.draft; });
    return repetitions;
}

}  // namespace vidimus::checks
