#pragma once

#include "checks/alignment/band.h"
#include "checks/alignment/bead_types.h"
#include "checks/alignment/matches.h"
#include "checks/alignment/teaching.h"
#include "checks/alignment/verdicts.h"
#include "checks/alignment/vocabulary.h"

#include <array>
#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// What speaks for and against "these sentences answer each other": natural logarithms of likelihood ratios against
/// "they have nothing to do with each other". Additive over terms, so a bead's evidence is the sum over its sentences.
///
/// - A matched term counts log(1 − w + w/q): w is the match strength, q the share of the other side's sentences that
///   hold a match at least as strong, an idf of its own. A short text is seen as part of a longer one (background
///   sentences), or every word in it would look equally rare. Of a window of several sentences the best match counts,
///   less the logarithm of its sentence's share of the window's length (chance grows with the window), but never
///   below 0.
/// - An unmatched figure, name, piece of code, capital word, or word that a lexicon knows counts log(1 − κ(1 − q)); any
/// other term
///   log(1 − .9 · w_max · (1 − q)), with w_max the best match strength anywhere. A word that nothing in the other text
///   answers, and no lexicon knows, says nothing.
class Evidence {
  public:
    Evidence(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches, const Band& band,
             const MatchRates& rates, const Teaching& teaching);

    const Band& band() const { return *band_; }
    const std::vector<Verdict>& source_verdicts() const { return source_verdicts_; }  ///< by term
    const std::vector<Verdict>& draft_verdicts() const { return draft_verdicts_; }
    /// Of source sentence `i` against the draft sentences j … j+width−1. The cell (i, j) must be in the band.
    float of_source(std::uint32_t i, std::uint32_t j, std::uint32_t width) const {
        return source_base_[i] + cells_[band_->index(i, j)].source[width - 1];
    }
    /// Of draft sentence `j` against the source sentences i … i+width−1.
    float of_draft(std::uint32_t j, std::uint32_t i, std::uint32_t width) const {
        return draft_base_[j] + cells_[band_->index(i, j)].draft[width - 1];
    }

    /// Of source sentence `i` and draft sentence `j`, both ways together, wherever in the grid they stand. Slow.
    float of_pair(std::uint32_t i, std::uint32_t j) const;
    /// The draft sentences that hold an answer to a rare word of source sentence `i`, ascending.
    std::vector<std::uint32_t> likely_answers(std::uint32_t i) const;

  private:
    /// What matches add to "all terms unmatched", by the width of the window that starts here on the other side.
    struct Cell {
        std::array<float, widest_group> source{};  ///< of the row's sentence against draft sentences from the column on
        std::array<float, widest_group> draft{};  ///< of the column's sentence against source sentences from the row on
    };

    const Band* band_;
    const Vocabulary* source_;
    const Vocabulary* draft_;
    std::vector<Verdict> source_verdicts_;  ///< by term
    std::vector<Verdict> draft_verdicts_;
    std::vector<float> source_base_;  ///< all terms unmatched
    std::vector<float> draft_base_;
    std::vector<Cell> cells_;
};

/// The share of terms of each class that were matched within the 1-1 links.
MatchRates estimate_rates(const Vocabulary& source, const Vocabulary& draft, const std::vector<TermMatch>& matches,
                          const Teaching& teaching);

}  // namespace vidimus::checks
