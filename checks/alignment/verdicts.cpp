#include "checks/alignment/verdicts.h"

#include "checks/alignment/term_weights.h"

#include <algorithm>
#include <cmath>

namespace vidimus::checks {

namespace {

/// Of a word with a match elsewhere, how much its strength says that the word would be matched here.
constexpr double unkept = 0.9;

struct Hit {
    std::uint32_t sentence;
    float strength;
    float own_strength;
};

/// For every term the sentences of the other side that hold a match, ascending, each with its best strength.
std::vector<std::vector<Hit>> hits_of(std::size_t term_count, const Vocabulary& other,
                                      const std::vector<TermMatch>& matches, bool of_source) {
    std::vector<std::vector<Hit>> hits(term_count);
    for (const TermMatch& match : matches) {
        const std::uint32_t own = of_source ? match.source : match.draft;
        const std::uint32_t answer = of_source ? match.draft : match.source;
        for (const std::uint32_t sentence : other.terms[answer].sentences)
            hits[own].push_back({sentence, match.strength, match.own_strength});
    }
    for (auto& list : hits) {
        std::sort(list.begin(), list.end(), [](const Hit& a, const Hit& b) {
            return a.sentence != b.sentence ? a.sentence < b.sentence : a.strength > b.strength;
        });
        std::size_t kept = 0;
        for (const Hit& hit : list) {
            if (kept > 0 && list[kept - 1].sentence == hit.sentence) {
                list[kept - 1].own_strength = std::max(list[kept - 1].own_strength, hit.own_strength);
            } else {
                list[kept++] = hit;
            }
        }
        list.resize(kept);
    }
    return hits;
}

class Judge {
  public:
    Judge(std::size_t other_sentences, const MatchRates& rates) : other_sentences_(other_sentences), rates_(rates) {}

    Verdict judge(const Term& term, const std::vector<Hit>& hits) {
        const double weight = weight_of(term.kind);
        const bool expected = is_expected(term.kind) || term.known || term.capital;
        const double rate = is_expected(term.kind) ? rates_.of_class[static_cast<std::size_t>(term.kind)]
                            : term.capital         ? rates_.of_capital
                                                   : rates_.of_known;
        const double kappa = std::min(0.97, rate);
        Verdict verdict;
        if (hits.empty()) {
            if (expected) verdict.unmatched = static_cast<float>(weight * std::log(1 - kappa));
            return verdict;
        }
        strengths_.clear();
        for (const Hit& hit : hits) strengths_.push_back(hit.strength);
        std::sort(strengths_.begin(), strengths_.end(), std::greater<>());
        const double chance_of_any = chance(term, hits.size());
        const double missed = expected ? kappa : unkept * strengths_.front();
        verdict.unmatched = static_cast<float>(weight * std::log(1 - missed * (1 - chance_of_any)));
        verdict.gains.reserve(hits.size());
        float last_strength = -1;
        float last_gain = 0;
        for (const Hit& hit : hits) {
            if (hit.strength != last_strength) {
                last_strength = hit.strength;
                last_gain = gain(term, weight, hit.strength);
            }
            float own = last_gain;
            if (hit.own_strength != hit.strength) {
                own = hit.own_strength > 0 ? gain(term, weight, hit.own_strength) : verdict.unmatched;
                verdict.taught = true;
            }
            verdict.gains.push_back({hit.sentence, last_gain, own});
        }
        return verdict;
    }

  private:
    double chance(const Term& term, std::size_t rank) const {
        const double seen = static_cast<double>(rank) + background_sentences * background_rate(term);
        return std::min(1.0, seen / (static_cast<double>(other_sentences_) + background_sentences));
    }

    float gain(const Term& term, double weight, float strength) const {
        const auto rank =
            std::upper_bound(strengths_.begin(), strengths_.end(), strength, std::greater<>()) - strengths_.begin();
        const double w = strength;
        return static_cast<float>(
            weight * std::log(1 - w + w / chance(term, std::max<std::size_t>(1, static_cast<std::size_t>(rank)))));
    }

    std::size_t other_sentences_;
    const MatchRates& rates_;
    std::vector<float> strengths_;
};

}  // namespace

std::vector<Verdict> judge_terms(const Vocabulary& own, const Vocabulary& other, const std::vector<TermMatch>& matches,
                                 bool of_source, const MatchRates& rates) {
    const auto hits = hits_of(own.terms.size(), other, matches, of_source);
    Judge judge(other.of_sentence.size(), rates);
    std::vector<Verdict> verdicts;
    verdicts.reserve(own.terms.size());
    for (std::size_t t = 0; t < own.terms.size(); ++t) verdicts.push_back(judge.judge(own.terms[t], hits[t]));
    return verdicts;
}

}  // namespace vidimus::checks
