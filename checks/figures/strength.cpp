// How sure one can be of a figure that nothing on the other side says: enough to call it changed, or missing.
#include "checks/figures/strength.h"

#include "checks/figures/language_table.h"

namespace vidimus::checks {

namespace {

const Decimal* number_of(const Figure& figure) {
    return std::get_if<Decimal>(&figure.reading.value);
}

bool is_month_only(const Figure& figure) {
    const auto* date = std::get_if<Date>(&figure.reading.value);
    return date != nullptr && !date->day && !date->year;
}

bool is_day_only(const Figure& figure) {
    const auto* date = std::get_if<Date>(&figure.reading.value);
    return date != nullptr && !date->month && !date->year;
}

bool is_year(const Figure& figure) {
    if (const auto* date = std::get_if<Date>(&figure.reading.value)) return date->year && !date->month && !date->day;
    const Decimal* value = number_of(figure);
    return value != nullptr && figure.reading.kind == FigureKind::number && value->is_integer() &&
           Decimal::of(999) < *value && *value < Decimal::of(2200);
}

/// "A hundred", "thousand", "million" in words are often said of what nobody counted.
bool is_power_of_ten(const Figure& figure) {
    const Decimal* value = number_of(figure);
    const auto plain = value != nullptr ? value->to_int() : std::nullopt;
    return plain &&
           (*plain == 100 || *plain == 1000 || *plain == 10'000 || *plain == 1'000'000 || *plain == 1'000'000'000);
}

bool is_era(const Figure& figure) {
    return figure.reading.kind == FigureKind::decade || figure.reading.kind == FigureKind::century;
}

/// Chinese, Japanese and Korean count where others do not ("3人組", a trio).
bool is_counter(const Figure& figure, std::string_view language) {
    if (!figure_table(language).myriads) return false;
    const Decimal* value = number_of(figure);
    return value != nullptr && *value <= Decimal::of(10) && value->is_integer() &&
           (figure.reading.kind == FigureKind::number || figure.reading.kind == FigureKind::duration);
}

/// Zero and one in words are articles, pronouns and negations.
bool is_too_small(const Figure& figure) {
    const Decimal* value = number_of(figure);
    const bool words = figure.form == FigureForm::words;
    return words && value != nullptr && !value->is_negative() && *value <= Decimal::of(1) && value->is_integer();
}

enum class Family : std::uint8_t { quantity, date, time, range, name };

Family family_of(const Figure& figure) {
    switch (figure.reading.kind) {
        case FigureKind::date:
            return is_day_only(figure) || is_year(figure) ? Family::quantity : Family::date;
        case FigureKind::time:
            return Family::time;
        case FigureKind::range:
            return Family::range;
        case FigureKind::identifier:
            return Family::name;
        default:
            return Family::quantity;
    }
}

/// The letters of a name with its digits blotted out: "covid 19" and "covid 22" are alike.
std::string blotted(const Figure& figure) {
    const auto* name = std::get_if<std::string>(&figure.reading.value);
    std::string letters;
    if (name == nullptr) return letters;
    for (const char c : *name) {
        if (c == ' ' || c == '-') continue;
        const bool digit = c >= '0' && c <= '9';
        if (!digit || letters.empty() || letters.back() != '0') letters += digit ? '0' : c;
    }
    return letters;
}

}  // namespace

int change_fitness(const Figure& a, const Figure& b) {
    if (a.doubtful || b.doubtful || is_too_small(a) || is_too_small(b)) return 0;
    const Family family = family_of(a);
    if (family != family_of(b)) return 0;
    if (family == Family::name) return blotted(a) == blotted(b) ? 5 : 0;
    const bool same_kind = a.reading.kind == b.reading.kind;
    if (!same_kind && (is_era(a) || is_era(b))) return 0;
    const bool words = a.form == FigureForm::words || b.form == FigureForm::words;
    if (words && !same_kind) return 0;
    // Ranks in words, and powers of ten, are ways of speaking as often as figures.
    const bool style = words && (a.reading.kind == FigureKind::ordinal || is_power_of_ten(a) || is_power_of_ten(b));
    if (style && a.form != b.form) return 0;
    int score = 1 + (same_kind ? 4 : 0) + (a.form == b.form ? 2 : 0);
    if (!a.reading.unit.empty() && a.reading.unit == b.reading.unit) score += 3;
    return score;
}

bool is_missed(const Figure& figure, std::string_view language) {
    if (figure.doubtful || figure.reading.kind == FigureKind::identifier || is_counter(figure, language)) return false;
    if (is_month_only(figure) || is_day_only(figure)) return false;
    const Decimal* value = number_of(figure);
    if (figure.form == FigureForm::words) {
        // Small numbers in words turn into plurals, duals and articles.
        constexpr int largest_styled = 12;
        return figure.reading.kind != FigureKind::ordinal && !is_era(figure) && value != nullptr &&
               Decimal::of(largest_styled) < *value && !is_power_of_ten(figure) && value->is_integer();
    }
    if (is_power_of_ten(figure) && figure.form == FigureForm::mixed) return false;
    switch (figure.reading.kind) {
        case FigureKind::ordinal:
        case FigureKind::century:
        case FigureKind::decade:
            return false;  // words tell them in ways no table holds
        case FigureKind::percent:
            return !(*value == Decimal::of(100));  // "entirely"
        default:
            // Nought is a negation as often.
            return value == nullptr || value->is_negative() || !value->is_integer() || Decimal::of(0) < *value;
    }
}

bool is_orphan_percent(const Figure& figure) {
    return figure.doubtful && figure.reading.kind == FigureKind::percent &&
           std::holds_alternative<std::string>(figure.reading.value);
}

}  // namespace vidimus::checks
