#include "checks/figures/numerals.h"

#include "checks/figures/digit_groups.h"
#include "checks/figures/exponents.h"
#include "checks/figures/fractions.h"
#include "checks/figures/telephones.h"

#include <algorithm>
#include <limits>

namespace vidimus::checks {

namespace {

/// Apostrophes that part groups of digits (Swiss 48’500).
bool is_group_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}

std::optional<Date> date_of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return Date{year, month, day};
}

Atom identifier(std::string_view text, Offset start, Offset end) {
    Atom atom;
    atom.type = AtomType::identifier;
    atom.span = {start, end};
    std::size_t size = std::min<std::size_t>(end - start, longest_identifier);
    while (start + size < end && U8_IS_TRAIL(text[start + size])) --size;
    atom.readings.push_back({FigureKind::identifier, std::string(text.substr(start, size)), ""});
    return atom;
}

/// "17.09.2022", "9/17/22", "2022-09-17", "2.3.1", "555-12-34": three or more groups with one mark between.
std::optional<Atom> read_compound(std::string_view text, Offset start, const DigitGroup& first, Offset limit,
                                  const LanguageTable& table) {
    const char32_t mark = separator_at(text, first.end, limit).code;
    if (first.digits.size() > 4 || (mark != '.' && mark != '/' && !is_number_dash(mark))) return std::nullopt;
    std::vector<DigitGroup> groups{first};
    std::size_t count = 1;
    Offset end = first.end;
    bool by_threes = first.digits.size() <= 3;
    while (true) {
        const Character c = separator_at(text, end, limit);
        if (c.code != mark) break;
        DigitGroup group = read_group(text, c.next, limit);
        if (group.digits.empty()) break;
        end = group.end;
        ++count;
        by_threes = by_threes && group.digits.size() == 3;
        if (groups.size() < 4) groups.push_back(std::move(group));
    }
    if (count < 3 || (mark == '.' && by_threes)) return std::nullopt;
    Atom atom = identifier(text, start, end);
    if (count != 3) return atom;
    const int a = small_int(groups[0].digits);
    const int b = small_int(groups[1].digits);
    const int c = small_int(groups[2].digits);
    const auto full_year = [](const DigitGroup& g) {
        const int year = small_int(g.digits);
        return g.digits.size() == 2 ? year + (year < 50 ? 2000 : 1900) : year;
    };
    std::vector<Reading> dates;
    const auto add = [&](std::optional<Date> date) {
        if (date) dates.push_back({FigureKind::date, *date, ""});
    };
    if (groups[0].digits.size() == 4) {
        add(date_of(a, b, c));
    } else if (groups[2].digits.size() == 4 || (groups[2].digits.size() == 2 && mark != '-')) {
        const int year = full_year(groups[2]);
        add(table.month_first && mark != '.' ? date_of(year, a, b) : date_of(year, b, a));
        // Between full stops the day comes first, in every language, as far as it is one.
        if (mark != '.' || dates.empty())
            add(table.month_first && mark != '.' ? date_of(year, b, a) : date_of(year, a, b));
    }
    if (dates.empty()) return atom;
    atom.type = AtomType::date;
    atom.readings = std::move(dates);
    return atom;
}

/// The two digits of minutes or seconds behind the colon at `at`; nothing when there are more or fewer.
std::optional<DigitGroup> sixtieths(std::string_view text, Offset at, Offset limit) {
    const Character mark = separator_at(text, at, limit);
    if (mark.code != ':' && mark.code != 0xFF1A) return std::nullopt;
    DigitGroup group = read_group(text, mark.next, limit, 3);
    return group.digits.size() == 2 ? std::optional(std::move(group)) : std::nullopt;
}

/// "15:30", "15:30:05".
std::optional<Atom> read_clock(std::string_view text, Offset start, const DigitGroup& first, Offset limit) {
    if (first.digits.size() > 2) return std::nullopt;
    const auto minutes = sixtieths(text, first.end, limit);
    if (!minutes) return std::nullopt;
    ClockTime time{small_int(first.digits), small_int(minutes->digits), 0};
    Offset end = minutes->end;
    if (const auto seconds = sixtieths(text, end, limit)) {
        time.second = small_int(seconds->digits);
        end = seconds->end;
    }
    if (time.hour > 24 || time.minute > 59 || time.second > 59) return std::nullopt;
    Atom atom;
    atom.type = AtomType::time;
    atom.span = {start, end};
    atom.readings.push_back({FigureKind::time, time, ""});
    return atom;
}

/// Digits collected with what was between them.
struct Grouped {
    std::string digits;
    Offset end = 0;
    int groups = 1;
    char32_t mark = 0;  ///< the grouping mark
};

/// Whether the group of two that ends at `two_end` is followed, behind `mark`, by another of its kind or by the last
/// three: 12,34,567. Looking one group ahead is enough for lakhs and crores.
bool is_indian_group(std::string_view text, Offset two_end, Offset limit, char32_t mark) {
    const Character after = separator_at(text, two_end, limit);
    if (after.code != mark) return false;
    const DigitGroup next = read_group(text, after.next, limit, 4);
    if (next.digits.size() != 2) return next.digits.size() == 3;
    const Character last = separator_at(text, next.end, limit);
    return last.code == mark && digits_at(text, last.next, limit, 4) == 3;
}

/// Takes groups of three (Indian: of two before the last three) while one mark parts them.
Grouped read_groups(std::string_view text, const DigitGroup& first, Offset limit, bool may_space) {
    Grouped result{first.digits, first.end};
    if (first.digits.size() > 3 || first.digits[0] == '0') return result;
    while (true) {
        const Character c = separator_at(text, result.end, limit);
        const bool grouping =
            is_point(c.code) || is_narrow_space(c.code) || is_group_apostrophe(c.code) || (c.code == ' ' && may_space);
        if (!grouping || (result.mark != 0 && c.code != result.mark)) return result;
        const DigitGroup group = read_group(text, c.next, limit, 4);
        const bool two = group.digits.size() == 2 && plain_point(c.code) == ',' && first.digits.size() <= 2;
        if (group.digits.size() != 3 && !(two && is_indian_group(text, group.end, limit, c.code))) return result;
        result.digits += group.digits;
        result.end = group.end;
        result.mark = c.code;
        ++result.groups;
    }
}

/// Past the plain spaces at `at`.
Offset over_spaces(std::string_view text, Offset at, Offset limit) {
    for (Character c = character_at(text, at, limit); c.code == ' ' || c.code == 0x00A0;
         c = character_at(text, at, limit))
        at = c.next;
    return at;
}

/// Whether the number at `start` stands behind a number and a mark with a space: it is the next item of a list.
bool is_later_item(std::string_view text, Offset start) {
    const std::string_view before = text.substr(0, start);
    const std::size_t mark = before.find_last_not_of(' ');
    if (mark == before.npos || (before[mark] != ',' && before[mark] != '.')) return false;
    const std::size_t item = before.substr(0, mark).find_last_not_of(' ');
    return item != before.npos && before[item] >= '0' && before[item] <= '9';
}

/// Where the group behind `at` begins when a mark with spaces around it, or several spaces, part the two; `at` when
/// nothing of the kind does.
Offset over_wide_mark(std::string_view text, Offset at, Offset limit, char32_t mark) {
    const Offset behind = over_spaces(text, at, limit);
    if (behind == at) return at;
    const Character c = character_at(text, behind, limit);
    if (digit_of(c.code) >= 0) return behind - at > 1 && text[at] == ' ' ? behind : at;
    const Offset next = over_spaces(text, c.next, limit);
    return c.code == mark && next != c.next ? next : at;
}

/// "44 , 650", "2   880": groups that a tokenised text parts. Each must have its three digits, none may belong to a
/// list (44 , 650 , 12), and of two groups of three (200 , 300) the last must be of noughts.
Grouped read_wide_groups(std::string_view text, Offset start, const DigitGroup& first, Offset limit,
                         const LanguageTable& table, bool may_space) {
    const Grouped alone{first.digits, first.end};
    // "May 12 , 200 people": behind a month stands a day.
    if (!may_space || first.digits.size() > 3 || first.digits[0] == '0' || is_later_item(text, start)) return alone;
    Grouped result = alone;
    while (true) {
        const Offset next = over_wide_mark(text, result.end, limit, table.group);
        if (next == result.end || digit_of(character_at(text, next, limit).code) < 0) break;
        const DigitGroup group = read_group(text, next, limit, 4);
        if (group.digits.size() != 3) return alone;
        result.digits += group.digits;
        result.end = group.end;
        result.mark = table.group;
        ++result.groups;
    }
    return first.digits.size() < 3 || result.digits.ends_with("000") ? result : alone;
}

Reading number(const std::string& digits) {
    return {FigureKind::number, *Decimal::parse(digits), ""};
}

/// The number at `first`, the locale's reading before the others.
Atom read_number(std::string_view text, Offset start, const DigitGroup& first, Offset limit, const LanguageTable& table,
                 bool may_space) {
    Atom atom;
    atom.type = AtomType::numeral;
    Grouped whole = read_groups(text, first, limit, may_space);
    if (whole.groups == 1) whole = read_wide_groups(text, start, first, limit, table, may_space);
    const Character mark = separator_at(text, whole.end, limit);
    std::string fraction;
    Offset end = whole.end;
    if ((is_point(mark.code) || mark.code == 0x00B7) && mark.code != whole.mark) {
        DigitGroup part = read_group(text, mark.next, limit);
        const Character next = separator_at(text, part.end, limit);
        // "1,2,3" is a list: its items are numbers of their own.
        const bool listed = next.code == mark.code && digits_at(text, next.next, limit, 1) != 0;
        if (!part.digits.empty() && !listed) {
            fraction = std::move(part.digits);
            end = part.end;
        }
    }
    const auto value = Decimal::parse(fraction.empty() ? whole.digits : whole.digits + "." + fraction);
    if (!value) return identifier(text, start, end);  // more digits than Decimal holds
    atom.span = {start, end};
    atom.digits = static_cast<std::uint8_t>(std::min<std::size_t>(whole.digits.size(), 255));
    atom.plain = whole.groups == 1 && fraction.empty();
    atom.value = *value;
    if (const Exponent power = power_behind(text, end, limit); power.end != end) {
        atom.span.end = power.end;
        atom.plain = false;
        atom.value = atom.value.scaled(power.value);
        return atom;
    }
    if (fraction.empty() && whole.groups == 2 && is_point(whole.mark)) {
        // "1.000": a thousand or one.
        Reading fine = number(first.digits + "." + whole.digits.substr(first.digits.size()));
        if (plain_point(whole.mark) == plain_point(table.decimal)) {
            atom.readings.push_back(number(whole.digits));
            atom.value = std::get<Decimal>(fine.value);
        } else if (!whole.digits.ends_with("000")) {
            // Nobody writes three noughts behind a decimal mark that is not even that of the language.
            atom.readings.push_back(std::move(fine));
        }
    }
    return atom;
}

}  // namespace

Atom read_digits(std::string_view text, Offset at, Offset limit, const LanguageTable& table, bool may_space,
                 bool listed) {
    const DigitGroup first = read_group(text, at, limit);
    if (listed) return read_number(text, at, first, first.end, table, false);
    if (auto telephone = read_telephone(text, at, first, limit)) return *telephone;
    if (auto time = read_clock(text, at, first, limit)) return *time;
    if (auto part = read_fraction(text, at, first, limit, table)) return *part;
    if (auto compound = read_compound(text, at, first, limit, table)) return *compound;
    return read_number(text, at, first, limit, table, may_space);
}

std::optional<int> roman_value(std::string_view letters) {
    struct Step {
        int value;
        std::string_view letters;
    };
    constexpr Step steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                              {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    if (letters.empty() || letters.size() > 15) return std::nullopt;
    int total = 0;
    // Each letter group at most as often as its value allows: what is left over, or comes in another order, is a word.
    for (const Step& step : steps) {
        const int most =
            step.letters.size() == 2 || step.value % 10 == 5 || step.value % 100 == 50 || step.value == 500 ? 1 : 3;
        for (int count = 0; count < most && letters.starts_with(step.letters); ++count) {
            total += step.value;
            letters.remove_prefix(step.letters.size());
        }
    }
    return letters.empty() ? std::optional(total) : std::nullopt;
}

}  // namespace vidimus::checks
