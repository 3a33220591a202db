// Numbers with what stands beside them: signs, percent, money, measures, ordinals, ranges.
#include "checks/figures/characters.h"
#include "checks/figures/currencies.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

std::string_view currency_sign(const AtomLine& line, std::size_t i) {
    return line.is(i, AtomType::sign) ? currency_of_sign(line.atoms[i].sign) : std::string_view{};
}

/// An ISO 4217 code as a word of its own.
std::string_view currency_code(const AtomLine& line, std::size_t i) {
    if (!line.is(i, AtomType::other) && !line.is(i, AtomType::word)) return {};
    return currency_of_code(slice(line.text, line.atoms[i].span));
}

bool is_percent_sign(const AtomLine& line, std::size_t i) {
    return line.is_sign(i, '%') || line.is_sign(i, U'٪') || line.is_sign(i, U'％') || line.is_sign(i, U'﹪');
}

struct Unit {
    std::size_t end = 0;
    FigureKind kind = FigureKind::number;
    std::string unit = {};
};

constexpr std::string_view time_units[] = {"year", "month", "week", "day", "hour", "minute", "second"};

Unit measure(const WordEntry& entry, std::size_t end) {
    const bool time = std::ranges::find(time_units, entry.unit) != std::end(time_units);
    return {end, time ? FigureKind::duration : FigureKind::measure, std::string(entry.unit)};
}

bool is_lower_ascii(const AtomLine& line, std::size_t i) {
    const char c = line.text[line.atoms[i].span.start];
    return c >= 'a' && c <= 'z';
}

/// The word behind a number: at `i`, or behind a hyphen there ("six-week").
std::size_t word_behind(const AtomLine& line, std::size_t i) {
    return line.is_sign(i, '-') && line.glued(i) && line.glued(i + 1) ? i + 1 : i;
}

/// The currency at atom `i` behind a number; `digits`: the number is written in digits alone.
Unit money_behind(const AtomLine& line, std::size_t i, bool digits) {
    if (const auto code = currency_sign(line, i); !code.empty()) {
        // "5 $10": the sign belongs to the number it touches.
        const bool next_number = line.is(i + 1, AtomType::numeral) && line.glued(i + 1);
        return next_number ? Unit{i} : Unit{i + 1, FigureKind::money, std::string(code)};
    }
    if (const auto code = currency_code(line, i); !code.empty()) return {i + 1, FigureKind::money, std::string(code)};
    const std::size_t word = word_behind(line, i);
    if (const WordEntry* entry = line.role(word, WordRole::currency); entry && (!entry->weak || digits))
        return {word + 1, FigureKind::money, std::string(entry->unit)};
    // "million de dollars", "miliona de euro"
    if (line.role(i, WordRole::of) != nullptr && !digits)
        if (const WordEntry* entry = line.role(i + 1, WordRole::currency))
            return {i + 2, FigureKind::money, std::string(entry->unit)};
    return {i};
}

/// The degree sign at atom `i`, with its scale.
Unit degrees_behind(const AtomLine& line, std::size_t i, bool digits) {
    const bool letter =
        line.is(i + 1, AtomType::other) || line.is(i + 1, AtomType::word) || line.is(i + 1, AtomType::roman);
    const char name = letter ? line.text[line.atoms[i + 1].span.start] : ' ';
    if (letter && line.atoms[i + 1].span.size() == 1 && (name == 'C' || name == 'F'))
        return {i + 2, FigureKind::measure, name == 'C' ? "celsius" : "fahrenheit"};
    return digits && line.glued(i) ? Unit{i + 1, FigureKind::measure, "degree"} : Unit{i};
}

/// What stands behind the number that ends before atom `i`: percent, currency or unit.
Unit unit_behind(const AtomLine& line, std::size_t i, const Amount& amount) {
    const bool digits = amount.numeral != nullptr;
    if (is_percent_sign(line, i)) return {i + 1, FigureKind::percent, ""};
    if (line.is_sign(i, U'‰')) return {i + 1, FigureKind::measure, "permille"};
    if (line.is_sign(i, '.') && line.glued(i) && !digits) {
        // "5 Mio. Euro": the full stop of the abbreviation.
        Unit behind = money_behind(line, i + 1, false);
        return behind.kind == FigureKind::money ? behind : Unit{i};
    }
    if (line.is_sign(i, U'°')) return degrees_behind(line, i, digits);
    if (line.is_sign(i, U'℃')) return {i + 1, FigureKind::measure, "celsius"};
    const std::size_t word = word_behind(line, i);
    if (const WordEntry* entry = line.role(word, WordRole::percent))
        return {word + 1, FigureKind::percent, std::string(entry->unit)};
    if (Unit money = money_behind(line, i, digits); money.kind == FigureKind::money) return money;
    if (const WordEntry* entry = line.role(word, WordRole::unit)) {
        const bool close = line.glued(word) || (entry->key_size == 1 && digits && is_lower_ascii(line, word)) ||
                           static_cast<unsigned char>(line.table.key(*entry)[0]) >= 0x80;
        if (!entry->weak || (digits && close)) return measure(*entry, word + 1);
    }
    if (line.is(word, AtomType::other) && line.glued(word))
        for (const Reading& reading : line.atoms[word].readings)
            if (reading.kind == FigureKind::measure) return {word + 1, FigureKind::measure, reading.unit};
    return {i};
}

/// Currency or percent before the number: "$", "US$", "EUR", "yüzde".
struct Prefix {
    std::size_t end = 0;
    FigureKind kind = FigureKind::number;
    std::string unit;
};

Prefix prefix_at(const AtomLine& line, std::size_t at) {
    const auto numeral_next = [&](std::size_t i) { return line.is(i, AtomType::numeral); };
    if (const auto code = currency_sign(line, at); !code.empty() && numeral_next(at + 1))
        return {at + 1, FigureKind::money, std::string(code)};
    if (const auto code = currency_code(line, at); !code.empty() && numeral_next(at + 1))
        return {at + 1, FigureKind::money, std::string(code)};
    if (is_percent_sign(line, at) && numeral_next(at + 1)) return {at + 1, FigureKind::percent, ""};
    if (const WordEntry* entry = line.role(at, WordRole::percent_before))
        return {at + 1, FigureKind::percent, std::string(entry->unit)};
    return {at, FigureKind::number, ""};
}

/// Whether a minus before atom `at` is a sign: not the hyphen of a word, nor the dash of a range or an aside.
bool has_minus(const AtomLine& line, std::size_t at) {
    if (at == 0 || !line.glued(at)) return false;
    const Atom& before = line.atoms[at - 1];
    if (before.type != AtomType::sign) return false;
    if (before.sign == 0x2212) return true;
    return (before.sign == '-' || before.sign == 0x2013) && before.space_before &&
           (at < 2 || line.atoms[at - 2].type != AtomType::numeral);
}

/// "minus five"; where the word also means "less" ("au moins 5"), only before degrees.
bool has_minus_word(const AtomLine& line, std::size_t at, const Amount& amount) {
    const WordEntry* word = at > 0 ? line.role(at - 1, WordRole::minus) : nullptr;
    if (word == nullptr || !word->weak) return word != nullptr;
    const std::string unit = unit_behind(line, amount.end, amount).unit;
    return unit == "degree" || unit == "celsius" || unit == "fahrenheit";
}

Reading reading_of(const Unit& unit, Value value) {
    return {unit.kind, std::move(value), unit.unit};
}

/// "10–15", "10 to 15": the other end of a range that begins with `low`.
std::optional<std::size_t> range_link(const AtomLine& line, std::size_t i, const Amount& low) {
    if (low.numeral == nullptr) return std::nullopt;
    if (line.is(i, AtomType::sign) &&
        (is_number_dash(line.atoms[i].sign) || line.atoms[i].sign == U'～' || line.atoms[i].sign == U'〜')) {
        const bool tight = line.glued(i) && line.glued(i + 1);
        const bool loose = !line.glued(i) && !line.glued(i + 1) && line.atoms[i].sign == 0x2013;
        if ((tight || loose) && line.is(i + 1, AtomType::numeral)) return i + 1;
    }
    if (line.role(i, WordRole::to) != nullptr && line.is(i + 1, AtomType::numeral)) return i + 1;
    return std::nullopt;
}

/// "1950-53": the century of the first year goes for the second.
std::optional<Decimal> season_end(const Amount& low, const Amount& high) {
    if (high.numeral == nullptr || low.numeral->digits != 4 || high.numeral->digits != 2) return std::nullopt;
    const auto first = low.value.to_int();
    const auto last = high.value.to_int();
    if (!low.numeral->plain || !high.numeral->plain || !first || !last || *last <= *first % 100) return std::nullopt;
    return Decimal::of(*first / 100 * 100 + *last);
}

Match range(const AtomLine& line, std::size_t at, std::size_t start, const Amount& low, const Prefix& prefix) {
    std::size_t i = low.end;
    const bool percent = is_percent_sign(line, i) && range_link(line, i + 1, low);  // "10%-15%"
    if (percent) ++i;
    const auto link = range_link(line, i, low);
    if (!link) return {at, {}};
    const Amount high = read_amount(line, *link);
    if (high.numeral == nullptr && high.form != FigureForm::mixed) return {at, {}};
    // Groups of digits with hyphens, as telephone numbers are.
    if (line.is(high.end, AtomType::sign) && is_hyphen(line.atoms[high.end].sign) && line.glued(high.end) &&
        line.is(high.end + 1, AtomType::numeral))
        return {at, {}};
    Unit unit = unit_behind(line, high.end, high);
    // "grew by 5% to 7,000": where it grew to is another figure.
    if (percent && unit.kind != FigureKind::percent) return {at, {}};
    if (unit.kind == FigureKind::number && prefix.kind != FigureKind::number)
        unit = {high.end, prefix.kind, prefix.unit};
    const Interval ends{low.value, high.value};
    const Reading reading{FigureKind::range, ends, unit.unit};
    Match match{unit.end, {span_of(line, start, unit.end), FigureForm::digits, reading, {}}};
    if (const auto high_year = season_end(low, high)) {
        match.figure.others.push_back(reading);
        match.figure.reading.value = Interval{low.value, *high_year};
    }
    if (high.form == FigureForm::mixed && high.value.is_integer()) {
        // "5 to 10 million" usually means millions at both ends.
        const std::string digits = high.value.to_string();
        const std::string own = line.atoms[*link].value.to_string();
        if (digits.size() > own.size())
            match.figure.others.push_back(
                {FigureKind::range,
                 Interval{low.value.scaled(static_cast<int>(digits.size() - own.size())), high.value}, unit.unit});
    }
    return match;
}

/// Whether the ordinal mark at `i` belongs to the digits before it; returns one past it, or `i`.
std::size_t ordinal_end(const AtomLine& line, std::size_t i, const Amount& amount) {
    if (amount.numeral == nullptr || !amount.numeral->plain || !line.glued(i)) return i;
    if (line.role(i, WordRole::ordinal_suffix) != nullptr) return i + 1;
    if (line.is_sign(i, U'º') || line.is_sign(i, U'ª')) return i + 1;
    if (line.is_sign(i, '-') || line.is_sign(i, ':') || line.is_sign(i, '\'') || line.is_sign(i, U'’'))
        if (const WordEntry* suffix = line.role(i + 1, WordRole::ordinal_suffix); suffix && line.glued(i + 1))
            return i + 2;
    return i;
}

std::size_t dotted_ordinal_end(const AtomLine& line, std::size_t i, const Amount& amount) {
    // "der 2. Weltkrieg": a full stop with more text behind it in the same sentence; a doubtful reading.
    if (!line.table.dot_ordinal || amount.numeral == nullptr || !amount.numeral->plain || amount.numeral->digits > 2)
        return i;
    return line.is_sign(i, '.') && line.glued(i) && i + 1 < line.size() && line.atoms[i + 1].space_before ? i + 1 : i;
}

Match ordinal_word(const AtomLine& line, std::size_t at) {
    const WordEntry* entry = line.role(at, WordRole::ordinal);
    if (entry == nullptr || entry->weak || line.role(at, WordRole::cardinal) != nullptr) return {at, {}};
    return {at + 1, {line.atoms[at].span, FigureForm::words, {FigureKind::ordinal, Decimal::of(entry->value), ""}, {}}};
}

/// "6-foot-6", "six feet two inches": in inches. `i`: the atom after the feet.
Match feet_and_inches(const AtomLine& line, std::size_t at, const Amount& feet, std::size_t i) {
    const bool hyphen = line.is_sign(i, '-') && line.glued(i) && line.glued(i + 1);
    if (hyphen) ++i;
    const Amount inches = read_amount(line, i);
    if (inches.end == i || inches.article || !(inches.value < Decimal::of(12))) return {at, {}};
    std::size_t end = inches.end;
    const std::size_t unit = line.is_sign(end, '-') ? end + 1 : end;
    if (const WordEntry* entry = line.role(unit, WordRole::unit); entry != nullptr && entry->unit == "inch")
        end = unit + 1;
    else if (!hyphen)
        return {at, {}};
    const Decimal value = feet.value * Decimal::of(12) + inches.value;
    return {end, {span_of(line, at, end), feet.form, {FigureKind::measure, value, "inch"}, {}}};
}

/// 3分の2: no decimal holds two thirds, so it is kept as it is written.
Match fraction(const AtomLine& line, std::size_t at) {
    if (!line.is(at, AtomType::numeral) || line.role(at + 1, WordRole::part_of) == nullptr ||
        !line.is(at + 2, AtomType::numeral))
        return {at, {}};
    const Span span = span_of(line, at, at + 3);
    return {at + 3, {span, FigureForm::mixed, {FigureKind::identifier, std::string(slice(line.text, span)), ""}, {}}};
}

bool needs_silence(const Amount& amount, const Unit& unit) {
    // "A mile" has a size, "a year" is a way of speaking.
    if (amount.article) return unit.kind != FigureKind::measure;
    return (amount.weak && unit.kind == FigureKind::number);
}

}  // namespace

Match read_quantity(const AtomLine& line, std::size_t at) {
    if (line.is(at, AtomType::identifier)) {
        const Atom& atom = line.atoms[at];
        Match match{at + 1, {atom.span, FigureForm::digits, atom.readings[0], {}}};
        for (std::size_t i = 1; i < atom.readings.size(); ++i) {
            Reading other = atom.readings[i];
            if (has_minus(line, at)) other.value = std::get<Decimal>(other.value).negated();
            match.figure.others.push_back(std::move(other));
        }
        return match;
    }
    if (Match match = fraction(line, at); match.end != at) return match;
    const Prefix prefix = prefix_at(line, at);
    const Amount amount = read_amount(line, prefix.end);
    if (amount.end == prefix.end) return ordinal_word(line, at);
    const bool minus = has_minus(line, at) || has_minus_word(line, at, amount);
    const std::size_t start = minus ? at - 1 : at;
    if (Match match = range(line, at, start, amount, prefix); match.end != at && !minus) return match;
    if (const std::size_t end = ordinal_end(line, amount.end, amount); end != amount.end)
        return {end, {span_of(line, at, end), FigureForm::digits, {FigureKind::ordinal, amount.value, ""}, {}}};
    Unit unit = unit_behind(line, amount.end, amount);
    if (prefix.kind != FigureKind::number) unit = {amount.end, prefix.kind, prefix.unit};
    if (unit.unit == "foot")
        if (Match match = feet_and_inches(line, at, amount, unit.end); match.end != at) return match;
    if (needs_silence(amount, unit)) return {at, {}};
    const auto value = [&](const Decimal& plain) { return minus ? plain.negated() : plain; };
    // A year with its word ("2022 г.") is a date.
    const bool year = unit.unit == "year" && amount.numeral != nullptr && amount.numeral->plain &&
                      amount.numeral->digits == 4 && Decimal::of(1000) < amount.value &&
                      amount.value < Decimal::of(2200);
    Match match{unit.end, {span_of(line, start, unit.end), amount.form, reading_of(unit, value(amount.value)), {}}};
    if (year) {
        match.figure.others.push_back(match.figure.reading);
        match.figure.reading = {FigureKind::date, Date{static_cast<int>(*amount.value.to_int()), {}, {}}, ""};
    }
    for (const Reading& other : amount.others)
        match.figure.others.push_back(reading_of(unit, value(std::get<Decimal>(other.value))));
    if (unit.kind == FigureKind::number)
        if (const std::size_t end = dotted_ordinal_end(line, amount.end, amount); end != amount.end)
            match.figure.others.push_back({FigureKind::ordinal, amount.value, ""});
    return match;
}

}  // namespace vidimus::checks
