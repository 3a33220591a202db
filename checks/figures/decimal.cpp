#include "checks/figures/decimal.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace vidimus::checks {

namespace {

/// Exponents are kept well inside 32 bits, so that sums of two never overflow.
constexpr std::int32_t exponent_limit = 500'000'000;

/// Digits of |a| and |b| on one grid: `digits` count down from 10^(high-1) to 10^low.
std::string on_grid(const std::string& digits, std::int32_t exponent, std::int32_t high, std::int32_t low) {
    std::string grid(static_cast<std::size_t>(high - low), '0');
    std::copy(digits.begin(), digits.end(), grid.begin() + (high - exponent));
    return grid;
}

}  // namespace

Decimal Decimal::of(std::int64_t value) {
    return *parse(std::to_string(value));
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    Decimal result;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        result.negative_ = text.front() == '-';
        text.remove_prefix(1);
    }
    std::size_t whole = text.size();
    result.digits_.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.' && whole == text.size())
            whole = i;
        else if (text[i] >= '0' && text[i] <= '9')
            result.digits_.push_back(text[i]);
        else
            return std::nullopt;
    }
    if (result.digits_.empty() || text.size() >= static_cast<std::size_t>(exponent_limit)) return std::nullopt;
    result.exponent_ = static_cast<std::int32_t>(whole);
    result.normalise();
    return result;
}

void Decimal::normalise() {
    std::size_t first = digits_.find_first_not_of('0');
    if (first == std::string::npos) {
        *this = Decimal{};
        return;
    }
    digits_.erase(digits_.find_last_not_of('0') + 1);
    digits_.erase(0, first);
    exponent_ -= static_cast<std::int32_t>(first);
}

bool Decimal::is_integer() const {
    return exponent_ >= static_cast<std::int64_t>(digits_.size());
}

Decimal Decimal::negated() const {
    Decimal result = *this;
    result.negative_ = !is_zero() && !negative_;
    return result;
}

Decimal Decimal::scaled(int power) const {
    Decimal result = *this;
    if (!is_zero())
        result.exponent_ = static_cast<std::int32_t>(
            std::clamp<std::int64_t>(std::int64_t{exponent_} + power, -exponent_limit, exponent_limit));
    return result;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    const auto low_of = [](const Decimal& x) { return x.exponent_ - static_cast<std::int32_t>(x.digits_.size()); };
    std::int32_t high = std::max(a.exponent_, b.exponent_) + 1;
    std::int32_t low = std::min(low_of(a), low_of(b));
    std::string x = on_grid(a.digits_, a.exponent_, high, low);
    std::string y = on_grid(b.digits_, b.exponent_, high, low);
    Decimal result;
    result.exponent_ = high;
    result.negative_ = a.negative_;
    const bool subtract = a.negative_ != b.negative_;
    if (subtract && x < y) {
        std::swap(x, y);
        result.negative_ = b.negative_;
    }
    int carry = 0;
    for (std::size_t i = x.size(); i-- > 0;) {
        int digit = x[i] - '0' + carry + (subtract ? -(y[i] - '0') : y[i] - '0');
        carry = digit < 0 ? -1 : digit > 9 ? 1 : 0;
        x[i] = static_cast<char>('0' + digit - 10 * carry);
    }
    result.digits_ = std::move(x);
    result.normalise();
    return result;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero()) return {};
    std::vector<int> columns(a.digits_.size() + b.digits_.size(), 0);
    for (std::size_t i = a.digits_.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = b.digits_.size(); j-- > 0;) {
            int sum = columns[i + j + 1] + (a.digits_[i] - '0') * (b.digits_[j] - '0') + carry;
            columns[i + j + 1] = sum % 10;
            carry = sum / 10;
        }
        columns[i] += carry;
    }
    Decimal result;
    for (int column : columns) result.digits_.push_back(static_cast<char>('0' + column));
    result.exponent_ = a.exponent_ + b.exponent_;
    result.negative_ = a.negative_ != b.negative_;
    result.normalise();
    return result;
}

namespace {

/// How often `divisor` goes into `rest`, at most nine times, and what is left; both are of ASCII digits.
char take_out(std::string& rest, const std::string& divisor) {
    const auto fits = [&] { return rest.size() != divisor.size() ? rest.size() > divisor.size() : rest >= divisor; };
    char count = '0';
    for (; fits(); ++count) {
        int borrow = 0;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            const std::size_t at = rest.size() - 1 - i;
            int digit = rest[at] - borrow - (i < divisor.size() ? divisor[divisor.size() - 1 - i] - '0' : 0);
            borrow = digit < '0' ? 1 : 0;
            rest[at] = static_cast<char>(digit + 10 * borrow);
        }
        rest.erase(0, std::min(rest.find_first_not_of('0'), rest.size()));
    }
    return count;
}

}  // namespace

Decimal quotient(const Decimal& a, const Decimal& b) {
    constexpr std::size_t significant = 40;
    if (a.is_zero() || b.is_zero()) return {};
    // Long division of the digits as whole numbers of one length; the exponents say where the point stands.
    std::string rest;
    std::string digits;
    const std::size_t size = b.digits_.size();
    for (std::size_t i = 0; digits.size() < significant + 2; ++i) {
        if (i >= a.digits_.size() && rest.empty() && !digits.empty()) break;
        rest.push_back(i < a.digits_.size() ? a.digits_[i] : '0');
        if (rest == "0") rest.clear();
        const char digit = take_out(rest, b.digits_);
        if (i + 1 >= size) digits.push_back(digit);
    }
    Decimal result;
    result.exponent_ = a.exponent_ - b.exponent_ + 1;
    result.negative_ = a.negative_ != b.negative_;
    result.digits_ = digits;
    result.normalise();
    const bool more = result.digits_.size() > significant;
    return more ? *Decimal::parse(result.to_string(static_cast<int>(significant))) : result;
}

std::string Decimal::to_string(int significant) const {
    if (is_zero()) return "0";
    if (significant > 0 && digits_.size() > static_cast<std::size_t>(significant)) {
        Decimal cut = *this;
        const bool up = digits_[static_cast<std::size_t>(significant)] >= '5';
        cut.digits_.resize(static_cast<std::size_t>(significant));
        Decimal step;
        step.digits_ = "1";
        step.exponent_ = exponent_ - significant + 1;
        step.negative_ = negative_;
        cut.normalise();
        return (up ? cut + step : cut).to_string();
    }
    std::string text = negative_ ? "-" : "";
    if (exponent_ <= 0) {
        text += "0." + std::string(static_cast<std::size_t>(-exponent_), '0') + digits_;
    } else if (is_integer()) {
        text += digits_ + std::string(static_cast<std::size_t>(exponent_) - digits_.size(), '0');
    } else {
        text += digits_.substr(0, static_cast<std::size_t>(exponent_)) + "." +
                digits_.substr(static_cast<std::size_t>(exponent_));
    }
    return text;
}

std::size_t Decimal::hash() const {
    return std::hash<std::string>{}(digits_)*31 + static_cast<std::size_t>(exponent_) * 2 + (negative_ ? 1 : 0);
}

std::optional<std::int64_t> Decimal::to_int() const {
    if (is_zero()) return 0;
    if (!is_integer() || exponent_ > 18) return std::nullopt;  // 18 digits always fit
    std::int64_t value = 0;
    for (std::int32_t i = 0; i < exponent_; ++i) {
        const auto at = static_cast<std::size_t>(i);
        value = value * 10 + (at < digits_.size() ? digits_[at] - '0' : 0);
    }
    return negative_ ? -value : value;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const auto sign = [](const Decimal& x) { return x.is_zero() ? 0 : x.negative_ ? -1 : 1; };
    if (sign(a) != sign(b) || sign(a) == 0) return sign(a) <=> sign(b);
    auto magnitude = a.exponent_ != b.exponent_ ? a.exponent_ <=> b.exponent_ : a.digits_ <=> b.digits_;
    return a.negative_ ? 0 <=> magnitude : magnitude;
}

}  // namespace vidimus::checks
