#include "checks/figures/numerals.h"

#include "checks/figures/characters.h"

#include <algorithm>
#include <limits>

namespace vidimus::checks {

namespace {

struct Group {
    std::string digits;  ///< ASCII
    Offset end = 0;
};

/// Marks that say in which direction text runs; they stand around digits and separators in Arabic and Hebrew.
bool is_direction_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C;
}

/// The character at `at` or behind the direction marks there.
Character separator_at(std::string_view text, Offset at, Offset limit) {
    Character c = character_at(text, at, limit);
    while (is_direction_mark(c.code)) c = character_at(text, c.next, limit);
    return c;
}

/// The digits at `at`, at most `most` of them; direction marks before and between them are skipped. What it returns
/// for one `most` is the beginning of what it returns for a larger one.
Group read_group(std::string_view text, Offset at, Offset limit,
                 std::size_t most = std::numeric_limits<std::size_t>::max()) {
    Group group{{}, at};
    while (group.digits.size() < most) {
        const Character c = separator_at(text, group.end, limit);
        const int digit = digit_of(c.code);
        if (digit < 0) break;
        group.digits.push_back(static_cast<char>('0' + digit));
        group.end = c.next;
    }
    return group;
}

/// How many digits stand at `at`, counted up to `most`.
std::size_t digits_at(std::string_view text, Offset at, Offset limit, std::size_t most) {
    return read_group(text, at, limit, most).digits.size();
}

bool is_narrow_space(char32_t c) {
    return c == 0x00A0 || c == 0x202F || c == 0x2009 || c == 0x2007 || c == 0x2006 || c == 0x2008;
}

/// Apostrophes that part groups of digits (Swiss 48’500).
bool is_group_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}

bool is_point(char32_t c) {
    return c == '.' || c == ',' || c == 0x066B || c == 0x066C || c == 0xFF0C || c == 0xFF0E || c == 0x060C;
}

/// Arabic and full-width marks stand for the marks they are in their script.
char32_t plain_point(char32_t c) {
    if (c == 0x066B || c == 0xFF0E) return '.';
    if (c == 0x066C || c == 0xFF0C || c == 0x060C) return ',';
    return c;
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
std::optional<Atom> read_compound(std::string_view text, Offset start, const Group& first, Offset limit,
                                  const LanguageTable& table) {
    const char32_t mark = separator_at(text, first.end, limit).code;
    if (first.digits.size() > 4 || (mark != '.' && mark != '/' && !is_number_dash(mark))) return std::nullopt;
    std::vector<Group> groups{first};
    std::size_t count = 1;
    Offset end = first.end;
    bool by_threes = first.digits.size() <= 3;
    while (true) {
        const Character c = separator_at(text, end, limit);
        if (c.code != mark) break;
        Group group = read_group(text, c.next, limit);
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
    const auto full_year = [](const Group& g) {
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
        add(table.month_first && mark != '.' ? date_of(year, b, a) : date_of(year, a, b));
    }
    if (dates.empty()) return atom;
    atom.type = AtomType::date;
    atom.readings = std::move(dates);
    return atom;
}

/// The two digits of minutes or seconds behind the colon at `at`; nothing when there are more or fewer.
std::optional<Group> sixtieths(std::string_view text, Offset at, Offset limit) {
    const Character mark = separator_at(text, at, limit);
    if (mark.code != ':' && mark.code != 0xFF1A) return std::nullopt;
    Group group = read_group(text, mark.next, limit, 3);
    return group.digits.size() == 2 ? std::optional(std::move(group)) : std::nullopt;
}

/// "15:30", "15:30:05".
std::optional<Atom> read_clock(std::string_view text, Offset start, const Group& first, Offset limit) {
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

constexpr int largest_power = 300;

/// The exponent at `at`, which may have a sign: "14", "+14", "-3", "⁶"; its end, or `at`.
struct Exponent {
    int value = 0;
    Offset end = 0;
};

int superscript_digit(char32_t c) {
    if (c == 0x00B9) return 1;
    if (c == 0x00B2 || c == 0x00B3) return static_cast<int>(c - 0x00B0);
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

Exponent read_exponent(std::string_view text, Offset at, Offset limit, bool raised) {
    Exponent exponent{0, at};
    Character c = character_at(text, at, limit);
    const bool negative = c.code == '-' || c.code == 0x2212 || c.code == 0x207B;
    if (negative || c.code == '+' || c.code == 0x207A) c = character_at(text, c.next, limit);
    for (int count = 0; count < 4; ++count) {
        const int digit = raised ? superscript_digit(c.code) : digit_of(c.code);
        if (digit < 0) break;
        exponent.value = exponent.value * 10 + digit;
        exponent.end = c.next;
        c = character_at(text, c.next, limit);
    }
    if (is_word_character(c.code) || digit_of(c.code) >= 0 || exponent.value > largest_power) exponent.end = at;
    if (negative) exponent.value = -exponent.value;
    return exponent;
}

/// The power of ten behind the number that ends at `at`: "e+14", "×10^6", "x 10⁶". Its end is `at` where there is none.
Exponent power_behind(std::string_view text, Offset at, Offset limit) {
    Character c = character_at(text, at, limit);
    if (c.code == 'e' || c.code == 'E') {
        const Exponent exponent = read_exponent(text, c.next, limit, false);
        return exponent.end == c.next ? Exponent{0, at} : exponent;
    }
    while (c.code == ' ' || c.code == 0x00A0) c = character_at(text, c.next, limit);
    if (c.code != 0x00D7 && c.code != 'x' && c.code != '*' && c.code != 0x22C5 && c.code != 0x00B7) return {0, at};
    c = character_at(text, c.next, limit);
    while (c.code == ' ' || c.code == 0x00A0) c = character_at(text, c.next, limit);
    const Offset ten = c.next - 1;
    if (c.code != '1' || text.substr(ten, 2) != "10") return {0, at};
    const Offset behind = ten + 2;
    const bool raised = text.substr(behind, 1) != "^";
    const Exponent exponent = read_exponent(text, raised ? behind : behind + 1, limit, raised);
    return exponent.end <= behind + (raised ? 0 : 1) ? Exponent{0, at} : exponent;
}

struct VulgarFraction {
    char32_t c;
    std::int8_t numerator;
    std::int8_t denominator;
};

constexpr VulgarFraction vulgar_fractions[] = {
    {U'¼', 1, 4}, {U'½', 1, 2}, {U'¾', 3, 4}, {U'⅐', 1, 7}, {U'⅑', 1, 9}, {U'⅒', 1, 10}, {U'⅓', 1, 3},
    {U'⅔', 2, 3}, {U'⅕', 1, 5}, {U'⅖', 2, 5}, {U'⅗', 3, 5}, {U'⅘', 4, 5}, {U'⅙', 1, 6}, {U'⅚', 5, 6},
    {U'⅛', 1, 8}, {U'⅜', 3, 8}, {U'⅝', 5, 8}, {U'⅞', 7, 8}};

const VulgarFraction* vulgar_fraction(char32_t c) {
    if (c < 0x00BC || (c > 0x00BE && c < 0x2150) || c > 0x215E) return nullptr;
    const auto* found = std::ranges::find(vulgar_fractions, c, &VulgarFraction::c);
    return found == std::end(vulgar_fractions) ? nullptr : found;
}

/// "3/4" at `at`: both parts of at most three digits, the fraction bar tight, and nothing more behind it.
struct Slashed {
    int above = 0;
    int below = 0;
    Offset end = 0;
};

std::optional<Slashed> read_slashed(std::string_view text, const Group& above, Offset limit) {
    const Character bar = character_at(text, above.end, limit);
    if (bar.code != '/' && bar.code != 0x2044) return std::nullopt;
    if (above.digits.size() > 3) return std::nullopt;
    const Group below = read_group(text, bar.next, limit, 5);
    const Character next = character_at(text, below.end, limit);
    const bool more = digit_of(next.code) >= 0 || next.code == '/' || is_word_character(next.code) ||
                      ((next.code == '.' || next.code == ',') && digits_at(text, next.next, limit, 1) != 0);
    if (below.digits.empty() || below.digits.size() > 4 || below.digits[0] == '0' || more) return std::nullopt;
    return Slashed{small_int(above.digits), small_int(below.digits), below.end};
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
    const Group next = read_group(text, after.next, limit, 4);
    if (next.digits.size() != 2) return next.digits.size() == 3;
    const Character last = separator_at(text, next.end, limit);
    return last.code == mark && digits_at(text, last.next, limit, 4) == 3;
}

/// Takes groups of three (Indian: of two before the last three) while one mark parts them.
Grouped read_groups(std::string_view text, const Group& first, Offset limit, bool may_space) {
    Grouped result{first.digits, first.end};
    if (first.digits.size() > 3 || first.digits[0] == '0') return result;
    while (true) {
        const Character c = separator_at(text, result.end, limit);
        const bool grouping =
            is_point(c.code) || is_narrow_space(c.code) || is_group_apostrophe(c.code) || (c.code == ' ' && may_space);
        if (!grouping || (result.mark != 0 && c.code != result.mark)) return result;
        const Group group = read_group(text, c.next, limit, 4);
        const bool two = group.digits.size() == 2 && plain_point(c.code) == ',' && first.digits.size() <= 2;
        if (group.digits.size() != 3 && !(two && is_indian_group(text, group.end, limit, c.code))) return result;
        result.digits += group.digits;
        result.end = group.end;
        result.mark = c.code;
        ++result.groups;
    }
}

Reading number(const std::string& digits) {
    return {FigureKind::number, *Decimal::parse(digits), ""};
}

/// The number at `first`, the locale's reading before the others.
Atom read_number(std::string_view text, Offset start, const Group& first, Offset limit, const LanguageTable& table,
                 bool may_space) {
    Atom atom;
    atom.type = AtomType::numeral;
    Grouped whole = read_groups(text, first, limit, may_space);
    const Character mark = separator_at(text, whole.end, limit);
    std::string fraction;
    Offset end = whole.end;
    if ((is_point(mark.code) || mark.code == 0x00B7) && mark.code != whole.mark) {
        Group part = read_group(text, mark.next, limit);
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
        } else {
            atom.readings.push_back(std::move(fine));
        }
    }
    return atom;
}

struct HanNumeral {
    char32_t c;
    int digit;  ///< -1: a power
    int power;
};

constexpr HanNumeral han_numerals[] = {
    {U'〇', 0, 0},  {U'零', 0, 0},  {U'一', 1, 0},  {U'二', 2, 0},  {U'两', 2, 0},  {U'兩', 2, 0},  {U'三', 3, 0},
    {U'四', 4, 0},  {U'五', 5, 0},  {U'六', 6, 0},  {U'七', 7, 0},  {U'八', 8, 0},  {U'九', 9, 0},  {U'十', -1, 1},
    {U'百', -1, 2}, {U'千', -1, 3}, {U'万', -1, 4}, {U'萬', -1, 4}, {U'亿', -1, 8}, {U'億', -1, 8}, {U'兆', -1, 12}};

const HanNumeral* han_numeral(char32_t c) {
    const auto* found = std::ranges::find(han_numerals, c, &HanNumeral::c);
    return found == std::end(han_numerals) ? nullptr : found;
}

}  // namespace

namespace {

/// A part of a whole, with the other ways to read "3/4": a day and a month, or two numbers.
Atom fraction_atom(Offset start, const Slashed& slashed, const LanguageTable& table) {
    Atom atom;
    atom.type = AtomType::numeral;
    atom.span = {start, slashed.end};
    atom.digits = 1;
    const Decimal above = Decimal::of(slashed.above);
    const Decimal below = Decimal::of(slashed.below);
    atom.value = quotient(above, below);
    for (const bool month_first : {table.month_first, !table.month_first}) {
        const int month = month_first ? slashed.above : slashed.below;
        const int day = month_first ? slashed.below : slashed.above;
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
            atom.readings.push_back({FigureKind::date, Date{std::nullopt, month, day}, ""});
    }
    atom.readings.push_back({FigureKind::range, Interval{above, below}, ""});
    return atom;
}

/// The number `first` with the part behind it: "2½", "1 4/5", "3/4"; nothing when there is none.
std::optional<Atom> read_mixed(std::string_view text, Offset start, const Group& first, Offset limit,
                               const LanguageTable& table) {
    if (first.digits.size() > 6) return std::nullopt;
    if (const auto slashed = read_slashed(text, first, limit)) {
        Atom atom = fraction_atom(start, *slashed, table);
        // "2018/19": a season, not a part.
        const bool season = slashed->above >= 1000 && slashed->below < 100;
        return season ? std::nullopt : std::optional(std::move(atom));
    }
    Character c = character_at(text, first.end, limit);
    if (const VulgarFraction* vulgar = vulgar_fraction(c.code)) {
        Atom atom;
        atom.type = AtomType::numeral;
        atom.span = {start, c.next};
        atom.digits = 1;
        atom.value = *Decimal::parse(first.digits) + quotient(Decimal::of(vulgar->numerator), Decimal::of(vulgar->denominator));
        return atom;
    }
    if (c.code != ' ' && c.code != 0x00A0) return std::nullopt;
    c = character_at(text, c.next, limit);
    if (const VulgarFraction* vulgar = vulgar_fraction(c.code)) {
        Atom atom;
        atom.type = AtomType::numeral;
        atom.span = {start, c.next};
        atom.digits = 1;
        atom.value = *Decimal::parse(first.digits) + quotient(Decimal::of(vulgar->numerator), Decimal::of(vulgar->denominator));
        return atom;
    }
    const auto part_start = static_cast<Offset>(first.end + 1);
    const Group above = read_group(text, part_start, limit, 3);
    if (above.digits.empty() || above.digits.size() > 2) return std::nullopt;
    const auto part = read_slashed(text, above, limit);
    if (!part || part->above >= part->below || part->above == 0 || part->below > 64) return std::nullopt;
    Atom atom;
    atom.type = AtomType::numeral;
    atom.span = {start, part->end};
    atom.digits = 1;
    atom.value = *Decimal::parse(first.digits) + quotient(Decimal::of(part->above), Decimal::of(part->below));
    return atom;
}

/// "+33 1 23 45 67 89", "01 23 45 67 89", "(555) 123-4567" from its first digits on: groups that no number is made of.
/// A number of at least nine digits that begins with a plus or a zero.
std::optional<Atom> read_telephone(std::string_view text, Offset start, const Group& first, Offset limit) {
    constexpr std::size_t least_digits = 9;
    constexpr std::size_t most_digits = 15;  // ITU-T E.164
    const bool plus = start > 0 && text[start - 1] == '+';
    if ((!plus && (first.digits[0] != '0' || first.digits.size() < 2)) || first.digits.size() > 5) return std::nullopt;
    std::string digits = first.digits;
    Offset end = first.end;
    std::size_t groups = 1;
    while (digits.size() <= most_digits) {
        Character c = character_at(text, end, limit);
        Offset at = end;
        for (int marks = 0; marks < 2 && (c.code == ' ' || c.code == 0x00A0 || c.code == 0x202F || is_hyphen(c.code) ||
                                          c.code == '.' || c.code == '(' || c.code == ')' || c.code == '/');
             ++marks) {
            at = c.next;
            c = character_at(text, at, limit);
        }
        const Group group = at == end ? Group{} : read_group(text, at, limit, 9);
        if (group.digits.empty() || group.digits.size() > 8) break;
        digits += group.digits;
        end = group.end;
        ++groups;
    }
    if (digits.size() < least_digits || digits.size() > most_digits || groups < (plus ? 2U : 3U)) return std::nullopt;
    Atom atom;
    atom.type = AtomType::identifier;
    atom.span = {start, end};
    atom.readings.push_back({FigureKind::identifier, digits, ""});
    return atom;
}

}  // namespace

int small_int(std::string_view digits) {
    if (digits.size() > 4) return 99'999;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

Atom read_digits(std::string_view text, Offset at, Offset limit, const LanguageTable& table, bool may_space,
                 bool listed) {
    const Group first = read_group(text, at, limit);
    if (listed) return read_number(text, at, first, first.end, table, false);
    if (auto telephone = read_telephone(text, at, first, limit)) return *telephone;
    if (auto time = read_clock(text, at, first, limit)) return *time;
    if (auto mixed = read_mixed(text, at, first, limit, table)) return *mixed;
    if (auto compound = read_compound(text, at, first, limit, table)) return *compound;
    return read_number(text, at, first, limit, table, may_space);
}

Atom read_han_numeral(std::string_view text, Offset at, Offset limit) {
    Atom atom;
    atom.span = {at, at};
    std::string digits;  // positional so far: 二〇二二
    Decimal total;
    Decimal section;  // below 10^4
    bool powers = false;
    std::size_t count = 0;
    for (; at < limit && count < 64; ++count) {
        const Character c = character_at(text, at, limit);
        const HanNumeral* numeral = han_numeral(c.code);
        if (numeral == nullptr) break;
        if (numeral->digit >= 0) {
            digits.push_back(static_cast<char>('0' + numeral->digit));
        } else {
            powers = true;
            const Decimal count_here = digits.empty() ? Decimal{} : *Decimal::parse(digits);
            digits.clear();
            if (numeral->power < 4) {
                section = section + (count_here.is_zero() ? Decimal::of(1) : count_here).scaled(numeral->power);
            } else {
                const Decimal part = section + count_here;
                total = total + (part.is_zero() ? Decimal::of(1) : part).scaled(numeral->power);
                section = Decimal{};
            }
        }
        at = c.next;
    }
    if (count == 0) return atom;
    atom.type = AtomType::numeral;
    atom.has_words = true;
    atom.span.end = at;
    atom.plain = !powers;
    atom.digits = powers ? 2 : static_cast<std::uint8_t>(digits.size());
    atom.value = total + section + (digits.empty() ? Decimal{} : *Decimal::parse(digits));
    return atom;
}

Atom read_vulgar_fraction(std::string_view text, Offset at, Offset limit) {
    Atom atom;
    atom.span = {at, at};
    const Character c = character_at(text, at, limit);
    const VulgarFraction* vulgar = vulgar_fraction(c.code);
    if (vulgar == nullptr) return atom;
    atom.type = AtomType::numeral;
    atom.digits = 1;
    atom.span.end = c.next;
    atom.value = quotient(Decimal::of(vulgar->numerator), Decimal::of(vulgar->denominator));
    return atom;
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
        const int most = step.letters.size() == 2 || step.value % 10 == 5 || step.value % 100 == 50 || step.value == 500
                             ? 1
                             : 3;
        for (int count = 0; count < most && letters.starts_with(step.letters); ++count) {
            total += step.value;
            letters.remove_prefix(step.letters.size());
        }
    }
    return letters.empty() ? std::optional(total) : std::nullopt;
}

}  // namespace vidimus::checks
