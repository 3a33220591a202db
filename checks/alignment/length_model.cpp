#include "checks/alignment/length_model.h"

#include <algorithm>
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

std::vector<double> sums_of(const std::vector<std::uint32_t>& lengths) {
    std::vector<double> sums{0};
    for (const std::uint32_t length : lengths) sums.push_back(sums.back() + length);
    return sums;
}

}  // namespace

LengthModel::LengthModel(std::vector<std::uint32_t> source, std::vector<std::uint32_t> draft)
    : source_(std::move(source)),
      draft_(std::move(draft)),
      source_sums_(sums_of(source_)),
      draft_sums_(sums_of(draft_)),
      source_background_(background_of(source_)),
      draft_background_(background_of(draft_)) {
    // Totals mislead when a draft has only begun; medians of the sentences do not.
    auto median = [](std::vector<std::uint32_t> lengths) -> double {
        if (lengths.empty()) return 0;
        const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
        std::nth_element(lengths.begin(), middle, lengths.end());
        return *middle;
    };
    const double whole =
        source_sums_.back() > 0 && draft_sums_.back() > 0 ? draft_sums_.back() / source_sums_.back() : 1;
    const double typical = median(source_) > 0 && median(draft_) > 0 ? median(draft_) / median(source_) : 1;
    const bool complete = whole > 0.75 * typical && whole < typical / 0.75;
    ratio_ = std::clamp(complete ? whole : typical, 0.1, 10.0);
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
    ratio_ = std::clamp(draft_total / source_total, 0.1, 10.0);
    std::vector<double> squares;
    for (const auto& [i, j] : links) {
        const double expected = ratio_ * source_[i];
        const double difference = draft_[j] - expected;
        squares.push_back(difference * difference / std::max(least_mean, (expected + draft_[j]) / 2));
    }
    const auto middle = squares.begin() + static_cast<std::ptrdiff_t>(squares.size() / 2);
    std::nth_element(squares.begin(), middle, squares.end());
    variance_ = std::clamp(*middle / median_of_square, least_variance, most_variance);
}

double LengthModel::ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
    const double source_length = source_sums_[i + a] - source_sums_[i];
    const double draft_length = draft_sums_[j + b] - draft_sums_[j];
    const double expected = ratio_ * source_length;
    const double deviation = std::sqrt(variance_ * std::max((expected + draft_length) / 2, least_mean));
    const double z = (draft_length - expected) / deviation;
    // Student's t with four degrees of freedom: density 3/8 · (1 + z²/4)^−5/2, so log(3/8) = −.98.
    const double related = -2.5 * std::log1p(z * z / 4) - std::log(deviation) - 0.98;
    const double unrelated = (source_background_.log_density(source_length, a) - std::log(ratio_) +
                              draft_background_.log_density(draft_length, b)) /
                             2;
    return related - unrelated;
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
