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
//
// The best way is kept in logarithms. The sums over all ways are kept as they are, each row of nodes over the greatest
// of its sums (row_log_), which needs one exponential a step instead of one for each addition.

namespace vidimus::checks {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr std::size_t type_count = bead_types.size();
/// Surer than sure: more would only make sums overflow (four rows of it must fit in a double's exponent).
constexpr float most_score = 150;

enum State : std::uint8_t { linked, added, missing };
constexpr std::size_t state_count = 3;

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

struct Best {
    std::array<double, state_count> score = {impossible, impossible, impossible};
    std::uint8_t bead = 0;                  ///< index into bead_types, of the linked state
    std::array<State, state_count> from{};  ///< the state before the step into each state
};

using Sums = std::array<double, state_count>;

class Solver {
  public:
    Solver(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop, bool to_the_end)
        : scorer_(scorer),
          nodes_(search),
          with_sums_(depth == Depth::probabilities),
          stop_(stop),
          to_the_end_(to_the_end) {}

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
    /// A step by a bead from the node at hand.
    struct Step {
        std::size_t type;
        std::uint32_t to_row;
        std::size_t to;
        float score;
    };

    const NullPriors& source_priors(std::uint32_t j) const {
        return to_the_end_ && j == nodes_.columns() ? pending_priors : missing_priors;
    }

    /// Scores what can follow node (i, j) and keeps the scores for the way back.
    void score_steps(std::uint32_t i, std::uint32_t j, std::size_t at) {
        step_count_ = 0;
        for (std::size_t t = 0; t < type_count; ++t) {
            const BeadType& type = bead_types[t];
            const std::uint32_t to_i = i + type.sources;
            const std::uint32_t to_j = j + type.drafts;
            if (to_i > nodes_.rows() || to_j > nodes_.columns() || !nodes_.holds(to_i, to_j)) continue;
            if (!scorer_.holds(i, type.sources, j, type.drafts) ||
                !scorer_.lengths.fit(i, type.sources, j, type.drafts))
                continue;
            const float score = std::min(
                most_score, static_cast<float>(scorer_.priors[t]) + scorer_.ratio(i, type.sources, j, type.drafts));
            if (with_sums_) scores_[at][t] = score;
            steps_[step_count_++] = {t, to_i, nodes_.index(to_i, to_j), score};
        }
    }

    /// The steps that score_steps found here on the way forward.
    void recall_steps(std::uint32_t i, std::uint32_t j, std::size_t at) {
        step_count_ = 0;
        for (std::size_t t = 0; t < type_count; ++t) {
            const float score = scores_[at][t];
            if (score == -std::numeric_limits<float>::infinity()) continue;
            const std::uint32_t to_i = i + bead_types[t].sources;
            steps_[step_count_++] = {t, to_i, nodes_.index(to_i, j + bead_types[t].drafts), score};
        }
    }

    bool starts_bead(std::uint32_t i, std::uint32_t j) const { return i < nodes_.rows() && j < nodes_.columns(); }

    void forward() {
        best_.resize(nodes_.size());
        best_[0].score[linked] = 0;
        if (with_sums_) {
            sums_.resize(nodes_.size());
            row_log_.assign(nodes_.rows() + 1, 0);
            std::array<float, type_count> none{};
            none.fill(-std::numeric_limits<float>::infinity());
            scores_.assign(nodes_.size(), none);
            sums_[0][linked] = 1;
        }
        for (std::uint32_t i = 0; i <= nodes_.rows() && !stop_.stop_requested(); ++i) {
            if (with_sums_) settle_row(i);
            for (std::uint32_t j = nodes_.first(i); j <= nodes_.last(i); ++j) leave(i, j);
        }
    }

    /// What the rows above gave this one stands over row_log_[i], a guess made by the first of them; now over its
    /// greatest. Runs of added sentences only make sums smaller along a row.
    void settle_row(std::uint32_t i) {
        const std::size_t from = nodes_.index(i, nodes_.first(i));
        const std::size_t to = nodes_.index(i, nodes_.last(i));
        double most = 0;
        for (std::size_t at = from; at <= to; ++at)
            most = std::max({most, sums_[at][linked], sums_[at][added], sums_[at][missing]});
        if (most > 0) {
            for (std::size_t at = from; at <= to; ++at) {
                for (double& sum : sums_[at]) sum /= most;
            }
            row_log_[i] += std::log(most);
        }
        if (i < nodes_.rows()) {  // the rows that steps from here reach and none reached before
            const std::uint32_t reach = std::min(nodes_.rows(), i + widest_group);
            for (std::uint32_t row = std::max(i + 1, guessed_to_ + 1); row <= reach; ++row) row_log_[row] = row_log_[i];
            guessed_to_ = reach;
        }
    }

    void leave(std::uint32_t i, std::uint32_t j) {
        const std::size_t at = nodes_.index(i, j);
        if (starts_bead(i, j)) {
            const double start = scorer_.start(i, j);
            const double after_null = scorer_.start_after_null(i, j);
            score_steps(i, j, at);
            const auto& here = best_[at].score;
            const State null_state = here[added] >= here[missing] ? added : missing;
            const State state = here[linked] + start >= here[null_state] + after_null ? linked : null_state;
            const double best = state == linked ? here[linked] + start : here[null_state] + after_null;
            for (std::size_t k = 0; k < step_count_; ++k) {
                Best& to = best_[steps_[k].to];
                if (best + steps_[k].score > to.score[linked]) {
                    to.score[linked] = best + steps_[k].score;
                    to.bead = static_cast<std::uint8_t>(steps_[k].type);
                    to.from[linked] = state;
                }
            }
            if (with_sums_) {
                const double sum = starting_sum(sums_[at], start, after_null);
                if (sum > 0) {
                    for (std::size_t k = 0; k < step_count_; ++k) {
                        const double shift = row_log_[i] - row_log_[steps_[k].to_row];
                        sums_[steps_[k].to][linked] += sum * std::exp(steps_[k].score + shift);
                    }
                }
            }
        }
        if (j < nodes_.last(i)) run(i, at, i, at + 1, added, added_priors);
        if (i < nodes_.rows() && nodes_.holds(i + 1, j))
            run(i, at, i + 1, nodes_.index(i + 1, j), missing, source_priors(j));
    }

    static double starting_sum(const Sums& sums, double start, double after_null) {
        return sums[linked] * std::exp(start) + (sums[added] + sums[missing]) * std::exp(after_null);
    }

    /// The states that a run in `state` can begin after.
    static constexpr std::size_t states_before(State state) { return state == added ? 1 : 2; }

    void run(std::uint32_t i, std::size_t at, std::uint32_t to_i, std::size_t to, State state,
             const NullPriors& priors) {
        const auto& here = best_[at].score;
        Best& there = best_[to];
        const auto reach = [&](State previous, double cost) {
            if (here[previous] + cost > there.score[state]) {
                there.score[state] = here[previous] + cost;
                there.from[state] = previous;
            }
        };
        for (std::size_t previous = 0; previous < states_before(state); ++previous)
            reach(static_cast<State>(previous), priors.open);
        reach(state, priors.extend);
        if (with_sums_) sums_[to][state] += run_sum(sums_[at], state, priors) * std::exp(row_log_[i] - row_log_[to_i]);
    }

    static double run_sum(const Sums& sums, State state, const NullPriors& priors) {
        const double opening = state == added ? sums[linked] : sums[linked] + sums[added];
        return opening * std::exp(priors.open) + sums[state] * std::exp(priors.extend);
    }

    /// The sums from each node to the end, over after_log_ of its row; and the probabilities that steps go through.
    void backward() {
        after_.assign(nodes_.size(), {});
        after_log_.assign(nodes_.rows() + 1, 0);
        source_null_.assign(nodes_.rows(), 0);
        draft_null_.assign(nodes_.columns(), 0);
        const std::size_t end = nodes_.index(nodes_.rows(), nodes_.columns());
        after_[end] = {1, 1, 1};
        total_ = sums_[end][linked] + sums_[end][added] + sums_[end][missing];
        total_log_ = row_log_[nodes_.rows()];
        for (std::uint32_t i = nodes_.rows() + 1; i-- > 0 && !stop_.stop_requested();) {
            if (i < nodes_.rows()) after_log_[i] = after_log_[i + 1];
            double most = 0;
            for (std::uint32_t j = nodes_.last(i) + 1; j-- > nodes_.first(i);) {
                enter(i, j);
                const Sums& here = after_[nodes_.index(i, j)];
                most = std::max({most, here[linked], here[added], here[missing]});
            }
            if (most <= 0) continue;
            for (std::size_t at = nodes_.index(i, nodes_.first(i)); at <= nodes_.index(i, nodes_.last(i)); ++at) {
                for (double& sum : after_[at]) sum /= most;
            }
            after_log_[i] += std::log(most);
        }
        source_probabilities();
    }

    void enter(std::uint32_t i, std::uint32_t j) {
        const std::size_t at = nodes_.index(i, j);
        Sums& here = after_[at];
        if (starts_bead(i, j)) {
            recall_steps(i, j, at);
            double beads = 0;
            for (std::size_t k = 0; k < step_count_; ++k) {
                const double onward = after_[steps_[k].to][linked];
                if (onward > 0)
                    beads += onward * std::exp(steps_[k].score + after_log_[steps_[k].to_row] - after_log_[i]);
            }
            here[linked] += beads * std::exp(scorer_.start(i, j));
            here[added] += beads * std::exp(scorer_.start_after_null(i, j));
            here[missing] = here[added];
        }
        if (j < nodes_.last(i)) {
            const double onward = after_[at + 1][added];
            here[linked] += onward * std::exp(added_priors.open);
            here[added] += onward * std::exp(added_priors.extend);
        }
        if (i < nodes_.rows() && nodes_.holds(i + 1, j)) {
            const double onward = after_[nodes_.index(i + 1, j)][missing] * std::exp(after_log_[i + 1] - after_log_[i]);
            const NullPriors& priors = source_priors(j);
            here[linked] += onward * std::exp(priors.open);
            here[added] += onward * std::exp(priors.open);
            here[missing] += onward * std::exp(priors.extend);
        }
    }

    /// The probability of a step: its sum of all ways over the sum of all.
    double probability(double sum, std::uint32_t from_row, double step_log, double onward, std::uint32_t to_row) const {
        if (sum <= 0 || onward <= 0 || total_ <= 0) return 0;
        return sum * onward * std::exp(row_log_[from_row] + step_log + after_log_[to_row] - total_log_) / total_;
    }

    void source_probabilities() {
        for (std::uint32_t i = 0; i <= nodes_.rows(); ++i) {
            for (std::uint32_t j = nodes_.first(i); j <= nodes_.last(i); ++j) {
                const std::size_t at = nodes_.index(i, j);
                if (j < nodes_.last(i)) {
                    const double sum = run_sum(sums_[at], added, added_priors);
                    draft_null_[j] += static_cast<float>(probability(sum, i, 0, after_[at + 1][added], i));
                }
                if (i < nodes_.rows() && nodes_.holds(i + 1, j)) {
                    const double sum = run_sum(sums_[at], missing, source_priors(j));
                    const double onward = after_[nodes_.index(i + 1, j)][missing];
                    source_null_[i] += static_cast<float>(probability(sum, i, 0, onward, i + 1));
                }
            }
        }
    }

    void trace(Solution& solution) {
        for (float& p : source_null_) p = std::min(p, 1.0F);
        for (float& p : draft_null_) p = std::min(p, 1.0F);
        std::uint32_t i = nodes_.rows();
        std::uint32_t j = nodes_.columns();
        const auto& end = best_[nodes_.index(i, j)].score;
        auto state = static_cast<State>(std::max_element(end.begin(), end.end()) - end.begin());
        while (i > 0 || j > 0) {
            const std::size_t to = nodes_.index(i, j);
            const Best& best = best_[to];
            const BeadType type = state == linked    ? bead_types[best.bead]
                                  : state == missing ? BeadType{1, 0, 0}
                                                     : BeadType{0, 1, 0};
            i -= type.sources;
            j -= type.drafts;
            Bead bead;
            for (std::uint32_t k = 0; k < type.sources; ++k) bead.sources.push_back(i + k);
            for (std::uint32_t k = 0; k < type.drafts; ++k) bead.drafts.push_back(j + k);
            if (with_sums_) bead.confidence = confidence_of(best, state, i, j, to);
            solution.beads.push_back(std::move(bead));
            state = best.from[state];
        }
        std::reverse(solution.beads.begin(), solution.beads.end());
        solution.source_null = std::move(source_null_);
        solution.draft_null = std::move(draft_null_);
    }

    double confidence_of(const Best& best, State state, std::uint32_t i, std::uint32_t j, std::size_t to) const {
        if (state == missing) return source_null_[i];
        if (state == added) return draft_null_[j];
        const std::size_t from = nodes_.index(i, j);
        const double sum = starting_sum(sums_[from], scorer_.start(i, j), scorer_.start_after_null(i, j));
        const std::uint32_t to_row = i + bead_types[best.bead].sources;
        return std::min(1.0, probability(sum, i, scores_[from][best.bead], after_[to][linked], to_row));
    }

    const BeadScorer& scorer_;
    Nodes nodes_;
    bool with_sums_;
    const std::stop_token& stop_;
    bool to_the_end_;
    std::vector<Best> best_;
    std::vector<std::array<float, type_count>> scores_;  ///< of the beads that start at each node
    std::vector<Sums> sums_;                             ///< of all ways to each node, over row_log_
    std::vector<Sums> after_;                            ///< from each node to the end, over after_log_
    std::vector<double> row_log_;
    std::vector<double> after_log_;
    std::uint32_t guessed_to_ = 0;
    std::array<Step, type_count> steps_{};
    std::size_t step_count_ = 0;
    std::vector<float> source_null_;
    std::vector<float> draft_null_;
    double total_ = 0;
    double total_log_ = 0;
};

}  // namespace

Solution solve(const BeadScorer& scorer, const Band& search, Depth depth, const std::stop_token& stop,
               bool to_the_end) {
    return Solver(scorer, search, depth, stop, to_the_end).solve();
}

}  // namespace vidimus::checks
