#include "checks/alignment/evidence.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace vidimus::checks {

namespace {

/// Sentences of few characters are no less likely to hold an answer than this many.
constexpr double least_weight = 8;

/// How much a match in one sentence of a window loses because it could as well stand in another: the logarithm of the
/// sentence's share of the window, by length.
class WindowShares {
  public:
    explicit WindowShares(const std::vector<std::uint32_t>& lengths) {
        std::vector<double> sums{0};
        for (const std::uint32_t length : lengths) {
            const double weight = std::max(least_weight, static_cast<double>(length));
            sums.push_back(sums.back() + weight);
            logs_.push_back(static_cast<float>(std::log(weight)));
        }
        for (std::size_t first = 0; first < lengths.size(); ++first) {
            for (std::size_t width = 1; width <= widest_group; ++width) {
                const double sum = sums[std::min(lengths.size(), first + width)] - sums[first];
                windows_.push_back(width == 1 ? logs_[first] : static_cast<float>(std::log(sum)));
            }
        }
    }
    std::uint32_t sentences() const { return static_cast<std::uint32_t>(logs_.size()); }
    float loss(std::uint32_t sentence, std::uint32_t first, std::uint32_t width) const {
        return windows_[first * widest_group + width - 1] - logs_[sentence];
    }

  private:
    std::vector<float> logs_;     ///< by sentence
    std::vector<float> windows_;  ///< by first sentence and width
};

/// Calls add(start, width, value) for every window of the other side, of those that start in from … to−1, that holds a
/// match. `gains` are those inside the windows.
template <class Add>
void for_windows(std::span<const Gain> gains, std::uint32_t from, std::uint32_t to, const WindowShares& shares,
                 float unmatched, Add add) {
    for (std::uint32_t width = 1; width <= widest_group; ++width) {
        if (width > shares.sentences()) return;
        const std::uint32_t end = std::min(to, shares.sentences() - width + 1);
        std::uint32_t next_start = from;
        for (std::size_t k = 0; k < gains.size(); ++k) {
            const std::uint32_t at = gains[k].sentence;
            std::uint32_t start = std::max(next_start, at + 1 >= width ? at + 1 - width : 0);
            for (; start <= at && start < end; ++start) {
                float best = gains[k].gain - shares.loss(at, start, width);
                for (std::size_t n = k + 1; n < gains.size() && gains[n].sentence < start + width; ++n)
                    best = std::max(best, gains[n].gain - shares.loss(gains[n].sentence, start, width));
                add(start, width, std::max(0.0F, best) - unmatched);
            }
            next_start = std::max(next_start, at + 1);
        }
    }
}

/// For each column the rows of the band that hold it, from – to.
struct ColumnRows {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> last;

    explicit ColumnRows(const Band& band) : first(band.columns(), band.rows()), last(band.columns(), 0) {
        std::uint32_t row = 0;
        for (std::uint32_t column = 0; column < band.columns(); ++column) {
            while (row < band.rows() && band.last(row) <= column) ++row;
            first[column] = row;
        }
        row = 0;
        for (std::uint32_t column = 0; column < band.columns(); ++column) {
            while (row < band.rows() && band.first(row) <= column) ++row;
            last[column] = row;
        }
    }
};

/// A term's gains inside a window range, as they count for one sentence that holds the term.
class LocalGains {
  public:
    std::span<const Gain> select(const Verdict& verdict, std::uint32_t from, std::uint32_t to) {
        const auto by_sentence = [](const Gain& gain, std::uint32_t sentence) { return gain.sentence < sentence; };
        const auto first = std::lower_bound(verdict.gains.begin(), verdict.gains.end(), from, by_sentence);
        auto last = first;
        while (last != verdict.gains.end() && last->sentence < to) ++last;
        return {first, last};
    }

    /// The same with own gains where `together` says that the bead taught the match.
    template <class Together>
    std::span<const Gain> select_own(const Verdict& verdict, std::uint32_t from, std::uint32_t to, Together together) {
        const auto chosen = select(verdict, from, to);
        own_.assign(chosen.begin(), chosen.end());
        for (Gain& gain : own_) {
            if (together(gain.sentence)) gain.gain = gain.own_gain;
        }
        return own_;
    }

  private:
    std::vector<Gain> own_;
};

}  // namespace

Evidence::Evidence(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches,
                   const Band& band, const MatchRates& rates, const Teaching& teaching)
    : band_(&band),
      source_(&source),
      draft_(&draft),
      source_verdicts_(judge_terms(source, draft, matches, true, rates)),
      draft_verdicts_(judge_terms(draft, source, matches, false, rates)),
      source_base_(source.of_sentence.size()),
      draft_base_(draft.of_sentence.size()),
      cells_(band.cells()) {
    const WindowShares source_shares(source.lengths);
    const WindowShares draft_shares(draft.lengths);
    LocalGains local;

    for (std::size_t s = 0; s < source.terms.size(); ++s) {
        const Verdict& verdict = source_verdicts_[s];
        for (const std::uint32_t i : source.terms[s].sentences) {
            source_base_[i] += verdict.unmatched;
            if (verdict.gains.empty()) continue;
            const std::uint32_t from = band.first(i);
            const std::uint32_t to = band.last(i);
            const std::uint32_t reach = to + widest_group - 1;
            const auto gains =
                verdict.taught
                    ? local.select_own(verdict, from, reach, [&](std::uint32_t j) { return teaching.together(i, j); })
                    : local.select(verdict, from, reach);
            Cell* row = cells_.data() + band.index(i, from);
            for_windows(gains, from, to, draft_shares, verdict.unmatched,
                        [&](std::uint32_t start, std::uint32_t width, float value) {
                            row[start - from].source[width - 1] += value;
                        });
        }
    }

    const ColumnRows rows(band);
    for (std::size_t d = 0; d < draft.terms.size(); ++d) {
        const Verdict& verdict = draft_verdicts_[d];
        for (const std::uint32_t j : draft.terms[d].sentences) {
            draft_base_[j] += verdict.unmatched;
            if (verdict.gains.empty()) continue;
            const std::uint32_t from = rows.first[j];
            const std::uint32_t to = rows.last[j];
            const std::uint32_t reach = to + widest_group - 1;
            const auto gains =
                verdict.taught
                    ? local.select_own(verdict, from, reach, [&](std::uint32_t i) { return teaching.together(i, j); })
                    : local.select(verdict, from, reach);
            for_windows(gains, from, to, source_shares, verdict.unmatched,
                        [&](std::uint32_t start, std::uint32_t width, float value) {
                            cells_[band.index(start, j)].draft[width - 1] += value;
                        });
        }
    }
}

namespace {

const Gain* gain_at(const Verdict& verdict, std::uint32_t sentence) {
    const auto found = std::lower_bound(verdict.gains.begin(), verdict.gains.end(), sentence,
                                        [](const Gain& gain, std::uint32_t value) { return gain.sentence < value; });
    return found != verdict.gains.end() && found->sentence == sentence ? &*found : nullptr;
}

/// A word with answers in more sentences than this is not rare.
constexpr std::size_t most_rare = 6;

}  // namespace

float Evidence::of_pair(std::uint32_t i, std::uint32_t j) const {
    const auto sum_of = [](const std::vector<std::uint32_t>& terms, const std::vector<Verdict>& verdicts,
                           std::uint32_t other) {
        float sum = 0;
        for (const std::uint32_t term : terms) {
            const Gain* gain = gain_at(verdicts[term], other);
            sum += gain ? std::max(0.0F, gain->gain) : verdicts[term].unmatched;
        }
        return sum;
    };
    return sum_of(source_->of_sentence[i], source_verdicts_, j) + sum_of(draft_->of_sentence[j], draft_verdicts_, i);
}

std::vector<std::uint32_t> Evidence::likely_answers(std::uint32_t i) const {
    std::vector<std::uint32_t> sentences;
    for (const std::uint32_t term : source_->of_sentence[i]) {
        const Verdict& verdict = source_verdicts_[term];
        if (verdict.gains.size() > most_rare) continue;
        for (const Gain& gain : verdict.gains) sentences.push_back(gain.sentence);
    }
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    return sentences;
}

MatchRates estimate_rates(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches,
                          const Teaching& teaching) {
    // Hits and tries start as if (hits, tries) had been seen before: figures and code are expected to be kept, names
    // less.
    std::array<double, 6> hits = {7, 7, 8, 7, 7, 8};
    std::array<double, 6> tries = {20, 14, 10, 20, 20, 10};
    double known_hits = 7;
    double known_tries = 20;
    double capital_hits = 7;
    double capital_tries = 20;
    const auto holds = [](const Vocabulary& side, std::uint32_t sentence, std::uint32_t term) {
        const auto& terms = side.of_sentence[sentence];
        return std::binary_search(terms.begin(), terms.end(), term);
    };
    for (const auto& [i, j] : teaching.links) {
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
            if (source.terms[term].capital) {
                capital_hits += hit;
                capital_tries += 1;
            } else if (source.terms[term].known) {
                known_hits += hit;
                known_tries += 1;
            }
        }
    }
    MatchRates rates;
    for (std::size_t kind = 0; kind < rates.of_class.size(); ++kind) rates.of_class[kind] = hits[kind] / tries[kind];
    rates.of_known = known_hits / known_tries;
    rates.of_capital = capital_hits / capital_tries;
    return rates;
}

}  // namespace vidimus::checks
