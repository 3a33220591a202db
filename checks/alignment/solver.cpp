#include "checks/alignment/solver.h"

#include "checks/alignment/bead_types.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

// A way through the grid is a sequence of beads with two sides and of runs of sentences that nothing answers. In a
// stretch of such runs the draft's come before the source's, so that every alignment is one way and probabilities are
// not counted twice. Three states a node, as in affine gap alignment:
//   linked  the last step was a bead with two sides (or this is the start)
//   added   inside a run of draft sentences without source
//   missing inside a run of source sentences without draft

namespace vidimus::checks {

namespace {

/// Evidence counts half: the terms of one sentence are not independent of each other, so their ratios may not simply be
/// multiplied. The half was best on hand-aligned development texts, among steps of a tenth.
constexpr double evidence_weight = 0.5;
constexpr double impossible = -std::numeric_limits<double>::infinity();

double log_add(double a, double b) {
    if (a < b) std::swap(a, b);
    if (b == impossible || a - b > 16) return a;
    return a + std::log1p(std::exp(b - a));
}

enum State : std::uint8_t { linked, added, missing };
constexpr std::size_t state_count = 3;

using StateScores = std::array<double, state_count>;

double sum_of(const StateScores& s) {
    return log_add(log_add(s[linked], s[added]), s[missing]);
}

/// The nodes between sentences: (i, j) stands before source sentence i and draft sentence j.
class Nodes {
  public:
    explicit Nodes(const Band& band) : band_(band) {
        start_.push_back(0);
        for (std::uint32_t i = 0; i <= band.rows(); ++i) start_.push_back(start_.back() + (last(i) - first(i) + 1));
    }
    std::uint32_t rows() const { return band_.rows(); }
    std::uint32_t columns() const { return band_.columns(); }
    std::uint32_t first(std::uint32_t i) const { return band_.first(std::min(i, rows() - 1)); }
    std::uint32_t last(std::uint32_t i) const { return i == rows() ? columns() : band_.last(i); }  // inclusive
    bool holds(std::uint32_t i, std::uint32_t j) const { return i <= rows() && first(i) <= j && j <= last(i); }
    std::size_t index(std::uint32_t i, std::uint32_t j) const { return start_[i] + (j - first(i)); }
    std::size_t size() const { return start_.back(); }

  private:
    const Band& band_;
    std::vector<std::size_t> start_;
};

struct Step {
    std::uint8_t bead = 0;                  ///< index into bead_types, of the linked state
    std::array<State, state_count> from{};  ///< the state before the step into each state
};

class Solver {
  public:
    Solver(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop)
        : scorer_(scorer), nodes_(search), with_sums_(depth == Depth::probabilities), stop_(stop) {}

    Solution solve() {
        forward();
        if (with_sums_ && !stop_.stop_requested()) backward();
        Solution solution;
        solution.stopped = stop_.stop_requested();
        if (solution.stopped) return solution;
        trace(solution);
        return solution;
    }

  private:
    const NullPriors& source_priors(std::uint32_t j) const {
        return j == nodes_.columns() ? pending_priors : missing_priors;
    }

    double bead_score(const BeadType& type, std::uint32_t i, std::uint32_t j) const {
        return (type.log_prior + scorer_.ratio(i, type.sources, j, type.drafts));
    }

    void forward() {
        best_.assign(nodes_.size(), {impossible, impossible, impossible});
        if (with_sums_) sum_.assign(nodes_.size(), {impossible, impossible, impossible});
        steps_.resize(nodes_.size());
        best_[0][linked] = 0;
        if (with_sums_) sum_[0][linked] = 0;
        for (std::uint32_t i = 0; i <= nodes_.rows() && !stop_.stop_requested(); ++i) {
            for (std::uint32_t j = nodes_.first(i); j <= nodes_.last(i); ++j) {
                if (i == 0 && j == 0) continue;
                reach(i, j);
            }
        }
    }

    void reach(std::uint32_t i, std::uint32_t j) {
        const std::size_t at = nodes_.index(i, j);
        for (std::size_t t = 0; t < bead_types.size(); ++t) {
            const BeadType& type = bead_types[t];
            if (i < type.sources || j < type.drafts) continue;
            const std::uint32_t from_i = i - type.sources;
            const std::uint32_t from_j = j - type.drafts;
            if (!nodes_.holds(from_i, from_j)) continue;
            const std::size_t from = nodes_.index(from_i, from_j);
            if (!scorer_.holds(from_i, type.sources, from_j, type.drafts)) continue;
            const double score = bead_score(type, from_i, from_j);
            if (with_sums_) sum_[at][linked] = log_add(sum_[at][linked], sum_of(sum_[from]) + score);
            const auto state =
                static_cast<State>(std::max_element(best_[from].begin(), best_[from].end()) - best_[from].begin());
            if (best_[from][state] + score > best_[at][linked]) {
                best_[at][linked] = best_[from][state] + score;
                steps_[at].bead = static_cast<std::uint8_t>(t);
                steps_[at].from[linked] = state;
            }
        }
        if (j > 0 && nodes_.holds(i, j - 1)) run(at, nodes_.index(i, j - 1), added, {linked, added}, added_priors);
        if (i > 0 && nodes_.holds(i - 1, j))
            run(at, nodes_.index(i - 1, j), missing, {linked, added, missing}, source_priors(j));
    }

    void run(std::size_t at, std::size_t from, State state, std::initializer_list<State> before,
             const NullPriors& priors) {
        for (const State previous : before) {
            const double cost = (previous == state ? priors.extend : priors.open);
            if (with_sums_) sum_[at][state] = log_add(sum_[at][state], sum_[from][previous] + cost);
            if (best_[from][previous] + cost > best_[at][state]) {
                best_[at][state] = best_[from][previous] + cost;
                steps_[at].from[state] = previous;
            }
        }
    }

    void backward() {
        after_.assign(nodes_.size(), {impossible, impossible, impossible});
        source_null_.assign(nodes_.rows(), 0);
        draft_null_.assign(nodes_.columns(), 0);
        total_ = sum_of(sum_[nodes_.size() - 1]);
        for (std::uint32_t i = nodes_.rows() + 1; i-- > 0 && !stop_.stop_requested();) {
            for (std::uint32_t j = nodes_.last(i) + 1; j-- > nodes_.first(i);) leave(i, j);
        }
    }

    void leave(std::uint32_t i, std::uint32_t j) {
        StateScores& here = after_[nodes_.index(i, j)];
        const StateScores& before = sum_[nodes_.index(i, j)];
        if (i == nodes_.rows() && j == nodes_.columns()) {
            here = {0, 0, 0};
            return;
        }
        double beads = impossible;
        for (const BeadType& type : bead_types) {
            const std::uint32_t to_i = i + type.sources;
            const std::uint32_t to_j = j + type.drafts;
            if (to_i > nodes_.rows() || to_j > nodes_.columns() || !nodes_.holds(to_i, to_j)) continue;
            if (!scorer_.holds(i, type.sources, j, type.drafts)) continue;
            beads = log_add(beads, bead_score(type, i, j) + after_[nodes_.index(to_i, to_j)][linked]);
        }
        here = {beads, beads, beads};
        if (i < nodes_.rows() && nodes_.holds(i + 1, j)) {
            const double onward = after_[nodes_.index(i + 1, j)][missing];
            const NullPriors& priors = source_priors(j);
            const double open = priors.open;
            const double extend = priors.extend;
            here[linked] = log_add(here[linked], onward + open);
            here[added] = log_add(here[added], onward + open);
            here[missing] = log_add(here[missing], onward + extend);
            const double into = log_add(log_add(before[linked], before[added]) + open, before[missing] + extend);
            source_null_[i] += static_cast<float>(std::exp(into + onward - total_));
        }
        if (j < nodes_.columns() && nodes_.holds(i, j + 1)) {
            const double onward = after_[nodes_.index(i, j + 1)][added];
            const double open = added_priors.open;
            const double extend = added_priors.extend;
            here[linked] = log_add(here[linked], onward + open);
            here[added] = log_add(here[added], onward + extend);
            const double into = log_add(before[linked] + open, before[added] + extend);
            draft_null_[j] += static_cast<float>(std::exp(into + onward - total_));
        }
    }

    void trace(Solution& solution) {
        for (float& p : source_null_) p = std::min(p, 1.0F);
        for (float& p : draft_null_) p = std::min(p, 1.0F);
        std::uint32_t i = nodes_.rows();
        std::uint32_t j = nodes_.columns();
        const StateScores& end = best_[nodes_.index(i, j)];
        auto state = static_cast<State>(std::max_element(end.begin(), end.end()) - end.begin());
        while (i > 0 || j > 0) {
            const std::size_t at = nodes_.index(i, j);
            const Step& step = steps_[at];
            const BeadType type = state == linked    ? bead_types[step.bead]
                                  : state == missing ? BeadType{1, 0, 0}
                                                     : BeadType{0, 1, 0};
            i -= type.sources;
            j -= type.drafts;
            Bead bead;
            for (std::uint32_t k = 0; k < type.sources; ++k) bead.sources.push_back(i + k);
            for (std::uint32_t k = 0; k < type.drafts; ++k) bead.drafts.push_back(j + k);
            if (with_sums_) bead.confidence = confidence_of(type, state, i, j, at);
            solution.beads.push_back(std::move(bead));
            state = step.from[state];
        }
        std::reverse(solution.beads.begin(), solution.beads.end());
        solution.source_null = std::move(source_null_);
        solution.draft_null = std::move(draft_null_);
    }

    double confidence_of(const BeadType& type, State state, std::uint32_t i, std::uint32_t j, std::size_t to) const {
        if (state == missing) return source_null_[i];
        if (state == added) return draft_null_[j];
        const double through = sum_of(sum_[nodes_.index(i, j)]) + bead_score(type, i, j) + after_[to][linked];
        return std::min(1.0, std::exp(through - total_));
    }

    const BeadScorer& scorer_;
    Nodes nodes_;
    bool with_sums_;
    const std::stop_token& stop_;
    std::vector<StateScores> best_;
    std::vector<StateScores> sum_;
    std::vector<StateScores> after_;
    std::vector<Step> steps_;
    std::vector<float> source_null_;
    std::vector<float> draft_null_;
    double total_ = 0;
};

}  // namespace

double BeadScorer::ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
    // A member that the rest does not speak for is likelier left out than merged: its counter-evidence counts twice.
    const double against = a > 1 || b > 1 ? 2 : 1;
    double sum = 0;
    for (std::uint32_t k = 0; k < a; ++k) {
        const double value = evidence.of_source(i + k, j, b);
        sum += value < 0 ? against * value : value;
    }
    for (std::uint32_t k = 0; k < b; ++k) {
        const double value = evidence.of_draft(j + k, i, a);
        sum += value < 0 ? against * value : value;
    }
    return evidence_weight * sum / 2 + lengths.ratio(i, a, j, b) + structure.ratio(i, j);
}

bool BeadScorer::holds(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
    const Band& band = evidence.band();
    return band.holds(i, j) && band.holds(i + a - 1, j) && band.holds(i, j + b - 1);
}

Solution solve(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop) {
    return Solver(scorer, search, depth, stop).solve();
}

}  // namespace vidimus::checks
