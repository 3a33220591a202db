#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// An exact decimal number of any length: (-1)^negative · 0.d1d2d3… · 10^exponent, kept in one form (no zeros at either
/// end of `digits`; zero is an empty string, exponent 0, not negative), so equal values are equal objects. No binary
/// floating point anywhere.
class Decimal {
  public:
    Decimal() = default;
    static Decimal of(std::int64_t value);
    /// "120000", "-1.5", ".5": ASCII digits, at most one ".", optional sign. Nothing for anything else.
    static std::optional<Decimal> parse(std::string_view text);

    bool is_zero() const { return digits_.empty(); }
    bool is_negative() const { return negative_; }
    bool is_integer() const;
    /// m for a value of 10^(m-1) <= |value| < 10^m; 0 for zero.
    std::int32_t magnitude() const { return exponent_; }
    Decimal negated() const;
    /// Times 10^power.
    Decimal scaled(int power) const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    /// a / b, correctly rounded to 40 significant digits: equal fractions give equal decimals. `b` is not zero.
    friend Decimal quotient(const Decimal& a, const Decimal& b);

    /// A plain decimal ("-1.5", "120000"); rounded to `significant` digits (half up) when that is not 0.
    std::string to_string(int significant = 0) const;
    /// Equal for equal values; not kept between runs.
    std::size_t hash() const;
    /// The value when it is an integer that fits.
    std::optional<std::int64_t> to_int() const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  private:
    void normalise();

    bool negative_ = false;
    std::int32_t exponent_ = 0;
    std::string digits_;
};

}  // namespace vidimus::checks
