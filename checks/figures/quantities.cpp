// Numbers with what stands beside them: signs, percent, money, measures, ordinals.
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vidimus::checks {

namespace {

/// Whether a minus before atom `at` is a sign: not the hyphen of a word, nor the dash of a range or an aside.
bool has_minus(const AtomLine& line, std::size_t at) {
    if (at == 0 || !line.glued(at)) return false;
    const Atom& before = line.atoms[at - 1];
    if (before.type != AtomType::sign) return false;
    if (before.sign == 0x2212) return true;
    if (before.sign != '-' && before.sign != 0x2013 && before.sign != 0xFF0D) return false;
    const bool in_brackets = at >= 2 && (line.is_sign(at - 2, '(') || line.is_sign(at - 2, '['));
    // Behind a script without spaces nothing parts the sign from the word before it.
    const bool unspaced =
        at >= 2 && is_unspaced(character_at(line.text, line.atoms[at - 2].span.start, line.atoms[at - 2].span.end).code);
    return (before.space_before || in_brackets || unspaced) && (at < 2 || line.atoms[at - 2].type != AtomType::numeral);
}

/// "minus five"; where the word also means "less" ("au moins 5"), only before degrees; where it names a quality
/// ("negative"), also before a number that nothing follows.
bool has_minus_word(const AtomLine& line, std::size_t at, const Amount& amount) {
    const WordEntry* word = at > 0 ? line.role(at - 1, WordRole::minus) : nullptr;
    if (word == nullptr || !word->weak) return word != nullptr;
    if (word->value != 0 && ends_clause(line, amount.end)) return true;
    const std::string unit = unit_behind(line, amount.end, amount).unit;
    return unit == "degree" || unit == "celsius" || unit == "fahrenheit";
}

/// Whether the ordinal mark at `i` belongs to the digits before it; returns one past it, or `i`.
std::size_t ordinal_end(const AtomLine& line, std::size_t i, const Amount& amount) {
    // 三番目, 세 번째
    if (line.table.myriads && amount.form == FigureForm::words && line.is(i - 1, AtomType::numeral))
        return line.role(i, WordRole::ordinal_suffix) != nullptr ? i + 1 : i;
    if (amount.numeral == nullptr || !amount.numeral->plain || !line.glued(i)) return i;
    // "100м" is a length.
    if (line.role(i, WordRole::ordinal_suffix) != nullptr && line.role(i, WordRole::unit) == nullptr) return i + 1;
    if (line.is_sign(i, U'º') || line.is_sign(i, U'ª')) return i + 1;
    if (line.is_sign(i, '-') || line.is_sign(i, ':') || line.is_sign(i, '.') || line.is_sign(i, '\'') ||
        line.is_sign(i, U'’')) {
        if (const WordEntry* suffix = line.role(i + 1, WordRole::ordinal_suffix); suffix && line.glued(i + 1))
            return i + 2;
        // "1.º"
        if (line.glued(i + 1) && (line.is_sign(i + 1, U'º') || line.is_sign(i + 1, U'ª'))) return i + 2;
    }
    return i;
}

std::size_t dotted_ordinal_end(const AtomLine& line, std::size_t i, const Amount& amount) {
    // "der 2. Weltkrieg": a full stop with more text behind it in the same sentence; a doubtful reading.
    if (!line.table.dot_ordinal || amount.numeral == nullptr || !amount.numeral->plain || amount.numeral->digits > 2)
        return i;
    return line.is_sign(i, '.') && line.glued(i) && i + 1 < line.size() && line.atoms[i + 1].space_before ? i + 1 : i;
}

/// "6-foot-6", "six feet two inches": in inches. `i`: the atom after the feet.
Match feet_and_inches(const AtomLine& line, std::size_t at, const Amount& feet, std::size_t i) {
    std::size_t start = line.past_hyphen(i);
    const bool hyphen = start != i;
    if (line.role(start, WordRole::joiner) != nullptr || line.role(start, WordRole::range_and) != nullptr) ++start;
    const Amount inches = read_amount(line, start);
    if (inches.end == start || inches.article || inches.rank || !(inches.value < Decimal::of(12))) return {at};
    std::size_t end = inches.end;
    const std::size_t unit = line.past_hyphen(end);
    if (const WordEntry* entry = line.role(unit, WordRole::unit); entry != nullptr && entry->unit == "inch")
        end = unit + 1;
    else if (!hyphen)
        return {at};
    const Decimal value = feet.value * Decimal::of(12) + inches.value;
    return {end, {span_of(line, at, end), feet.form, {FigureKind::measure, value, "inch"}, {}}};
}

/// "1 m 82 cm": in meters. `i`: the atom after the meters.
Match meters_and_centimeters(const AtomLine& line, std::size_t at, const Amount& meters, std::size_t i) {
    const Amount rest = read_amount(line, i);
    if (rest.end == i || rest.numeral == nullptr || !rest.numeral->plain || !(rest.value < Decimal::of(100))) return {at};
    const WordEntry* entry = line.role(rest.end, WordRole::unit);
    if (entry == nullptr || entry->unit != "centimeter") return {at};
    const Decimal value = meters.value + rest.value.scaled(-2);
    return {rest.end + 1, {span_of(line, at, rest.end + 1), meters.form, {FigureKind::measure, value, "meter"}, {}}};
}

/// "10 dollars and 50 cents", "zwei Euro fünfzig": the hundredths behind the money that ends before atom `i` in `unit`.
struct Hundredths {
    std::size_t end;
    Decimal value;
    bool named = true;  ///< the word for them is there
};

/// Two digits, or a number word from ten to ninety-nine, as prices go on.
bool may_be_hundredths(const Amount& amount) {
    if (amount.numeral != nullptr) return amount.numeral->plain && amount.numeral->digits == 2;
    return amount.form == FigureForm::words && Decimal::of(9) < amount.value && amount.value.is_integer();
}

bool has_hundredths(std::string_view currency) {
    return !currency.empty() && currency != "JPY" && currency != "KRW";
}

bool is_east_asian_and(const AtomLine& line, std::size_t i) {
    if (!line.table.myriads || i >= line.size()) return false;
    const std::string_view word = slice(line.text, line.atoms[i].span);
    return word == "又" || word == "零" || word == "と";
}

Hundredths hundredths_behind(const AtomLine& line, std::size_t i, const Unit& unit) {
    const bool joined = line.role(i, WordRole::joiner) != nullptr || line.role(i, WordRole::range_and) != nullptr ||
                        line.role(i, WordRole::with) != nullptr || is_east_asian_and(line, i);
    std::size_t start = joined ? i + 1 : i;
    if (line.is_sign(start, ',')) ++start;
    const Amount amount = read_amount(line, start);
    if (amount.end == start || amount.article || amount.rank || !(amount.value < Decimal::of(100))) return {i, {}};
    // "50 centesimi": the word for hundredths says it.
    const WordEntry* hundred = line.role(amount.end - 1, WordRole::fraction);
    if (hundred != nullptr && hundred->value == 100 && amount.value < Decimal::of(1) && ends_clause(line, amount.end))
        return {amount.end, amount.value};
    const WordEntry* entry = line.role(amount.end, WordRole::minor);
    if (entry != nullptr && (unit.unit == entry->unit || !entry->weak))
        return {amount.end + 1, amount.value.scaled(-2)};
    // 6角3分: minutes elsewhere.
    if (line.table.myriads && unit.unit == "CNY" && amount.end < line.size() &&
        slice(line.text, line.atoms[amount.end].span) == "分")
        return {amount.end + 1, amount.value.scaled(-2)};
    // 3块5: the next unit is left out.
    const bool tenth = line.table.tag == "zh" && line.glued(start) && start == i && line.is(i, AtomType::numeral) &&
                       amount.end == i + 1 && amount.value < Decimal::of(10) && amount.value.is_integer();
    if (tenth && entry == nullptr && unit.unit == "CNY" && ends_clause(line, amount.end))
        return {amount.end, amount.value.scaled(-1)};
    const bool bare = entry == nullptr && !line.is_sign(i, ',') && !line.is(i - 1, AtomType::sign) &&
                      has_hundredths(unit.unit) && may_be_hundredths(amount) && ends_clause(line, amount.end);
    return bare ? Hundredths{amount.end, amount.value.scaled(-2), false} : Hundredths{i, {}};
}

bool needs_silence(const Amount& amount, const Unit& unit) {
    // "A mile" has a size, "one percent" a number; "a year" is a way of speaking.
    if (amount.article) return unit.kind != FigureKind::measure && unit.kind != FigureKind::percent;
    return amount.weak && unit.kind == FigureKind::number;
}

Match read_identifier(const AtomLine& line, std::size_t at) {
    const Atom& atom = line.atoms[at];
    Match match{at + 1, {atom.span, FigureForm::digits, atom.readings[0], {}}};
    for (std::size_t i = 1; i < atom.readings.size(); ++i) {
        Reading other = atom.readings[i];
        if (has_minus(line, at)) other.value = std::get<Decimal>(other.value).negated();
        match.figure.others.push_back(std::move(other));
    }
    return match;
}

Match read_dual(const AtomLine& line, std::size_t at) {
    const WordEntry* entry = line.role(at, WordRole::dual);
    if (entry == nullptr) return {at};
    const bool measure = entry->unit.find("meter") != std::string_view::npos;
    const FigureKind kind = measure ? FigureKind::measure : FigureKind::duration;
    return {at + 1, {line.atoms[at].span, FigureForm::words, {kind, Decimal::of(2), std::string(entry->unit)}, {}}};
}

/// "half an hour", "une demi-heure".
Match read_part_of_unit(const AtomLine& line, std::size_t at) {
    const WordEntry* part = line.role(at, WordRole::portion);
    if (part == nullptr) return {at};
    std::size_t i = line.past_hyphen(at + 1);
    if (line.role(i, WordRole::article) != nullptr) ++i;
    const WordEntry* entry = line.role(i, WordRole::unit);
    if (entry == nullptr || entry->weak) return {at};
    const Amount none{i};
    const Unit unit = unit_behind(line, i, none);
    if (unit.unit != entry->unit) return {at};
    const Decimal value = quotient(Decimal::of(1), Decimal::of(part->value));
    return {unit.end, {span_of(line, at, unit.end), FigureForm::words, {unit.kind, value, unit.unit}, {}}};
}

/// "Chapter XIV", "Louis XIV": a Roman numeral behind what is numbered so, or behind a name.
Match read_roman(const AtomLine& line, std::size_t at) {
    if (!line.is(at, AtomType::roman)) return {at};
    const bool numbered = at > 0 && line.role(at - 1, WordRole::numbered) != nullptr;
    Match match{at + 1, {line.atoms[at].span, FigureForm::words, {FigureKind::ordinal, line.atoms[at].value, ""}, {}}};
    if (numbered) match.figure.reading.kind = FigureKind::number;
    // "IVe République", "Ve"; other single letters begin words ("Le", "Ce").
    const std::string_view letters = slice(line.text, line.atoms[at].span);
    const bool suffixed = (letters.size() > 1 || letters == "V" || letters == "X") && line.glued(at + 1) && line.role(at + 1, WordRole::ordinal_suffix) != nullptr;
    if (suffixed) {
        ++match.end;
        match.figure.span.end = line.atoms[at + 1].span.end;
    }
    match.figure.doubtful = !numbered && !suffixed;
    return match;
}

/// 三割五分二厘, 七成六: the hundredths and thousandths behind the tenths that end before atom `i`, in percent.
struct TenthsParts {
    std::size_t end;
    Decimal value;
};

TenthsParts parts_of_tenths(const AtomLine& line, std::size_t i) {
    TenthsParts parts{i, {}};
    int power = 0;
    const bool korean = line.table.tag == "ko";
    const std::array<std::string_view, 3> names =
        korean ? std::array<std::string_view, 3>{"푼", "리", "모"} : std::array<std::string_view, 3>{"分", "厘", "毛"};
    for (const std::string_view name : names) {
        const std::size_t at = parts.end;
        const bool digit = line.is(at, AtomType::numeral) && line.atoms[at].value.is_integer() &&
                           line.atoms[at].value < Decimal::of(10);
        if (!digit) break;
        const bool named = at + 1 < line.size() && slice(line.text, line.atoms[at + 1].span) == name;
        // 七成六 leaves the name out, 三割 五人 does not.
        if (!named && (line.table.tag != "zh" || power != 0 || !ends_clause(line, at + 1))) break;
        parts.value = parts.value + line.atoms[at].value.scaled(power--);
        parts.end = at + (named ? 2 : 1);
        if (!named) break;
    }
    return parts;
}

/// The percent that 八折 (four fifths of the price) leaves: as often the other language says what it takes off.
std::optional<Decimal> taken_off(const AtomLine& line, std::size_t unit, const Decimal& value) {
    const WordEntry* entry = line.role(unit, WordRole::tenths);
    const bool discount = entry != nullptr && line.table.key(*entry) == "折";
    return discount ? std::optional(Decimal::of(100) + value.negated()) : std::nullopt;
}

/// The figure of `amount` with its unit, the sign before it and the other ways to read it.
Match figure_of(const AtomLine& line, std::size_t at, const Amount& amount, const Unit& before, Unit unit) {
    const bool minus = has_minus(line, at) || has_minus_word(line, at, amount);
    const std::size_t start = minus ? at - 1 : at;
    const bool tenths = unit.kind == FigureKind::percent && unit.power == 1;
    // 五五折: two numerals are percent.
    const bool run = tenths && Decimal::of(10) < amount.value;
    const int times = run ? 0 : std::max(unit.power, 0);
    Decimal value = amount.value.scaled(times);
    const std::optional<Decimal> rest = tenths ? taken_off(line, unit.end - 1, value) : std::nullopt;
    if (tenths && !run) {
        const TenthsParts parts = parts_of_tenths(line, unit.end);
        value = value + parts.value;
        unit.end = parts.end;
    }
    // "dos años y medio": the half stands behind the unit.
    if (unit.end != amount.end && line.role(unit.end, WordRole::half) != nullptr && amount.value.is_integer()) {
        value = value + Decimal::parse("0.5")->scaled(times);  // 三成半
        ++unit.end;
    }
    const bool below_zero = line.role(unit.end, WordRole::below_zero) != nullptr;
    std::optional<Decimal> without_part;
    if (unit.kind == FigureKind::money && unit.power == 0 && amount.value.is_integer())
        if (const Hundredths part = hundredths_behind(line, unit.end, unit);
            part.end != unit.end && (part.named || (amount.scale == 0 && before.kind == FigureKind::number))) {
            if (!part.named) without_part = value;
            value = value + part.value;
            unit.end = part.end;
            // 50元6角3分
            if (const Hundredths rest_of_it = hundredths_behind(line, unit.end, unit);
                part.named && rest_of_it.named && rest_of_it.end != unit.end) {
                value = value + rest_of_it.value;
                unit.end = rest_of_it.end;
            }
        }
    const auto signed_value = [&](const Decimal& plain) { return minus || below_zero ? plain.negated() : plain; };
    const std::size_t end = below_zero ? unit.end + 1 : unit.end;
    const bool hundredth = unit.power < 0;  // "34 cents" is 0.34 of the currency, and 34 of what it names
    Match match{end, {span_of(line, start, end), amount.form, {}, {}}};
    Figure& figure = match.figure;
    if (hundredth) figure.others.push_back({unit.kind, signed_value(value), ""});
    if (rest) figure.others.push_back({unit.kind, *rest, ""});
    if (without_part) figure.others.push_back({unit.kind, signed_value(*without_part), unit.unit});
    figure.reading = {unit.kind, signed_value(hundredth ? value.scaled(unit.power) : value), unit.unit};
    figure.scale = unit.kind == FigureKind::money ? std::max(amount.scale, times) : amount.scale;
    figure.unit_first = before.kind != FigureKind::number;
    figure.doubtful = amount.doubtful && unit.kind == FigureKind::number;
    // A year with its word ("2022 г.") is a date.
    const bool year = unit.unit == "year" && amount.numeral != nullptr && amount.numeral->plain &&
                      amount.numeral->digits == 4 && Decimal::of(1000) < amount.value &&
                      amount.value < Decimal::of(2200);
    if (year) {
        figure.others.push_back(figure.reading);
        figure.reading = {FigureKind::date, Date{static_cast<int>(*amount.value.to_int()), {}, {}}, ""};
    }
    for (const Reading& other : amount.others) {
        const auto* number = std::get_if<Decimal>(&other.value);
        figure.others.push_back(number ? Reading{unit.kind, signed_value(number->scaled(times)), unit.unit} : other);
    }
    if (unit.unit == "hour" && amount.numeral != nullptr)  // "10h": a time as often
        if (const auto hour = amount.value.to_int(); hour && *hour >= 0 && *hour <= 24)
            figure.others.push_back({FigureKind::time, ClockTime{static_cast<int>(*hour), 0, 0}, ""});
    if (unit.unit == "degree") figure.others.push_back({FigureKind::ordinal, amount.value, ""});  // "5° posto"
    if (unit.kind == FigureKind::number && !minus)
        if (const std::size_t dotted = dotted_ordinal_end(line, amount.end, amount); dotted != amount.end) {
            figure.others.push_back({FigureKind::ordinal, amount.value, ""});
            // At the head of a sentence the point may as well be that of a list.
            const bool word = line.is(dotted, AtomType::other) || line.is(dotted, AtomType::word);
            const bool inside = at > 0 && word;
            if (inside) {
                std::swap(figure.reading, figure.others.back());
                figure.span.end = line.atoms[dotted - 1].span.end;
                match.end = dotted;
            }
        }
    return match;
}

Match rank_of(const AtomLine& line, std::size_t at, std::size_t end, const Amount& amount) {
    return {end, {span_of(line, at, end), amount.form, {FigureKind::ordinal, amount.value, ""}, {}}};
}

}  // namespace

Match read_quantity(const AtomLine& line, std::size_t at) {
    if (line.is(at, AtomType::identifier)) return read_identifier(line, at);
    for (const auto reader : {read_headed_range, read_whole_first, read_dual, read_part_of_unit, read_roman})
        if (Match match = reader(line, at); match.end != at) return match;
    if (line.role(at, WordRole::ordinal_prefix) != nullptr && at + 1 < line.size()) {
        const Amount amount = read_amount(line, at + 1);
        if (amount.end != at + 1 && line.glued(at + 1)) return rank_of(line, at, amount.end, amount);
    }
    const Unit before = unit_before(line, at);
    const Amount amount = with_ratio(line, read_amount(line, before.end));
    if (amount.end == before.end) return {at};
    if (amount.rank) return rank_of(line, at, amount.end, amount);
    const bool minus = has_minus(line, at);
    if (Match match = read_range(line, at, amount, before); match.end != at && !minus) return match;
    if (const std::size_t end = ordinal_end(line, amount.end, amount); end != amount.end)
        return rank_of(line, at, end, amount);
    Unit unit = unit_behind(line, amount.end, amount);
    // 人民币五千元: said on both sides.
    const bool twice = unit.kind == FigureKind::money && unit.power == 0 && unit.unit == before.unit &&
                       line.role(unit.end - 1, WordRole::currency) != nullptr;
    if (before.kind != FigureKind::number)
        unit = {twice ? unit.end : amount.end, before.kind, before.unit, before.power};
    if (unit.unit == "foot")
        if (Match match = feet_and_inches(line, at, amount, unit.end); match.end != at) return match;
    const bool and_half = unit.end != amount.end && line.role(unit.end, WordRole::half) != nullptr;
    if (unit.unit == "meter")
        if (Match match = meters_and_centimeters(line, at, amount, unit.end); match.end != at) return match;
    const bool signed_one = amount.article && has_minus_word(line, at, amount);
    if (needs_silence(amount, unit) && !(and_half && amount.article) && !signed_one) return {at};
    return figure_of(line, at, amount, before, unit);
}

}  // namespace vidimus::checks
