// Numbers with what stands beside them: signs, percent, money, measures, ordinals.
#include "checks/figures/characters.h"
#include "checks/figures/grammar.h"
#include "checks/figures/unit_parts.h"

#include <algorithm>
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
        at >= 2 &&
        is_unspaced(character_at(line.text, line.atoms[at - 2].span.start, line.atoms[at - 2].span.end).code);
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
    if (rest.end == i || rest.numeral == nullptr || !rest.numeral->plain || !(rest.value < Decimal::of(100)))
        return {at};
    const WordEntry* entry = line.role(rest.end, WordRole::unit);
    if (entry == nullptr || entry->unit != "centimeter") return {at};
    const Decimal value = meters.value + rest.value.scaled(-2);
    return {rest.end + 1, {span_of(line, at, rest.end + 1), meters.form, {FigureKind::measure, value, "meter"}, {}}};
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

/// How much of its unit a word in the role `dual` says: two, or the part that the unit's name begins with
/// ("quarter-hour").
struct Dual {
    Decimal value;
    std::string_view unit;
};

Dual dual_of(std::string_view unit) {
    struct Part {
        std::string_view head;
        std::string_view value;
    };
    constexpr Part parts[] = {{"half-", "0.5"}, {"quarter-", "0.25"}, {"three-quarter-", "0.75"}};
    for (const Part& part : parts)
        if (unit.starts_with(part.head)) return {*Decimal::parse(part.value), unit.substr(part.head.size())};
    return {Decimal::of(2), unit};
}

Match read_dual(const AtomLine& line, std::size_t at) {
    const WordEntry* entry = line.role(at, WordRole::dual);
    if (entry == nullptr) return {at};
    const Dual dual = dual_of(entry->unit);
    const bool measure = dual.unit.find("meter") != std::string_view::npos;
    const FigureKind kind = measure ? FigureKind::measure : FigureKind::duration;
    return {at + 1, {line.atoms[at].span, FigureForm::words, {kind, dual.value, std::string(dual.unit)}, {}}};
}

/// "half an hour", "une demi-heure", "a quarter of an hour".
Match read_part_of_unit(const AtomLine& line, std::size_t at) {
    const bool one = line.role(at, WordRole::article) != nullptr && line.role(at + 1, WordRole::portion) != nullptr;
    const std::size_t start = one ? at + 1 : at;
    const WordEntry* part = line.role(start, WordRole::portion);
    if (part == nullptr) return {at};
    std::size_t i = line.past_hyphen(start + 1);
    if (line.role(i, WordRole::of) != nullptr && line.role(i + 1, WordRole::article) != nullptr) ++i;
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
    const bool suffixed = (letters.size() > 1 || letters == "V" || letters == "X") && line.glued(at + 1) &&
                          line.role(at + 1, WordRole::ordinal_suffix) != nullptr;
    if (suffixed) {
        ++match.end;
        match.figure.span.end = line.atoms[at + 1].span.end;
    }
    match.figure.doubtful = !numbered && !suffixed;
    return match;
}

/// A number with what its unit and the parts behind that make of it, before a sign.
struct Measured {
    Decimal value;
    Unit unit;
    int times = 0;  ///< the power of ten by which the unit multiplied
    std::vector<Reading> others;
};

Measured measured(const AtomLine& line, const Amount& amount, const Unit& before, const Unit& unit) {
    const bool tenths = unit.kind == FigureKind::percent && unit.power == 1;
    // 五五折: two numerals are percent.
    const bool run = tenths && Decimal::of(10) < amount.value;
    Measured result{amount.value, unit, run ? 0 : std::max(unit.power, 0), {}};
    result.value = amount.value.scaled(result.times);
    std::size_t& end = result.unit.end;
    if (tenths) {
        if (const auto rest = taken_off(line, end - 1, result.value)) result.others.push_back({unit.kind, *rest, ""});
        const UnitParts parts = run ? UnitParts{end} : parts_of_tenths(line, end);
        result.value = result.value + parts.value;
        end = parts.end;
    }
    // "dos años y medio": the half stands behind the unit.
    if (end != amount.end && line.role(end, WordRole::half) != nullptr && amount.value.is_integer()) {
        result.value = result.value + Decimal::parse("0.5")->scaled(result.times);  // 三成半
        ++end;
    }
    if (unit.kind != FigureKind::money || unit.power != 0 || !amount.value.is_integer()) return result;
    const UnitParts parts = parts_of_money(line, end, unit);
    if (parts.end == end || (!parts.named && (amount.scale != 0 || before.kind != FigureKind::number))) return result;
    if (!parts.named) result.others.push_back({unit.kind, result.value, unit.unit});
    result.value = result.value + parts.value;
    end = parts.end;
    return result;
}

/// What else a letter glued to digits may stand for: "30m" is millions or metres, "10k" thousands or kilometres.
/// Nothing beside money.
std::optional<Reading> other_letter(const AtomLine& line, const Amount& amount, const Unit& unit) {
    const bool metres = unit.unit == "meter" && amount.numeral != nullptr && unit.end == amount.end + 1;
    const std::size_t letter = metres ? amount.end : amount.end - 1;
    if (unit.kind != FigureKind::number && !metres) return std::nullopt;
    if (letter == 0 || !line.glued(letter) || !line.is(letter - 1, AtomType::numeral)) return std::nullopt;
    const std::string_view form = slice(line.text, line.atoms[letter].span);
    const Decimal& digits = line.atoms[letter - 1].value;
    if (metres) {
        if (form != "m") return std::nullopt;
        return Reading{FigureKind::number, digits.scaled(6), ""};
    }
    if (line.role(letter, WordRole::magnitude) == nullptr || (form != "m" && form != "k")) return std::nullopt;
    return Reading{FigureKind::measure, digits, form == "m" ? "meter" : "kilometer"};
}

/// "$17 mil": a short magnitude word that is one only behind money.
Amount with_short_magnitude(const AtomLine& line, Amount amount) {
    const WordEntry* entry = amount.numeral != nullptr ? line.role(amount.end, WordRole::magnitude) : nullptr;
    if (entry == nullptr || !entry->weak || entry->key_size < 3 || line.table.myriads) return amount;
    const int power = static_cast<int>(entry->value);
    amount.value = amount.value.scaled(power);
    for (Reading& other : amount.others)
        if (auto* value = std::get_if<Decimal>(&other.value)) *value = value->scaled(power);
    amount.scale = power;
    amount.form = FigureForm::mixed;
    amount.numeral = nullptr;
    ++amount.end;
    return amount;
}

/// The figure of `amount` with its unit, the sign before it and the other ways to read it.
Match figure_of(const AtomLine& line, std::size_t at, const Amount& amount, const Unit& before, const Unit& behind) {
    const bool minus = has_minus(line, at) || has_minus_word(line, at, amount);
    const std::size_t start = minus ? at - 1 : at;
    const Measured whole = measured(line, amount, before, behind);
    const auto& [value, unit, times, others] = whole;
    const bool below_zero = line.role(unit.end, WordRole::below_zero) != nullptr;
    const auto signed_value = [&](const Decimal& plain) { return minus || below_zero ? plain.negated() : plain; };
    const std::size_t end = below_zero ? unit.end + 1 : unit.end;
    const bool hundredth = unit.power < 0;  // "34 cents" is 0.34 of the currency, and 34 of what it names
    Match match{end, {span_of(line, start, end), amount.form, {}, {}}};
    Figure& figure = match.figure;
    if (hundredth) figure.others.push_back({unit.kind, signed_value(value), ""});
    for (const Reading& other : others)
        figure.others.push_back({other.kind, signed_value(std::get<Decimal>(other.value)), other.unit});
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
    if (const auto other = other_letter(line, amount, behind))
        figure.others.push_back({other->kind, signed_value(std::get<Decimal>(other->value)), other->unit});
    if (unit.unit == "hour" && amount.numeral != nullptr)  // "10h": a time as often
        if (const auto hour = amount.value.to_int(); hour && *hour >= 0 && *hour <= 24)
            figure.others.push_back({FigureKind::time, ClockTime{static_cast<int>(*hour), 0, 0}, ""});
    if (unit.unit == "degree" && !minus)
        figure.others.push_back({FigureKind::ordinal, amount.value, ""});  // "5° posto"
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
    Amount amount = with_ratio(line, read_amount(line, before.end));
    if (before.kind == FigureKind::money) amount = with_short_magnitude(line, std::move(amount));
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
