#include "checks/lexicon/word_translations.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace vidimus::checks {

namespace {

constexpr std::uint32_t least_count = 2;
/// Of the likelihood ratio, a χ² with one degree of freedom: one accident in a thousand pairs.
constexpr double least_g2 = 10.8;
/// Words in more than this share of the passages say nothing, once there are enough to tell.
constexpr double most_usual = 0.25;
constexpr std::size_t enough_passages = 20;
/// In longer passages (words of one side) anything stands beside anything.
constexpr std::size_t longest_passage = 300;
constexpr int rounds = 5;
/// What no word of the other side answers has a share in every sum: as much as a word that is as likely as this.
constexpr double by_nothing = 0.02;
constexpr double least_strength = 0.12;
constexpr double most_strength = 0.9;
constexpr std::size_t most_translations = 8;
/// So many pairs of words are counted at a time (eight bytes each).
constexpr std::size_t pairs_at_once = std::size_t{1} << 24;

double term_of(double observed, double expected) {
    return observed > 0 ? observed * std::log(observed / expected) : 0;
}

/// Of a pair in `both` of `all` passages, where one word is in `a` of them and the other in `b`; 0 where they avoid
/// each other.
double g2_of(double both, double a, double b, double all) {
    if (both * all <= a * b) return 0;
    const double neither = all - a - b + both;
    return 2 * (term_of(both, a * b / all) + term_of(a - both, a * (all - b) / all) +
                term_of(b - both, (all - a) * b / all) + term_of(neither, (all - a) * (all - b) / all));
}

}  // namespace

/// Pairs of a source word and a draft word, by source then draft.
struct TranslationLearner::Pairs {
    std::vector<std::size_t> starts;  ///< by source word
    std::vector<Index> drafts;
    std::vector<std::uint32_t> counts;

    std::size_t size() const { return drafts.size(); }
    /// The pair's place; size() where it is none.
    std::size_t find(Index source, Index draft) const {
        const auto first = drafts.begin() + static_cast<std::ptrdiff_t>(starts[source]);
        const auto last = drafts.begin() + static_cast<std::ptrdiff_t>(starts[source + 1]);
        const auto found = std::lower_bound(first, last, draft);
        return found == last || *found != draft ? size() : static_cast<std::size_t>(found - drafts.begin());
    }
};

std::vector<TranslationLearner::Index> TranslationLearner::Words::take(const std::vector<Occurrence>& occurrences) {
    std::vector<Index> words;
    for (const Occurrence& occurrence : occurrences) {
        const auto [found, fresh] = index.try_emplace(occurrence.word, static_cast<Index>(forms.size()));
        if (fresh) {
            forms.emplace_back();
            passages.push_back(0);
        }
        ++forms[found->second][std::string(occurrence.form)];
        words.push_back(found->second);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const Index word : words) ++passages[word];
    return words;
}

std::string TranslationLearner::Words::usual_form(Index word) const {
    const auto& all = forms[word];
    return std::max_element(all.begin(), all.end(),
                            [](const auto& a, const auto& b) {
                                return a.second != b.second ? a.second < b.second : a.first > b.first;
                            })
        ->first;
}

void TranslationLearner::add(const std::vector<Occurrence>& source, const std::vector<Occurrence>& draft) {
    if (source.size() > longest_passage || draft.size() > longest_passage) return;
    Passage passage{source_.take(source), draft_.take(draft)};
    if (!passage.source.empty() && !passage.draft.empty()) passages_.push_back(std::move(passage));
}

TranslationLearner::Pairs TranslationLearner::significant_pairs() const {
    const auto all = static_cast<double>(passages_.size());
    const auto tells = [&](const Words& words, Index word) {
        const std::uint32_t in = words.passages[word];
        return in >= least_count && (passages_.size() < enough_passages || in <= most_usual * all);
    };
    std::size_t most = 0;
    for (const Passage& passage : passages_) most += passage.source.size() * passage.draft.size();
    const std::size_t parts = most / pairs_at_once + 1;
    Pairs pairs;
    pairs.starts.assign(source_.forms.size() + 1, 0);
    std::vector<std::tuple<Index, Index, std::uint32_t>> kept;
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<std::uint64_t> seen;
        for (const Passage& passage : passages_) {
            for (const Index s : passage.source) {
                if (s % parts != part || !tells(source_, s)) continue;
                for (const Index d : passage.draft)
                    if (tells(draft_, d)) seen.push_back(static_cast<std::uint64_t>(s) << 32 | d);
            }
        }
        std::sort(seen.begin(), seen.end());
        for (std::size_t k = 0; k < seen.size();) {
            std::size_t end = k;
            while (end < seen.size() && seen[end] == seen[k]) ++end;
            const auto s = static_cast<Index>(seen[k] >> 32);
            const auto d = static_cast<Index>(seen[k]);
            const auto count = static_cast<std::uint32_t>(end - k);
            if (count >= least_count && g2_of(count, source_.passages[s], draft_.passages[d], all) >= least_g2)
                kept.emplace_back(s, d, count);
            k = end;
        }
    }
    std::sort(kept.begin(), kept.end());
    for (const auto& [s, d, count] : kept) {
        ++pairs.starts[s + 1];
        pairs.drafts.push_back(d);
        pairs.counts.push_back(count);
    }
    std::partial_sum(pairs.starts.begin(), pairs.starts.end(), pairs.starts.begin());
    return pairs;
}

std::vector<WordTranslation> TranslationLearner::learn() const {
    const Pairs pairs = significant_pairs();
    std::vector<Index> sources(pairs.size());
    for (Index s = 0; s + 1 < pairs.starts.size(); ++s)
        std::fill(sources.begin() + static_cast<std::ptrdiff_t>(pairs.starts[s]),
                  sources.begin() + static_cast<std::ptrdiff_t>(pairs.starts[s + 1]), s);

    // forth: the probability of the draft word where the source word stands; back: the other way round.
    std::vector<double> forth(pairs.size(), 1);
    std::vector<double> back(pairs.size(), 1);
    std::vector<std::size_t> places;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> forth_counts(pairs.size());
        std::vector<double> back_counts(pairs.size());
        for (const Passage& passage : passages_) {
            places.clear();
            for (const Index s : passage.source)
                for (const Index d : passage.draft) places.push_back(pairs.find(s, d));
            const std::size_t width = passage.draft.size();
            for (std::size_t d = 0; d < width; ++d) {
                double sum = by_nothing;
                for (std::size_t at = d; at < places.size(); at += width)
                    if (places[at] < pairs.size()) sum += forth[places[at]];
                for (std::size_t at = d; at < places.size(); at += width)
                    if (places[at] < pairs.size()) forth_counts[places[at]] += forth[places[at]] / sum;
            }
            for (std::size_t row = 0; row < places.size(); row += width) {
                double sum = by_nothing;
                for (std::size_t at = row; at < row + width; ++at)
                    if (places[at] < pairs.size()) sum += back[places[at]];
                for (std::size_t at = row; at < row + width; ++at)
                    if (places[at] < pairs.size()) back_counts[places[at]] += back[places[at]] / sum;
            }
        }
        // Over the passages that hold the word, so that a word that is often left out is never sure.
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            forth[k] = forth_counts[k] / source_.passages[sources[k]];
            back[k] = back_counts[k] / draft_.passages[pairs.drafts[k]];
        }
    }

    std::vector<WordTranslation> learnt;
    for (Index s = 0; s + 1 < pairs.starts.size(); ++s) {
        std::vector<WordTranslation> of_word;
        for (std::size_t k = pairs.starts[s]; k < pairs.starts[s + 1]; ++k) {
            const double count = pairs.counts[k];
            const double strength = std::sqrt(forth[k] * back[k]) * (count - 0.5) / count;
            if (strength < least_strength) continue;
            of_word.push_back({source_.usual_form(s), draft_.usual_form(pairs.drafts[k]),
                               static_cast<float>(std::min(most_strength, strength)), pairs.counts[k]});
        }
        std::sort(of_word.begin(), of_word.end(), [](const WordTranslation& a, const WordTranslation& b) {
            return a.strength != b.strength ? a.strength > b.strength : a.draft < b.draft;
        });
        if (of_word.size() > most_translations) of_word.resize(most_translations);
        learnt.insert(learnt.end(), of_word.begin(), of_word.end());
    }
    std::stable_sort(learnt.begin(), learnt.end(),
                     [](const WordTranslation& a, const WordTranslation& b) { return a.source < b.source; });
    return learnt;
}

}  // namespace vidimus::checks
