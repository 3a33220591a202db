// When two readings may say the same thing.
#include "checks/figures/compare.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace vidimus::checks {

namespace {

/// Units of one dimension by their size in a common one; factors are exact or their usual decimals (NIST SP 811).
struct UnitSize {
    std::string_view unit;
    std::string_view dimension;
    std::string_view factor;
};

constexpr UnitSize unit_sizes[] = {
    {"millimeter", "length", "0.001"},
    {"centimeter", "length", "0.01"},
    {"meter", "length", "1"},
    {"kilometer", "length", "1000"},
    {"inch", "length", "0.0254"},
    {"foot", "length", "0.3048"},
    {"yard", "length", "0.9144"},
    {"mile", "length", "1609.344"},
    {"gram", "mass", "0.001"},
    {"kilogram", "mass", "1"},
    {"tonne", "mass", "1000"},
    {"pound", "mass", "0.4536"},
    {"ounce", "mass", "0.02835"},
    {"square-meter", "area", "1"},
    {"square-kilometer", "area", "1000000"},
    {"hectare", "area", "10000"},
    {"acre", "area", "4046.86"},
    {"kilometer-per-hour", "length", "1000"},  // "85 mph" is told as "135 km" where the hour is understood
    {"mile-per-hour", "length", "1609.344"},
    {"microgram", "mass", "0.000000001"},
    {"milligram", "mass", "0.000001"},
    {"milliliter", "volume", "0.001"},
    {"centiliter", "volume", "0.01"},
    {"liter", "volume", "1"},
    {"gallon", "volume", "4.1"},  // between the American and the British: the tolerance holds both
    {"pint", "volume", "0.5"},
    {"barrel", "volume", "159"},
    {"cubic-meter", "volume", "1000"},
    {"kilobyte", "data", "1000"},
    {"megabyte", "data", "1000000"},
    {"gigabyte", "data", "1000000000"},
    {"terabyte", "data", "1000000000000"},
    {"watt", "power", "1"},
    {"kilowatt", "power", "1000"},
    {"megawatt", "power", "1000000"},
    {"gigawatt", "power", "1000000000"},
    {"second", "time", "1"},
    {"minute", "time", "60"},
    {"hour", "time", "3600"},
    {"day", "time", "86400"},
    {"week", "time", "604800"},
    {"month", "time", "2629746"},
    {"year", "time", "31556952"},
    {"decade", "time", "315569520"},
    {"century", "time", "3155695200"},
    {"mile-scandinavian", "length", "10000"},
};

const UnitSize* size_of(std::string_view unit) {
    if (unit.empty()) return nullptr;
    const auto* found = std::ranges::find(unit_sizes, unit, &UnitSize::unit);
    return found == std::end(unit_sizes) ? nullptr : found;
}

/// The size of a unit of the table as a number.
const Decimal& factor_of(const UnitSize& unit) {
    static const std::vector<Decimal> factors = [] {
        std::vector<Decimal> parsed;
        for (const UnitSize& entry : unit_sizes) parsed.push_back(*Decimal::parse(entry.factor));
        return parsed;
    }();
    return factors[static_cast<std::size_t>(&unit - unit_sizes)];
}

/// Whether the two differ by no more than rounding does when a length or weight is converted: a sixth of the larger
/// ("an inch or two" is "3 to 5 cm" in print).
bool near(const Decimal& a, const Decimal& b) {
    static const Decimal five = Decimal::of(5);
    static const Decimal six = Decimal::of(6);
    // 6 · (larger - smaller) <= larger, which is the same and costs less.
    return a < b ? b * five <= a * six : a * five <= b * six;
}

bool is_dollar(std::string_view unit) {
    constexpr std::string_view dollars[] = {"USD", "CAD", "AUD", "NZD", "MXN"};
    return std::ranges::find(dollars, unit) != std::end(dollars);
}

bool is_speed_of(std::string_view speed, std::string_view length) {
    return speed.size() > length.size() && speed.starts_with(length) && speed.substr(length.size()) == "-per-hour";
}

bool units_agree(const Reading& a, const Reading& b) {
    if (a.unit.empty() || b.unit.empty() || a.unit == b.unit) return true;
    if (is_dollar(a.unit) && is_dollar(b.unit)) return true;
    // "85 mph" is told as "85 miles" where the hour stands elsewhere or is understood.
    if (is_speed_of(a.unit, b.unit) || is_speed_of(b.unit, a.unit)) return true;
    // The yen sign is the yuan's too.
    return (a.unit == "JPY" && b.unit == "CNY") || (a.unit == "CNY" && b.unit == "JPY");
}

bool is_rank(FigureKind kind) {
    return kind == FigureKind::ordinal || kind == FigureKind::century || kind == FigureKind::decade;
}

bool kinds_agree(FigureKind a, FigureKind b) {
    if (a == b || a == FigureKind::number || b == FigureKind::number) return true;
    const auto counted = [](FigureKind kind) { return kind == FigureKind::measure || kind == FigureKind::duration; };
    return (counted(a) && counted(b)) || is_rank(a) || is_rank(b);
}

bool is_imperial(std::string_view unit) {
    constexpr std::string_view units[] = {"inch", "foot",   "yard", "mile",   "pound",        "ounce",
                                          "acre", "gallon", "pint", "barrel", "mile-per-hour"};
    return std::ranges::find(units, unit) != std::end(units);
}

/// Whether `a` in `unit` is `b` in `other`, converted and rounded; where `other` is not known, in any metric unit that
/// a customary one is converted to.
bool converted(const Decimal& a, std::string_view unit, const Decimal& b, std::string_view other) {
    const UnitSize* from = size_of(unit);
    if (from == nullptr || unit == other) return false;
    if (other.empty() && !is_imperial(unit)) return false;
    const Decimal size = a * factor_of(*from);
    return std::ranges::any_of(unit_sizes, [&](const UnitSize& to) {
        if (to.dimension != from->dimension) return false;
        if (other.empty() ? is_imperial(to.unit) : to.unit != other) return false;
        // A product's magnitude is the sum of those of its factors, or one less; near values differ by one at most.
        const Decimal& factor = factor_of(to);
        const std::int32_t apart = size.magnitude() - (b.magnitude() + factor.magnitude());
        return (size.is_zero() || (-2 <= apart && apart <= 1)) && near(size, b * factor);
    });
}

bool is_temperature(std::string_view unit) {
    return unit == "celsius" || unit == "fahrenheit" || unit == "degree";
}

bool is_scale(std::string_view unit) {
    return unit == "celsius" || unit == "fahrenheit";
}

/// Whether `f` degrees Fahrenheit are about `c` degrees Celsius: within a degree and a half, or ten of Fahrenheit's for
/// "in the 80s".
bool is_fahrenheit_of(const Reading& f, const Reading& c) {
    if (f.unit == "celsius" || c.unit == "fahrenheit" || (!is_temperature(f.unit) && !is_temperature(c.unit)))
        return false;
    // "minus 12 degrees" has lost its sign sooner than it was converted.
    if (std::get<Decimal>(f.value) == std::get<Decimal>(c.value).negated()) return false;
    const Decimal left = (std::get<Decimal>(f.value) + Decimal::of(-32)) * Decimal::of(5);
    const Decimal difference = left + (std::get<Decimal>(c.value) * Decimal::of(9)).negated();
    const Decimal size = difference.is_negative() ? difference.negated() : difference;
    if (size <= Decimal::of(f.kind == FigureKind::decade ? 50 : 14)) return true;
    // A difference of temperatures knows no offset.
    return near(std::get<Decimal>(f.value) * Decimal::of(5), std::get<Decimal>(c.value) * Decimal::of(9)) &&
           std::get<Decimal>(c.value) < std::get<Decimal>(f.value);
}

bool equal_decades(const Reading& a, const Reading& b) {
    if (a.kind != FigureKind::decade && b.kind != FigureKind::decade) return false;
    const auto x = std::get<Decimal>(a.value).to_int();
    const auto y = std::get<Decimal>(b.value).to_int();
    return x && y && (*x < 100 || *y < 100) && *x % 100 == *y % 100;
}

/// The 1600s are the 17th century.
bool century_is_decade(const Reading& century, const Reading& decade) {
    return century.kind == FigureKind::century && decade.kind != FigureKind::century &&
           (std::get<Decimal>(century.value) + Decimal::of(-1)).scaled(2) == std::get<Decimal>(decade.value);
}

bool equal_dates(const Date& a, const Date& b) {
    bool shared = false;
    const auto agree = [&](const std::optional<int>& x, const std::optional<int>& y) {
        if (!x || !y) return true;
        shared = true;
        return *x == *y;
    };
    return agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day) && shared;
}

bool date_is_number(const Date& date, const Decimal& number) {
    if (date.month && (date.day || date.year)) return false;
    // The words for "before our era" are many; a year without them may still be that year.
    if (date.year) return Decimal::of(std::abs(*date.year)) == number;
    const std::optional<int> only = date.day ? date.day : date.month;
    return only && Decimal::of(*only) == number;
}

bool time_is_number(const ClockTime& time, const Reading& reading, Rewritings allowed) {
    const auto& number = std::get<Decimal>(reading.value);
    if (time.minute == 0 && (number == Decimal::of(time.hour) || number == Decimal::of(time.hour % 12))) return true;
    // "alle cinque e mezza": a time in words that reads as a number with a part.
    if (reading.unit.empty() && time.minute % 15 == 0) {
        const Decimal part = Decimal::of(time.minute / 15 * 25).scaled(-2);
        if (number == Decimal::of(time.hour) + part) return true;
        if (allowed.allows(Rewriting::clock) && number == Decimal::of(time.hour % 12) + part) return true;
    }
    return number == Decimal::of(time.hour * 100 + time.minute) ||
           number == Decimal::of(time.hour) + Decimal::of(time.minute).scaled(-2);
}

/// The word for pounds names a weight or a currency ("libras", "livres", "pounds"), which its sentence does not always
/// tell.
bool is_pound(const Reading& reading) {
    return reading.unit == "GBP" || reading.unit == "pound";
}

/// "67 %" is two thirds, "50 %" a half: within half a percent, the part below one.
bool percent_is_fraction(const Reading& percent, const Reading& fraction) {
    if (percent.kind != FigureKind::percent || fraction.kind != FigureKind::number) return false;
    const auto& part = std::get<Decimal>(fraction.value);
    if (!(part < Decimal::of(1)) || !(Decimal{} < part)) return false;
    const Decimal difference = part.scaled(2) + std::get<Decimal>(percent.value).negated();
    const Decimal size = difference.is_negative() ? difference.negated() : difference;
    return size <= *Decimal::parse("0.7");
}

/// Holds what two figures may be rewritten by, and asks whether their readings say the same.
class Equality {
  public:
    explicit Equality(Rewritings allowed) : allowed_(allowed) {}

    bool equal(const Reading& a, const Reading& b) const {
        if (std::holds_alternative<Decimal>(a.value)) {
            const auto& number = std::get<Decimal>(a.value);
            if (std::holds_alternative<Decimal>(b.value)) return equal_numbers(a, b);
            if (const auto* date = std::get_if<Date>(&b.value)) return date_is_number(*date, number);
            if (const auto* time = std::get_if<ClockTime>(&b.value)) return time_is_number(*time, a, allowed_);
            return false;
        }
        if (std::holds_alternative<Decimal>(b.value)) return equal(b, a);
        if (a.value.index() != b.value.index()) return false;
        if (const auto* date = std::get_if<Date>(&a.value)) return equal_dates(*date, std::get<Date>(b.value));
        if (std::holds_alternative<Interval>(a.value)) return equal_ranges(a, b);
        if (const auto* name = std::get_if<std::string>(&a.value))
            return equal_names(*name, std::get<std::string>(b.value));
        return a.value == b.value;
    }

  private:
    bool equal_numbers(const Reading& a, const Reading& b) const {
        const auto& x = std::get<Decimal>(a.value);
        const auto& y = std::get<Decimal>(b.value);
        if (x == y && is_pound(a) && is_pound(b)) return true;
        if (allowed_.allows(Rewriting::fractions) && (percent_is_fraction(a, b) || percent_is_fraction(b, a)))
            return true;
        if (!kinds_agree(a.kind, b.kind)) return false;
        if (x == y) {
            // A unit that no table weighs is no reason to speak, but a currency or a scale of temperature is.
            const bool weighed = a.kind == FigureKind::money ||
                                 (size_of(a.unit) != nullptr && size_of(b.unit) != nullptr) ||
                                 (is_scale(a.unit) && is_scale(b.unit));
            if (units_agree(a, b) || !weighed) return true;
        }
        if (allowed_.allows(Rewriting::eras) &&
            (equal_decades(a, b) || century_is_decade(a, b) || century_is_decade(b, a)))
            return true;
        if (!allowed_.allows(Rewriting::unit_conversion)) return false;
        if (is_fahrenheit_of(a, b) || is_fahrenheit_of(b, a)) return true;
        return converted(x, a.unit, y, b.unit) || (a.unit.empty() && converted(y, b.unit, x, a.unit));
    }

    bool equal_ranges(const Reading& first, const Reading& second) const {
        const auto& a = std::get<Interval>(first.value);
        const auto& b = std::get<Interval>(second.value);
        if (a == b) return true;
        const bool turned = (a.either_way || b.either_way) && a.low == b.high && a.high == b.low;
        if (turned && allowed_.allows(Rewriting::score_order)) return true;
        if (!allowed_.allows(Rewriting::unit_conversion)) return false;
        return first.unit.empty() ? converted(b.high, second.unit, a.high, first.unit) &&
                                        converted(b.low, second.unit, a.low, first.unit)
                                  : converted(a.high, first.unit, b.high, second.unit) &&
                                        converted(a.low, first.unit, b.low, second.unit);
    }

    /// Names are compared by their letters and digits: "F-35", "F35", "ISO 9001".
    static bool equal_names(std::string_view a, std::string_view b) {
        const auto skip = [](std::string_view name, std::size_t i) {
            while (i < name.size() && (name[i] == ' ' || name[i] == '-' || name[i] == '.')) ++i;
            return i;
        };
        std::size_t i = skip(a, 0);
        std::size_t j = skip(b, 0);
        while (i < a.size() && j < b.size() && a[i] == b[j]) {
            const bool digits = a[i] >= '0' && a[i] <= '9';
            i = skip(a, i + 1);
            j = skip(b, j + 1);
            // "2.1" is not "21".
            if (digits && i < a.size() && j < b.size() && a[i] >= '0' && a[i] <= '9' &&
                (a[i - 1] == '.') != (b[j - 1] == '.'))
                return false;
        }
        return i == a.size() && j == b.size();
    }

    Rewritings allowed_;
};

/// Whether the two are written in ways that only a rewriting explains which is not allowed.
bool rewritten_against(const Figure& a, const Figure& b, const Reading& x, const Reading& y, Rewritings allowed) {
    if (allowed.allows_all()) return false;
    const auto forbidden = [&](Rewriting rewriting, bool used) { return used && !allowed.allows(rewriting); };
    const bool words = (a.form == FigureForm::words) != (b.form == FigureForm::words);
    const auto myriad = [](const Figure& figure) { return figure.scale == 4 || figure.scale == 8; };
    const bool scaled = a.scale != b.scale && a.form != FigureForm::words && b.form != FigureForm::words;
    const bool money = x.kind == FigureKind::money && y.kind == FigureKind::money;
    const bool hour = std::holds_alternative<ClockTime>(x.value) && std::holds_alternative<ClockTime>(y.value) &&
                      a.reading.value != b.reading.value;
    return forbidden(Rewriting::number_words, words) || forbidden(Rewriting::clock, hour) ||
           forbidden(Rewriting::myriads, scaled && (myriad(a) || myriad(b))) ||
           forbidden(Rewriting::rescaling, scaled && !myriad(a) && !myriad(b)) ||
           forbidden(Rewriting::currency_position, money && a.unit_first != b.unit_first);
}

/// A doubtful rank ("second", "segunda") says nothing of what has a unit ("two days").
bool is_stray_rank(const Figure& rank, const Figure& other) {
    return rank.doubtful && rank.reading.kind == FigureKind::ordinal && !other.doubtful && !other.reading.unit.empty();
}

template <typename Function>
bool any_reading(const Figure& figure, Function function) {
    return function(figure.reading) || std::ranges::any_of(figure.others, function);
}

}  // namespace

bool may_be_equal(const Figure& a, const Figure& b, Rewritings allowed) {
    if (is_stray_rank(a, b) || is_stray_rank(b, a)) return false;
    const Equality equality(allowed);
    return any_reading(a, [&](const Reading& x) {
        return any_reading(
            b, [&](const Reading& y) { return equality.equal(x, y) && !rewritten_against(a, b, x, y, allowed); });
    });
}

}  // namespace vidimus::checks
