// What stands behind a unit and belongs to its number: "10 dollars | and 50 cents", 三割 | 五分.
#include "checks/figures/unit_parts.h"

#include <algorithm>
#include <array>

namespace vidimus::checks {

namespace {

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

UnitParts one_part_of_money(const AtomLine& line, std::size_t i, const Unit& unit) {
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
    return bare ? UnitParts{amount.end, amount.value.scaled(-2), false} : UnitParts{i, {}};
}

}  // namespace

UnitParts parts_of_money(const AtomLine& line, std::size_t i, const Unit& unit) {
    UnitParts parts = one_part_of_money(line, i, unit);
    if (parts.end == i || !parts.named) return parts;
    // 50元6角3分
    const UnitParts more = one_part_of_money(line, parts.end, unit);
    return more.end != parts.end && more.named ? UnitParts{more.end, parts.value + more.value} : parts;
}

UnitParts parts_of_tenths(const AtomLine& line, std::size_t i) {
    UnitParts parts{i, {}};
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

std::optional<Decimal> taken_off(const AtomLine& line, std::size_t unit, const Decimal& value) {
    const WordEntry* entry = line.role(unit, WordRole::tenths);
    const bool discount = entry != nullptr && line.table.key(*entry) == "折";
    return discount ? std::optional(Decimal::of(100) + value.negated()) : std::nullopt;
}

}  // namespace vidimus::checks
