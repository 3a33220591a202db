#pragma once

#include "checks/figures/decimal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vidimus::checks {

/// Sums the parts of one number: a current part below the next magnitude, and what magnitudes have closed.
class Sum {
  public:
    static constexpr std::int32_t no_power = 99;

    Decimal section;  ///< thousands and hundreds below the next myriad: "4천 2백만"
    Decimal current;
    Decimal tail;  ///< what was added to `current` last
    bool has_total = false;
    bool has_current = false;
    bool current_words = false;
    std::int32_t last_power = no_power;

    /// A word for 10^power: it multiplies what stands below it, or the current part alone.
    void magnitude(std::int32_t power, bool myriads);
    /// Adds a part of the last unit: of one, or of the last magnitude where nothing was counted behind it.
    void add_part(const Decimal& value);
    /// Adds `value` beside what is there; nothing can follow it ("half a million").
    void close_with(const Decimal& value);
    /// Adds `value` as it stands, behind everything.
    void add_closed(const Decimal& value);

    /// Whether `value` may follow what is there: it fits into the zeros at the end. "two hundred | five", "forty |
    /// two", "tausend | eins"; not "ten | five".
    bool can_add(const Decimal& value) const;

    Decimal value() const;
    bool is_empty() const { return !has_total && !has_current && section.is_zero(); }

  private:
    /// What a magnitude has closed.
    struct Part {
        std::int32_t power;
        Decimal value;
    };
    std::vector<Part> parts_;  ///< the powers falling
};

/// The power of ten that a rank is, when it is one from a hundred upwards.
std::optional<std::int32_t> power_of(std::int64_t value);

}  // namespace vidimus::checks
