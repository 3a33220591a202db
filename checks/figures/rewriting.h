#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace vidimus::checks {

/// A legitimate way to say a figure differently. Each can be switched off: then the difference is reported.
enum class Rewriting : std::uint8_t {
    unit_conversion,    ///< "30 yards", "27 m"
    clock,              ///< an hour without its half of the day: "at 3", "15 h"
    eras,               ///< "the 1600s", "le XVIIe siècle"; "les années 80", "the 1980s"
    rescaling,          ///< "1.5 million", "1 500 000"
    number_words,       ///< "four", "4"
    score_order,        ///< "3-2", "2:3"
    currency_position,  ///< "$5", "5 $"
    myriads,            ///< "100,000", "10万"
    fractions,          ///< "two thirds", "67 %"
};
inline constexpr std::size_t rewriting_count = 9;

/// "unit-conversion", … as options name them.
std::string_view name_of(Rewriting rewriting);
std::optional<Rewriting> rewriting_of(std::string_view name);

/// Which rewritings are right; all, unless somebody says otherwise.
class Rewritings {
  public:
    constexpr Rewritings() = default;
    static constexpr Rewritings none() {
        Rewritings set;
        set.bits_ = 0;
        return set;
    }
    constexpr void forbid(Rewriting rewriting) { bits_ &= static_cast<std::uint16_t>(~bit(rewriting)); }
    constexpr bool allows(Rewriting rewriting) const { return (bits_ & bit(rewriting)) != 0; }
    constexpr bool allows_all() const { return bits_ == (1U << rewriting_count) - 1; }
    friend constexpr bool operator==(const Rewritings&, const Rewritings&) = default;

  private:
    static constexpr std::uint16_t bit(Rewriting rewriting) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(rewriting));
    }
    std::uint16_t bits_ = (1U << rewriting_count) - 1;
};

}  // namespace vidimus::checks
