#include "checks/alignment/length_model.h"

#include "checks/alignment/bead_types.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace vidimus::checks {

namespace {

constexpr double least_variance = 1.5;
constexpr double most_variance = 12;
/// The median of a squared standard normal variable.
constexpr double median_of_square = 0.455;
/// Fewer links than this tell nothing of ratio and spread.
constexpr std::size_t least_links = 8;
constexpr double least_mean = 4;
/// A side with a smaller share of the other's number of sentences is not taken for a whole text.
constexpr double least_complete_share = 0.6;
/// The usual ratio of the two languages counts as much as so many sentences of the texts: in a short text one sentence
/// left out would else make all the others look long.
constexpr double usual_ratio_weight = 10;

/// The natural logarithm of a positive, normal number, to four digits: of 2^e · m the exponent is taken from the bits,
/// and log2 m, m from 1 to 2, is a polynomial (fitted at Chebyshev's points). Half the time of a whole logarithm, of
/// which a text needs a hundred thousand.
float quick_log(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    const auto exponent = static_cast<float>(static_cast<int>(bits >> 23) - 127);
    const float m = std::bit_cast<float>((bits & 0x007FFFFFU) | 0x3F800000U);
    const float log2_m =
        (((((0.0430049578F * m - 0.402513394F) * m + 1.58947429F) * m - 3.48987855F) * m + 5.04785541F) * m -
         2.78792621F);
    return 0.693147181F * (exponent + log2_m);
}

std::vector<double> sums_of(const std::vector<std::uint32_t>& lengths) {
    std::vector<double> sums{0};
    for (const std::uint32_t length : lengths) sums.push_back(sums.back() + length);
    return sums;
}

}  // namespace

LengthModel::LengthModel(std::vector<std::uint32_t> source, std::vector<std::uint32_t> draft, double usual_ratio)
    : source_(std::move(source)),
      draft_(std::move(draft)),
      source_sums_(sums_of(source_)),
      draft_sums_(sums_of(draft_)),
      known_{.source = background_of(source_), .draft = background_of(draft_)} {
    source_unrelated_ = unrelated_of(source_sums_, known_.source);
    draft_unrelated_ = unrelated_of(draft_sums_, known_.draft);
    // Totals tell the ratio; of a draft that has only begun they do not, but the middle sentence of each side does.
    const auto median = [](std::vector<std::uint32_t> lengths) -> double {
        if (lengths.empty()) return 0;
        const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
        std::nth_element(lengths.begin(), middle, lengths.end());
        return *middle;
    };
    const auto fewer = static_cast<double>(std::min(source_.size(), draft_.size()));
    const auto more = static_cast<double>(std::max(source_.size(), draft_.size()));
    const bool complete = fewer >= least_complete_share * more;
    const double source_size = complete ? source_sums_.back() : median(source_);
    const double draft_size = complete ? draft_sums_.back() : median(draft_);
    const double seen = source_size > 0 && draft_size > 0 ? std::log(draft_size / source_size) : 0;
    const double ratio = (fewer * seen + usual_ratio_weight * std::log(usual_ratio)) / (fewer + usual_ratio_weight);
    set_ratio(std::exp(ratio));
}

LengthModel::LengthModel(std::vector<std::uint32_t> source, std::vector<std::uint32_t> draft, const Parameters& known)
    : source_(std::move(source)),
      draft_(std::move(draft)),
      source_sums_(sums_of(source_)),
      draft_sums_(sums_of(draft_)),
      source_unrelated_(unrelated_of(source_sums_, known.source)),
      draft_unrelated_(unrelated_of(draft_sums_, known.draft)),
      known_(known),
      log_ratio_(static_cast<float>(std::log(known.ratio))) {}

void LengthModel::set_ratio(double ratio) {
    known_.ratio = std::clamp(ratio, 0.1, 10.0);
    log_ratio_ = static_cast<float>(std::log(known_.ratio));
}

void LengthModel::refit(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
    if (links.size() < least_links) return;
    double source_total = 0;
    double draft_total = 0;
    for (const auto& [i, j] : links) {
        source_total += source_[i];
        draft_total += draft_[j];
    }
    if (source_total <= 0 || draft_total <= 0) return;
    set_ratio(draft_total / source_total);
    std::vector<double> squares;
    for (const auto& [i, j] : links) {
        const double expected = known_.ratio * source_[i];
        const double difference = draft_[j] - expected;
        squares.push_back(difference * difference / std::max(least_mean, (expected + draft_[j]) / 2));
    }
    const auto middle = squares.begin() + static_cast<std::ptrdiff_t>(squares.size() / 2);
    std::nth_element(squares.begin(), middle, squares.end());
    known_.variance = std::clamp(*middle / median_of_square, least_variance, most_variance);
}

double LengthModel::ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
    const double expected = known_.ratio * (source_sums_[i + a] - source_sums_[i]);
    const double draft_length = draft_sums_[j + b] - draft_sums_[j];
    const double difference = draft_length - expected;
    // Student's t with seven degrees of freedom has the density Γ(4)/(Γ(7/2)·√(7π)) · (1 + z²/7)^−4 / σ. With z = d/σ
    // and v = σ² its logarithm is −.9545 + 4 log 7 + 7/2 · log v − 4 log(7v + d²): two logarithms, which matter here.
    const auto v = static_cast<float>(known_.variance * std::max((expected + draft_length) / 2, least_mean));
    const auto d = static_cast<float>(difference);
    const float related = 6.829F + 3.5F * quick_log(v) - 4 * quick_log(7 * v + d * d);
    const float unrelated =
        (source_unrelated_[i * widest_group + a - 1] - log_ratio_ + draft_unrelated_[j * widest_group + b - 1]) / 2;
    return related - unrelated;
}

std::vector<float> LengthModel::unrelated_of(const std::vector<double>& sums, const Background& background) {
    std::vector<float> densities;
    const std::size_t count = sums.size() - 1;
    densities.reserve(count * widest_group);
    for (std::size_t first = 0; first < count; ++first) {
        for (std::uint32_t size = 1; size <= widest_group; ++size) {
            const double length = sums[std::min(count, first + size)] - sums[first];
            densities.push_back(static_cast<float>(background.log_density(length, size)));
        }
    }
    return densities;
}

double LengthModel::Background::log_density(double length, std::uint32_t sentences) const {
    const double x = std::log(std::max(length, 1.0));
    const double z = (x - mean - std::log(static_cast<double>(sentences))) / deviation;
    return -0.5 * z * z - std::log(deviation) - 0.919 - x;  // 0.919 = log √2π
}

LengthModel::Background LengthModel::background_of(const std::vector<std::uint32_t>& lengths) {
    Background background;
    if (lengths.empty()) return background;
    double sum = 0;
    double squares = 0;
    for (const std::uint32_t length : lengths) {
        const double x = std::log(std::max<double>(length, 1));
        sum += x;
        squares += x * x;
    }
    const auto count = static_cast<double>(lengths.size());
    background.mean = sum / count;
    // A text of few or equal sentences still comes from a language where lengths vary.
    const double variance = (squares - sum * background.mean + 4 * 0.36) / (count + 4);
    background.deviation = std::sqrt(std::max(variance, 0.04));
    return background;
}

}  // namespace vidimus::checks
