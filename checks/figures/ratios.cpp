// Parts of a whole that name both: "one out of three", "3分の2", "üçte iki".
#include "checks/figures/grammar.h"

namespace vidimus::checks {

namespace {

/// The denominator of "üçte", "yirmi beşte", and the atom behind it; 0 where there is none.
struct Whole {
    std::size_t end = 0;
    Decimal value;
};

Whole whole_in_words(const AtomLine& line, std::size_t at) {
    if (const WordEntry* entry = line.role(at, WordRole::fraction)) return {at + 1, Decimal::of(entry->value)};
    const WordEntry* tens = line.role(at, WordRole::cardinal);
    const WordEntry* ones = line.role(at + 1, WordRole::fraction);
    const bool fit = tens != nullptr && ones != nullptr && tens->value % 10 == 0 && tens->value > 10 &&
                     tens->value < 100 && ones->value < 10;
    return fit ? Whole{at + 2, Decimal::of(tens->value + ones->value)} : Whole{at, {}};
}

Match fraction_in_words(const AtomLine& line, std::size_t at) {
    if (!line.table.denominator_first) return {at};
    const Whole whole = whole_in_words(line, at);
    if (whole.end == at) return {at};
    const Amount part = read_amount(line, whole.end);
    if (part.end == whole.end || part.rank || !(part.value < whole.value)) return {at};
    const Decimal value = quotient(part.value, whole.value);
    return {part.end, {span_of(line, at, part.end), FigureForm::words, {FigureKind::number, value, ""}, {}}};
}

Match fraction_of_numerals(const AtomLine& line, std::size_t at) {
    if (!line.is(at, AtomType::numeral) || line.role(at + 1, WordRole::part_of) == nullptr ||
        !line.is(at + 2, AtomType::numeral) || line.atoms[at].value.is_zero())
        return {at};
    const Decimal value = quotient(line.atoms[at + 2].value, line.atoms[at].value);
    return {at + 3, {span_of(line, at, at + 3), FigureForm::mixed, {FigureKind::number, value, ""}, {}}};
}

/// Whether what stands behind a ratio that ends before atom `i` leaves it one: no unit but percent, and behind a word
/// that means much else besides ("3 over 20 days") nothing at all.
bool may_end_ratio(const AtomLine& line, const Amount& below, bool weak) {
    const Unit unit = unit_behind(line, below.end, below);
    return unit.kind == FigureKind::percent ||
           (unit.kind == FigureKind::number && (!weak || ends_clause(line, below.end)));
}

/// A whole that people speak of parts of: "two in five", not "two in 1987".
bool is_round_whole(const Decimal& whole) {
    return whole < Decimal::of(1000) || (whole.is_integer() && whole.scaled(-3).is_integer());
}

}  // namespace

Match read_whole_first(const AtomLine& line, std::size_t at) {
    const Match match = fraction_of_numerals(line, at);
    return match.end != at ? match : fraction_in_words(line, at);
}

Amount with_ratio(const AtomLine& line, const Amount& above) {
    const bool over = line.role(above.end, WordRole::over) != nullptr;
    const WordEntry* out_of = line.role(above.end, WordRole::out_of);
    if ((!over && out_of == nullptr) || above.rank || !above.value.is_integer() || above.value.is_zero()) return above;
    const std::size_t start = above.end + 1;
    const Amount below = read_amount(line, start);
    const bool number = below.end != start && !below.article && !below.rank && below.value.is_integer();
    if (!number || !(above.value < below.value) || !may_end_ratio(line, below, over)) return above;
    if (out_of != nullptr && out_of->weak && !is_round_whole(below.value)) return above;
    Amount ratio;
    ratio.end = below.end;
    ratio.value = quotient(above.value, below.value);
    ratio.form = above.form == below.form ? above.form : FigureForm::mixed;
    // Where the other language says it otherwise, the two numbers stand for themselves.
    ratio.others.push_back({FigureKind::range, Interval{above.value, below.value}, ""});
    if (above.article) ratio.others.push_back({FigureKind::number, below.value, ""});
    return ratio;
}

}  // namespace vidimus::checks
