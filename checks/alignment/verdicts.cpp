#include "checks/alignment/verdicts.h"

#include "checks/alignment/term_weights.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vidimus::checks {

namespace {

/// Of a word with a match elsewhere, how much its strength says that the word would be matched here.
constexpr double unkept = 0.9;

struct Hit {
    float strength = 0;
    float own_strength = 0;
};

/// The sentences of the other side that hold a match of one term, each with its best strength. Kept by sentence in an
/// array that is cleared after each term, which is quicker than sorting.
class HitCollector {
  public:
    explicit HitCollector(std::size_t sentences) : hits_(sentences) {}

    void add(const Term& answer, const TermMatch& match) {
        for (const std::uint32_t sentence : answer.sentences) {
            Hit& hit = hits_[sentence];
            if (hit.strength == 0) touched_.push_back(sentence);
            hit.strength = std::max(hit.strength, match.strength);
            hit.own_strength = std::max(hit.own_strength, match.own_strength);
        }
    }
    /// Ascending.
    const std::vector<std::uint32_t>& sentences() {
        if (!std::ranges::is_sorted(touched_)) std::ranges::sort(touched_);
        return touched_;
    }
    const Hit& at(std::uint32_t sentence) const { return hits_[sentence]; }
    void clear() {
        for (const std::uint32_t sentence : touched_) hits_[sentence] = {};
        touched_.clear();
    }

  private:
    std::vector<Hit> hits_;
    std::vector<std::uint32_t> touched_;
};

/// How many hits have which strength, the strongest first. There are few different ones.
class Ranks {
  public:
    void count(float strength) {
        for (auto& [known, hits] : counts_) {
            if (known == strength) {
                ++hits;
                return;
            }
        }
        counts_.emplace_back(strength, 1);
    }
    float strongest() const { return counts_.empty() ? 0 : std::ranges::max_element(counts_)->first; }
    /// Hits at least that strong.
    std::size_t of(float strength) const {
        std::size_t rank = 0;
        for (const auto& [known, hits] : counts_) rank += known >= strength ? hits : 0;
        return std::max<std::size_t>(1, rank);
    }
    void clear() { counts_.clear(); }

  private:
    std::vector<std::pair<float, std::size_t>> counts_;
};

class Judge {
  public:
    Judge(std::size_t other_sentences, const MatchRates& rates) : other_sentences_(other_sentences), rates_(rates) {}

    Verdict judge(const Term& term, HitCollector& hits) {
        const double weight = weight_of(term.kind);
        const bool expected = is_expected(term.kind) || term.known || term.capital;
        const double rate = is_expected(term.kind) ? rates_.of_class[static_cast<std::size_t>(term.kind)]
                            : term.capital         ? rates_.of_capital
                                                   : rates_.of_known;
        const double kappa = std::min(0.97, rate);
        const auto& sentences = hits.sentences();
        Verdict verdict;
        if (sentences.empty() && term.document.hits == 0) {
            if (expected) verdict.unmatched = static_cast<float>(weight * std::log(1 - kappa));
            return verdict;
        }
        ranks_.clear();
        for (const std::uint32_t sentence : sentences) ranks_.count(hits.at(sentence).strength);
        // Of a part of a document, what is known of the rest counts as if it were as strong as the best.
        elsewhere_ = term.document.hits > sentences.size() ? term.document.hits - sentences.size() : 0;
        verdict.strongest = std::max(term.document.strongest, ranks_.strongest());
        const double missed = expected ? kappa : unkept * verdict.strongest;
        verdict.unmatched = static_cast<float>(weight * std::log(1 - missed * (1 - chance(term, sentences.size()))));
        verdict.gains.reserve(sentences.size());
        gains_.clear();
        for (const std::uint32_t sentence : sentences) {
            const Hit& hit = hits.at(sentence);
            const float gain = gain_of(term, weight, hit.strength);
            float own = gain;
            if (hit.own_strength != hit.strength) {
                own = hit.own_strength > 0 ? gain_of(term, weight, hit.own_strength) : verdict.unmatched;
                verdict.taught = true;
            }
            verdict.gains.push_back({sentence, gain, own});
        }
        return verdict;
    }

  private:
    double chance(const Term& term, std::size_t rank) const {
        const double seen = static_cast<double>(rank + elsewhere_) + background_sentences * background_rate(term);
        return std::min(1.0, seen / (static_cast<double>(other_sentences_) + background_sentences));
    }

    /// Each strength is worked out once a term.
    float gain_of(const Term& term, double weight, float strength) {
        for (const auto& [known, gain] : gains_) {
            if (known == strength) return gain;
        }
        const double w = strength;
        const auto gain = static_cast<float>(weight * std::log(1 - w + w / chance(term, ranks_.of(strength))));
        gains_.emplace_back(strength, gain);
        return gain;
    }

    std::size_t other_sentences_;
    const MatchRates& rates_;
    std::size_t elsewhere_ = 0;  ///< hits of the term at hand outside the part that is judged
    Ranks ranks_;
    std::vector<std::pair<float, float>> gains_;
};

}  // namespace

std::vector<Verdict> judge_terms(const Vocabulary& own, const Vocabulary& other, const std::vector<TermMatch>& matches,
                                 bool of_source, const MatchRates& rates) {
    // The matches of each term: a run of `order`.
    const auto own_term = [&](const TermMatch& match) { return of_source ? match.source : match.draft; };
    std::vector<std::uint32_t> starts(own.terms.size() + 1);
    for (const TermMatch& match : matches) ++starts[own_term(match) + 1];
    for (std::size_t t = 1; t < starts.size(); ++t) starts[t] += starts[t - 1];
    std::vector<std::uint32_t> order(matches.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::uint32_t m = 0; m < matches.size(); ++m) order[next[own_term(matches[m])]++] = m;

    HitCollector hits(other.of_sentence.size());
    Judge judge(other.document_sentences, rates);
    std::vector<Verdict> verdicts;
    verdicts.reserve(own.terms.size());
    for (std::size_t t = 0; t < own.terms.size(); ++t) {
        for (std::uint32_t k = starts[t]; k < starts[t + 1]; ++k) {
            const TermMatch& match = matches[order[k]];
            hits.add(other.terms[of_source ? match.draft : match.source], match);
        }
        verdicts.push_back(judge.judge(own.terms[t], hits));
        hits.clear();
    }
    return verdicts;
}

}  // namespace vidimus::checks
