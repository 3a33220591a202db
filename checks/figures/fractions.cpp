#include "checks/figures/fractions.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

struct VulgarFraction {
    char32_t c;
    std::int8_t numerator;
    std::int8_t denominator;
};

constexpr VulgarFraction vulgar_fractions[] = {{U'¼', 1, 4},  {U'½', 1, 2}, {U'¾', 3, 4}, {U'⅐', 1, 7}, {U'⅑', 1, 9},
                                               {U'⅒', 1, 10}, {U'⅓', 1, 3}, {U'⅔', 2, 3}, {U'⅕', 1, 5}, {U'⅖', 2, 5},
                                               {U'⅗', 3, 5},  {U'⅘', 4, 5}, {U'⅙', 1, 6}, {U'⅚', 5, 6}, {U'⅛', 1, 8},
                                               {U'⅜', 3, 8},  {U'⅝', 5, 8}, {U'⅞', 7, 8}};

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

std::optional<Slashed> read_slashed(std::string_view text, const DigitGroup& above, Offset limit) {
    const Character bar = character_at(text, above.end, limit);
    if (bar.code != '/' && bar.code != 0x2044 && bar.code != 0xFF0F) return std::nullopt;
    if (above.digits.size() > 3) return std::nullopt;
    const DigitGroup below = read_group(text, bar.next, limit, 5);
    const Character next = character_at(text, below.end, limit);
    const bool more = digit_of(next.code) >= 0 || next.code == '/' ||
                      (is_word_character(next.code) && !is_unspaced(next.code)) ||
                      ((next.code == '.' || next.code == ',') && digits_at(text, next.next, limit, 1) != 0);
    if (below.digits.empty() || below.digits.size() > 4 || below.digits[0] == '0' || more) return std::nullopt;
    return Slashed{small_int(above.digits), small_int(below.digits), below.end};
}

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

/// A number of `whole` and a part.
Atom mixed_atom(Offset start, Offset end, const DigitGroup& whole, int above, int below) {
    Atom atom;
    atom.type = AtomType::numeral;
    atom.span = {start, end};
    atom.digits = 1;
    atom.value = *Decimal::parse(whole.digits) + quotient(Decimal::of(above), Decimal::of(below));
    return atom;
}

}  // namespace

std::optional<Atom> read_fraction(std::string_view text, Offset start, const DigitGroup& first, Offset limit,
                                  const LanguageTable& table) {
    if (first.digits.size() > 6) return std::nullopt;
    if (const auto slashed = read_slashed(text, first, limit)) {
        // "2018/19": a season, not a part.
        const bool season = slashed->above >= 1000 && slashed->below < 100;
        return season ? std::nullopt : std::optional(fraction_atom(start, *slashed, table));
    }
    const Character gap = character_at(text, first.end, limit);
    const bool spaced = gap.code == ' ' || gap.code == 0x00A0;
    const Character second = spaced ? character_at(text, gap.next, limit) : gap;
    const bool twice = spaced && second.code == ' ';  // "2  1/4"
    const Character c = twice ? character_at(text, second.next, limit) : second;
    if (const VulgarFraction* vulgar = vulgar_fraction(c.code))
        return mixed_atom(start, c.next, first, vulgar->numerator, vulgar->denominator);
    if (!spaced) return std::nullopt;
    const DigitGroup above = read_group(text, twice ? second.next : gap.next, limit, 3);
    if (above.digits.empty() || above.digits.size() > 2) return std::nullopt;
    const auto part = read_slashed(text, above, limit);
    constexpr int largest_below = 64;  // inches are not parted finer
    if (!part || part->above >= part->below || part->above == 0 || part->below > largest_below) return std::nullopt;
    return mixed_atom(start, part->end, first, part->above, part->below);
}

bool is_vulgar_fraction(char32_t c) {
    return vulgar_fraction(c) != nullptr;
}

Atom read_vulgar_fraction(std::string_view text, Offset at, Offset limit) {
    Atom atom;
    const Character c = character_at(text, at, limit);
    const VulgarFraction* vulgar = vulgar_fraction(c.code);
    atom.span.start = at;
    atom.type = AtomType::numeral;
    atom.digits = 1;
    atom.span.end = c.next;
    atom.value = quotient(Decimal::of(vulgar->numerator), Decimal::of(vulgar->denominator));
    return atom;
}

}  // namespace vidimus::checks
