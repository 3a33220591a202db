#include "checks/alignment/evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vidimus::checks {

namespace {

/// How much a class counts. Figures, names and code are kept by translators whatever else they do. Punctuation classes
/// alone slightly hurt when they count whole; ideographs are many and short.
constexpr double weight_of(TermClass kind) {
    switch (kind) {
        case TermClass::figure:
        case TermClass::name:
        case TermClass::code:
            return 2;
        case TermClass::word:
            return 1;
        case TermClass::ideograph:
            return 0.6;
        case TermClass::mark:
            return 0.3;
    }
    return 1;
}

constexpr bool is_expected(TermClass kind) {
    return kind == TermClass::figure || kind == TermClass::name || kind == TermClass::code;
}

/// In a text of ten sentences every word is rare. So each text is seen as part of a larger one: this many more
/// sentences, in which a match of the class turns up by accident at this rate.
constexpr double background_sentences = 12;
constexpr double background_rate(const Term& term) {
    switch (term.kind) {
        case TermClass::mark:
            return 0.3;
        case TermClass::ideograph:
            return 0.08;
        case TermClass::word:
            return term.form.size() >= 5 ? 0.01 : term.form.size() == 4 ? 0.04 : 0.15;
        case TermClass::name:
            return 0.03;
        case TermClass::figure:
            return 0.02;
        case TermClass::code:
            return 0.01;
    }
    return 0;
}

struct Hit {
    std::uint32_t sentence;
    float strength;
};

/// For every term the sentences of the other side that hold a match, ascending, each with its best strength.
std::vector<std::vector<Hit>> hits_of(std::size_t term_count, const Vocabulary& other,
                                      const std::vector<TermMatch>& matches, bool by_source) {
    std::vector<std::vector<Hit>> hits(term_count);
    for (const TermMatch& match : matches) {
        const std::uint32_t own = by_source ? match.source : match.draft;
        const std::uint32_t answer = by_source ? match.draft : match.source;
        for (const std::uint32_t sentence : other.terms[answer].sentences)
            hits[own].push_back({sentence, match.strength});
    }
    for (auto& list : hits) {
        std::sort(list.begin(), list.end(), [](const Hit& a, const Hit& b) {
            return a.sentence != b.sentence ? a.sentence < b.sentence : a.strength > b.strength;
        });
        list.erase(
            std::unique(list.begin(), list.end(), [](const Hit& a, const Hit& b) { return a.sentence == b.sentence; }),
            list.end());
    }
    return hits;
}

/// What a term says of each sentence it may be answered in.
struct Verdict {
    double unmatched = 0;
    std::vector<std::pair<std::uint32_t, float>> gains;  ///< sentence, log-likelihood ratio when matched there
};

Verdict judge(const Term& term, const std::vector<Hit>& hits, std::size_t other_sentences, const MatchRates& rates) {
    const double weight = weight_of(term.kind);
    const double kappa = std::min(0.97, rates.of_class[static_cast<std::size_t>(term.kind)]);
    const auto chance = [&](std::size_t rank) {
        const double seen = static_cast<double>(rank) + background_sentences * background_rate(term);
        return std::min(1.0, seen / (static_cast<double>(other_sentences) + background_sentences));
    };
    Verdict verdict;
    if (hits.empty()) {
        if (is_expected(term.kind)) verdict.unmatched = weight * std::log(1 - kappa);
        return verdict;
    }
    std::vector<float> strengths;
    strengths.reserve(hits.size());
    for (const Hit& hit : hits) strengths.push_back(hit.strength);
    std::sort(strengths.begin(), strengths.end(), std::greater<>());
    const double expected = is_expected(term.kind) ? kappa : 0.7 * strengths.front();
    verdict.unmatched = weight * std::log(1 - expected * (1 - chance(hits.size())));
    for (const Hit& hit : hits) {
        const auto rank =
            std::upper_bound(strengths.begin(), strengths.end(), hit.strength, std::greater<>()) - strengths.begin();
        const double w = hit.strength;
        const double gain = weight * std::log(1 - w + w / chance(static_cast<std::size_t>(rank)));
        verdict.gains.emplace_back(hit.sentence, static_cast<float>(gain));
    }
    return verdict;
}

/// A window of the other side and the best gain inside it.
struct WindowGain {
    std::uint32_t start;
    float gain;
};

/// Every window of `width` sentences that holds a match, ascending.
std::vector<WindowGain> windows_of(const Verdict& verdict, std::uint32_t width, std::uint32_t other_sentences) {
    const auto& gains = verdict.gains;
    const auto discount = static_cast<float>(std::log(static_cast<double>(width)));
    std::vector<WindowGain> windows;
    windows.reserve(gains.size() * width);
    std::uint32_t next_start = 0;
    for (std::size_t k = 0; k < gains.size(); ++k) {
        const std::uint32_t at = gains[k].first;
        const std::uint32_t from = std::max(next_start, at + 1 >= width ? at + 1 - width : 0);
        for (std::uint32_t start = from; start <= at && start + width <= other_sentences; ++start) {
            float best = gains[k].second;
            for (std::size_t n = k + 1; n < gains.size() && gains[n].first < start + width; ++n) {
                best = std::max(best, gains[n].second);
            }
            windows.push_back({start, std::max(0.0F, best - discount)});
        }
        next_start = at + 1;
    }
    return windows;
}

}  // namespace

Evidence::Evidence(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches,
                   const Band& band, const MatchRates& rates)
    : band_(&band), source_base_(source.of_sentence.size()), draft_base_(draft.of_sentence.size()) {
    for (auto& table : source_windows_) table.resize(band.cells());
    for (auto& table : draft_windows_) table.resize(band.cells());
    const auto source_count = static_cast<std::uint32_t>(source.of_sentence.size());
    const auto draft_count = static_cast<std::uint32_t>(draft.of_sentence.size());
    const auto by_start = [](const WindowGain& window, std::uint32_t start) { return window.start < start; };
    const auto source_hits = hits_of(source.terms.size(), draft, matches, true);
    for (std::size_t s = 0; s < source.terms.size(); ++s) {
        const Term& term = source.terms[s];
        const Verdict verdict = judge(term, source_hits[s], draft_count, rates);
        const auto unmatched = static_cast<float>(verdict.unmatched);
        for (const std::uint32_t i : term.sentences) source_base_[i] += unmatched;
        for (std::uint32_t width = 1; width <= widest_group; ++width) {
            const auto windows = windows_of(verdict, width, draft_count);
            for (const std::uint32_t i : term.sentences) {
                auto window = std::lower_bound(windows.begin(), windows.end(), band.first(i), by_start);
                for (; window != windows.end() && window->start < band.last(i); ++window) {
                    source_windows_[width - 1][band.index(i, window->start)] += window->gain - unmatched;
                }
            }
        }
    }
    const auto draft_hits = hits_of(draft.terms.size(), source, matches, false);
    for (std::size_t d = 0; d < draft.terms.size(); ++d) {
        const Term& term = draft.terms[d];
        const Verdict verdict = judge(term, draft_hits[d], source_count, rates);
        const auto unmatched = static_cast<float>(verdict.unmatched);
        for (const std::uint32_t j : term.sentences) draft_base_[j] += unmatched;
        for (std::uint32_t width = 1; width <= widest_group; ++width) {
            for (const WindowGain& window : windows_of(verdict, width, source_count)) {
                const std::uint32_t i = window.start;
                auto j = std::lower_bound(term.sentences.begin(), term.sentences.end(), band.first(i));
                for (; j != term.sentences.end() && *j < band.last(i); ++j) {
                    draft_windows_[width - 1][band.index(i, *j)] += window.gain - unmatched;
                }
            }
        }
    }
}

MatchRates estimate_rates(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches,
                          const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
    // Hits and tries start as if (hits, tries) had been seen before: figures and code are expected to be kept, names
    // less.
    std::array<double, 6> hits = {7, 7, 8, 7, 7, 8};
    std::array<double, 6> tries = {20, 14, 10, 20, 20, 10};
    const auto holds = [](const Vocabulary& side, std::uint32_t sentence, std::uint32_t term) {
        const auto& terms = side.of_sentence[sentence];
        return std::binary_search(terms.begin(), terms.end(), term);
    };
    for (const auto& [i, j] : links) {
        for (const std::uint32_t term : source.of_sentence[i]) {
            const auto kind = static_cast<std::size_t>(source.terms[term].kind);
            const auto first =
                std::lower_bound(matches.begin(), matches.end(), term,
                                 [](const TermMatch& match, std::uint32_t value) { return match.source < value; });
            bool hit = false;
            for (auto match = first; match != matches.end() && match->source == term && !hit; ++match)
                hit = holds(draft, j, match->draft);
            hits[kind] += hit;
            tries[kind] += 1;
        }
    }
    MatchRates rates;
    for (std::size_t kind = 0; kind < rates.of_class.size(); ++kind) rates.of_class[kind] = hits[kind] / tries[kind];
    return rates;
}

}  // namespace vidimus::checks
