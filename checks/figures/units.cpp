// What stands beside a number and says what it counts: percent, currencies, units, degrees.
#include "checks/figures/currencies.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

std::string_view currency_sign(const AtomLine& line, std::size_t i) {
    return line.is(i, AtomType::sign) ? currency_of_sign(line.atoms[i].sign) : std::string_view{};
}

/// "US$", "R$", "mxn$", "HK $": letters that say whose dollar the sign behind them is. Behind a space one letter, or
/// "au", is more often a word.
std::string_view prefixed_dollar(const AtomLine& line, std::size_t i) {
    struct Dollar {
        std::string_view letters;
        std::string_view code;
        bool apart = false;  ///< may stand before a space
    };
    constexpr Dollar dollars[] = {
        {"A", "AUD"},         {"AU", "AUD"},        {"AUD", "AUD", true}, {"C", "CAD"},         {"CA", "CAD"},
        {"CAD", "CAD", true}, {"HK", "HKD", true},  {"HKD", "HKD", true}, {"MEX", "MXN", true}, {"MX", "MXN", true},
        {"MXN", "MXN", true}, {"NT", "TWD", true},  {"NZ", "NZD", true},  {"NZD", "NZD", true}, {"R", "BRL"},
        {"S", "SGD"},         {"SGD", "SGD", true}, {"TWD", "TWD", true}, {"US", "USD", true},  {"USD", "USD", true}};
    if (!line.is_sign(i + 1, '$') || !line.is(i + 2, AtomType::numeral) || line.is(i, AtomType::sign)) return {};
    const std::string_view letters = slice(line.text, line.atoms[i].span);
    const auto same = [&](const Dollar& dollar) {
        // "gave a$5": single letters are capitals.
        if (letters.size() != dollar.letters.size() || (letters.size() == 1 && letters != dollar.letters)) return false;
        return std::ranges::equal(letters, dollar.letters, {},
                                  [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
    };
    const auto* found = std::ranges::find_if(dollars, same);
    return found == std::end(dollars) || (!found->apart && !line.glued(i + 1)) ? std::string_view{} : found->code;
}

/// An ISO 4217 code as a word of its own.
std::string_view currency_code(const AtomLine& line, std::size_t i) {
    if (!line.is(i, AtomType::other) && !line.is(i, AtomType::word)) return {};
    return currency_of_code(slice(line.text, line.atoms[i].span));
}

/// "MEUR", "kUSD": a code with the letter of a magnitude before it.
Unit scaled_code(const AtomLine& line, std::size_t i) {
    if (!line.is(i, AtomType::other) && !line.is(i, AtomType::word)) return {i};
    const std::string_view word = slice(line.text, line.atoms[i].span);
    const int power = word.size() != 4 ? 0 : word[0] == 'M' ? 6 : word[0] == 'k' || word[0] == 'K' ? 3 : 0;
    const std::string_view code = power == 0 ? std::string_view{} : currency_of_code(word.substr(1));
    return code.empty() ? Unit{i} : Unit{i + 1, FigureKind::money, std::string(code), power};
}

/// "75 USD million", "200 डॉलर बिलियन": the magnitude, from 10^`least`, behind the currency of digits.
Unit with_magnitude(const AtomLine& line, Unit money, bool digits, int least) {
    const WordEntry* entry = digits ? line.role(money.end, WordRole::magnitude) : nullptr;
    if (entry == nullptr || entry->weak || entry->value < least || line.table.myriads) return money;
    money.power = static_cast<int>(entry->value);
    ++money.end;
    return money;
}

constexpr std::string_view time_units[] = {"year",   "month",  "week",   "day",    "hour",
                                           "minute", "second", "decade", "century"};

Unit measure(const WordEntry& entry, std::size_t end) {
    return {end, is_time_unit(entry.unit) ? FigureKind::duration : FigureKind::measure, std::string(entry.unit)};
}

bool is_lower_ascii(const AtomLine& line, std::size_t i) {
    const char c = line.text[line.atoms[i].span.start];
    return c >= 'a' && c <= 'z';
}

// A thousand behind a word may count what follows it ("5 euros mil veces").
constexpr int least_behind_code = 3;
constexpr int least_behind_word = 5;

/// The currency at atom `i` behind a number; `digits`: the number is written in digits alone.
Unit money_behind(const AtomLine& line, std::size_t i, bool digits) {
    if (const auto code = currency_sign(line, i); !code.empty()) {
        // "5 $10": the sign belongs to the number it touches.
        const bool next_number = line.is(i + 1, AtomType::numeral) && line.glued(i + 1);
        return next_number ? Unit{i} : Unit{i + 1, FigureKind::money, std::string(code)};
    }
    if (const auto code = currency_code(line, i); !code.empty())
        return with_magnitude(line, {i + 1, FigureKind::money, std::string(code)}, digits, least_behind_code);
    if (Unit scaled = scaled_code(line, i); scaled.end != i) return scaled;
    const std::size_t word = line.past_hyphen(i);
    if (const WordEntry* entry = line.role(word, WordRole::currency); entry && (!entry->weak || digits))
        return with_magnitude(line, {word + 1, FigureKind::money, std::string(entry->unit)}, digits, least_behind_word);
    if (const WordEntry* entry = line.role(word, WordRole::minor); entry && (!entry->weak || digits))
        return {word + 1, FigureKind::money, std::string(entry->unit), -2};
    return {i};
}

/// "6 stop", "12 palců": feet and thumbs behind digits are measures, behind number words more often what bodies have.
bool measures_bodies(const WordEntry& entry) {
    constexpr std::uint8_t shortest = 3;
    return entry.key_size >= shortest && (entry.unit == "foot" || entry.unit == "inch");
}

/// The unit word at atom `i`.
Unit measure_behind(const AtomLine& line, std::size_t i, bool digits) {
    const std::size_t word = line.past_hyphen(i);
    const WordEntry* entry = line.role(word, WordRole::unit);
    if (entry == nullptr) return {i};
    const bool close = line.glued(word) || measures_bodies(*entry) ||
                       (entry->key_size == 1 && digits && is_lower_ascii(line, word)) ||
                       static_cast<unsigned char>(line.table.key(*entry)[0]) >= 0x80;
    return !entry->weak || (digits && close) ? measure(*entry, word + 1) : Unit{i};
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

}  // namespace

bool is_time_unit(std::string_view unit) {
    return std::ranges::find(time_units, unit) != std::end(time_units);
}

bool is_currency_sign(const AtomLine& line, std::size_t i) {
    return !currency_sign(line, i).empty();
}

bool is_percent_sign(const AtomLine& line, std::size_t i) {
    return line.is_sign(i, '%') || line.is_sign(i, U'٪') || line.is_sign(i, U'％') || line.is_sign(i, U'﹪');
}

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
    if (line.is_sign(i, U'℉')) return {i + 1, FigureKind::measure, "fahrenheit"};
    const std::size_t word = line.past_hyphen(i);
    if (line.role(word, WordRole::percent) != nullptr) return {word + 1, FigureKind::percent, ""};
    if (line.role(word, WordRole::tenths) != nullptr) return {word + 1, FigureKind::percent, "", 1};
    if (Unit money = money_behind(line, i, digits); money.kind != FigureKind::number) return money;
    if (Unit unit = measure_behind(line, i, digits); unit.kind != FigureKind::number) return unit;
    // "million de dollars", "20 de ani"
    if (line.role(word, WordRole::counter) != nullptr) return {i};
    if (line.role(i, WordRole::of) != nullptr && i + 1 < line.size()) {
        // "three quarters of an hour"
        const bool one = amount.value < Decimal::of(1) && line.role(i + 1, WordRole::article) != nullptr;
        const std::size_t start = one ? i + 2 : i + 1;
        if (Unit money = money_behind(line, start, false); money.kind != FigureKind::number) return money;
        if (Unit unit = measure_behind(line, start, false); unit.kind != FigureKind::number) return unit;
    }
    return {i};
}

Unit unit_before(const AtomLine& line, std::size_t at) {
    if (at >= line.size()) return {at};
    if (const auto code = prefixed_dollar(line, at); !code.empty())
        return {at + 2, FigureKind::money, std::string(code)};
    const bool numeral = line.is(at + 1, AtomType::numeral);
    if (const auto code = currency_sign(line, at); !code.empty() && numeral)
        return {at + 1, FigureKind::money, std::string(code)};
    if (const auto code = currency_code(line, at); !code.empty() && numeral)
        return {at + 1, FigureKind::money, std::string(code)};
    if (Unit scaled = scaled_code(line, at); scaled.end != at && numeral) return scaled;
    if (is_percent_sign(line, at) && numeral) return {at + 1, FigureKind::percent, ""};
    if (const WordEntry* entry = line.role(at, WordRole::currency_before)) {
        const bool point = line.is_sign(at + 1, '.') && line.glued(at + 1);
        const std::size_t behind = point ? at + 2 : at + 1;
        if (line.is(behind, AtomType::numeral)) return {behind, FigureKind::money, std::string(entry->unit)};
    }
    if (line.role(at, WordRole::percent_before) != nullptr) return {at + 1, FigureKind::percent, ""};
    return {at};
}

}  // namespace vidimus::checks
