#include "checks/alignment/learnt_words.h"

#include <algorithm>
#include <cmath>

namespace vidimus::checks {

namespace {

constexpr double most_strength = 0.9;
constexpr double least_strength = 0.2;
constexpr double least_ratio = 7;  // of G², 2n·log(nN/ab); 7 is an accident once in a hundred times
constexpr std::uint32_t least_together = 2;
/// Words of more beads than this share are everywhere and teach nothing.
constexpr double most_common = 0.3;

double strength_of(double together, double a, double b, double all) {
    const double strength = (together - a * b / all - 0.6) / (std::sqrt(a * b) + 0.5);
    return std::clamp(strength, 0.0, most_strength);
}

bool is_learnable(const Term& term) {
    return term.kind == TermClass::word || term.kind == TermClass::ideograph || term.kind == TermClass::name;
}

/// Beads as lists of terms, and the number of beads that hold each term.
struct TaughtTerms {
    std::vector<std::vector<std::uint32_t>> of_bead;
    std::vector<std::uint32_t> counts;

    TaughtTerms(const Vocabulary& side, const std::vector<std::uint32_t>& bead_of, std::size_t beads)
        : of_bead(beads), counts(side.terms.size()) {
        for (std::size_t s = 0; s < bead_of.size(); ++s) {
            if (bead_of[s] == 0) continue;
            auto& terms = of_bead[bead_of[s] - 1];
            for (const std::uint32_t term : side.of_sentence[s]) {
                if (is_learnable(side.terms[term])) terms.push_back(term);
            }
        }
        for (auto& terms : of_bead) {
            std::sort(terms.begin(), terms.end());
            terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
            for (const std::uint32_t term : terms) ++counts[term];
        }
        const auto most = static_cast<std::uint32_t>(most_common * static_cast<double>(beads)) + 1;
        for (auto& terms : of_bead)
            std::erase_if(terms, [&](std::uint32_t t) { return counts[t] < least_together || counts[t] > most; });
    }
};

}  // namespace

std::vector<TermMatch> learn_words(const Vocabulary& source, const Vocabulary& draft, const Teaching& teaching) {
    std::uint32_t beads = 0;
    for (const std::uint32_t bead : teaching.bead_of_source) beads = std::max(beads, bead);
    const TaughtTerms sources(source, teaching.bead_of_source, beads);
    const TaughtTerms drafts(draft, teaching.bead_of_draft, beads);
    std::vector<std::vector<std::uint32_t>> beads_of(source.terms.size());
    for (std::uint32_t bead = 0; bead < beads; ++bead) {
        for (const std::uint32_t term : sources.of_bead[bead]) beads_of[term].push_back(bead);
    }
    const double all = beads;
    std::vector<TermMatch> learnt;
    std::vector<std::uint32_t> together(draft.terms.size());
    std::vector<std::uint32_t> touched;
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) {
        touched.clear();
        for (const std::uint32_t bead : beads_of[s]) {
            for (const std::uint32_t d : drafts.of_bead[bead]) {
                if (together[d]++ == 0) touched.push_back(d);
            }
        }
        const double a = sources.counts[s];
        for (const std::uint32_t d : touched) {
            const double n = together[d];
            together[d] = 0;
            const double b = drafts.counts[d];
            if (n < least_together || 2 * n * std::log(n * all / (a * b)) <= least_ratio) continue;
            const double strength = strength_of(n, a, b, all);
            if (strength < least_strength) continue;
            const double own = strength_of(n - 1, a - 1, b - 1, all - 1);
            learnt.push_back({s, d, static_cast<float>(strength), static_cast<float>(own)});
        }
    }
    return learnt;
}

}  // namespace vidimus::checks
