#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace vidimus::checks {

/// How well lengths fit: the log-likelihood ratio of "this group of draft sentences is the translation of this group of
/// source sentences" against "they are unrelated", from their lengths alone (code points without white space).
///
/// The difference to the expected length over its spread, z = (l2 − r·l1)/√(s²·mean), follows Student's t (heavy tails:
/// translators are free); unrelated lengths are log-normal. r is the ratio of the totals, later of the links found; s²
/// starts at 6.8 (the variance per character of Gale and Church), later from the median of the links.
class LengthModel {
  private:
    struct Background {
        double mean = 0;  ///< of the logarithm of sentence lengths
        double deviation = 1;
        double log_density(double length, std::uint32_t sentences) const;
    };

  public:
    /// What it knows of the two texts beside their lengths.
    struct Parameters {
        double ratio = 1;
        double variance = 6.8;
        Background source;
        Background draft;
    };

    /// Of a part of a document, with what is known of the whole.
    LengthModel(std::vector<std::uint32_t> source, std::vector<std::uint32_t> draft, const Parameters& known);
    const Parameters& parameters() const { return known_; }

    /// `usual_ratio`: of the two languages (text_density.h).
    LengthModel(std::vector<std::uint32_t> source, std::vector<std::uint32_t> draft, double usual_ratio);

    /// Takes ratio and spread from 1-1 links (source, draft); keeps what it has when they are few.
    void refit(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links);

    /// Of source sentences i … i+a−1 with draft sentences j … j+b−1; a and b from 1 to widest_group.
    double ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const;

    /// Whether the lengths are not so far from each other that nothing else could make up for it: none more than two
    /// and a half times what the other makes expect, and a little. Of single sentences always.
    bool fit(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
        if (a == 1 && b == 1) return true;
        const double expected = known_.ratio * (source_sums_[i + a] - source_sums_[i]);
        const double length = draft_sums_[j + b] - draft_sums_[j];
        return expected <= most_misfit * length + misfit_allowance &&
               length <= most_misfit * expected + misfit_allowance;
    }

  private:
    static constexpr double most_misfit = 2.5;
    static constexpr double misfit_allowance = 20;

    void set_ratio(double ratio);
    static Background background_of(const std::vector<std::uint32_t>& lengths);
    /// Log densities of unrelated groups of 1 … widest_group sentences from each sentence on.
    static std::vector<float> unrelated_of(const std::vector<double>& sums, const Background& background);

    std::vector<std::uint32_t> source_;
    std::vector<std::uint32_t> draft_;
    std::vector<double> source_sums_;  ///< lengths before each sentence
    std::vector<double> draft_sums_;
    std::vector<float> source_unrelated_;
    std::vector<float> draft_unrelated_;
    Parameters known_;
    float log_ratio_ = 0;
};

}  // namespace vidimus::checks
