#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace vidimus::server {

/// How long a check waits. A keystroke that comes alone is checked at once, unless the last check ended less than its
/// own cost ago. Of a burst, the rest waits for the next keystroke: as long as a check takes, so that checks never eat
/// more than about half of one core while someone types; but never so short that a burst of keys is checked key by key,
/// nor so long that it is felt as a pause, and at the latest `patience` after the first edit that no check has seen.
/// Whoever has not typed for `rest` is taken to have finished their sentence.
struct DebouncePolicy {
    std::chrono::milliseconds breath{5};  ///< between the end of a check and the next, at least
    std::chrono::milliseconds least{50};
    std::chrono::milliseconds most{300};
    std::chrono::milliseconds patience{1000};
    std::chrono::milliseconds rest{1500};
    double share = 1.0;         ///< of the recent cost of a check
    double breath_share = 0.2;  ///< of it too
};

/// The delay of one document, from what its last checks cost.
class Debounce {
  public:
    explicit Debounce(DebouncePolicy policy = {}) : policy_(policy) {}

    void record(std::chrono::steady_clock::duration cost) {
        costs_[count_ % costs_.size()] = cost;
        ++count_;
    }

    /// Between the end of a check and the beginning of the next.
    [[nodiscard]] std::chrono::milliseconds breath() const {
        const auto wished = std::chrono::duration_cast<std::chrono::milliseconds>(median() * policy_.breath_share);
        return std::clamp(wished, policy_.breath, policy_.most);
    }

    /// From now on, when the first edit that no check has seen was `waiting` ago.
    [[nodiscard]] std::chrono::milliseconds delay(std::chrono::steady_clock::duration waiting) const {
        using std::chrono::milliseconds;
        const auto wished = std::chrono::duration_cast<milliseconds>(median() * policy_.share);
        const auto left = policy_.patience - std::chrono::duration_cast<milliseconds>(waiting);
        return std::clamp(std::clamp(wished, policy_.least, policy_.most), milliseconds(0),
                          std::max(left, milliseconds(0)));
    }

  private:
    [[nodiscard]] std::chrono::steady_clock::duration median() const {
        auto recent = costs_;
        const auto count = std::min(count_, recent.size());
        if (count == 0) return {};
        std::sort(recent.begin(), recent.begin() + static_cast<std::ptrdiff_t>(count));
        return recent[count / 2];
    }

    DebouncePolicy policy_;
    std::array<std::chrono::steady_clock::duration, 5> costs_{};  // one slow check among five changes nothing
    std::size_t count_ = 0;
};

}  // namespace vidimus::server
