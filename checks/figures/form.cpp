#include "checks/figures/form.h"

#include "checks/figures/characters.h"
#include "checks/figures/digit_groups.h"
#include "checks/figures/language_table.h"
#include "checks/figures/manner.h"

#include <vector>

namespace vidimus::checks {

namespace {

/// The first number of a text: its groups of digits and the marks between them.
struct Numeral {
    std::vector<std::string> groups;
    std::vector<char32_t> marks;
};

Numeral first_numeral(std::string_view text) {
    Numeral numeral;
    const auto end = static_cast<Offset>(text.size());
    for (Offset i = 0; i < end;) {
        const DigitGroup group = read_group(text, i, end);
        if (group.digits.empty()) {
            if (!numeral.groups.empty()) break;
            i = character_at(text, i, end).next;
            continue;
        }
        numeral.groups.push_back(group.digits);
        const Character mark = character_at(text, group.end, end);
        if (digit_of(character_at(text, mark.next, end).code) < 0) break;
        numeral.marks.push_back(mark.code);
        i = mark.next;
    }
    if (!numeral.groups.empty()) numeral.marks.resize(numeral.groups.size() - 1);
    return numeral;
}

bool is_surely_quantity(const Figure& figure) {
    const FigureKind kind = figure.reading.kind;
    return kind == FigureKind::percent || kind == FigureKind::money || kind == FigureKind::measure ||
           kind == FigureKind::duration || figure.scale > 0;
}

/// Where the first number of a text stands.
Span first_number_span(std::string_view text) {
    const auto end = static_cast<Offset>(text.size());
    Span span{end, end};
    for (Offset i = 0; i < end;) {
        const Character c = character_at(text, i, end);
        const bool digit = digit_of(c.code) >= 0;
        if (digit && span.start == end) span.start = i;
        if (digit) span.end = c.next;
        if (!digit && span.start != end && digit_of(character_at(text, c.next, end).code) < 0) break;
        i = c.next;
    }
    return span;
}

}  // namespace

std::optional<std::string> rewrite_marks(const Figure& figure, std::string_view text, const Reading& value,
                                         std::string_view language) {
    const auto* number = std::get_if<Decimal>(&value.value);
    if (number == nullptr) return std::nullopt;
    const Span span = first_number_span(text);
    const Decimal count = (number->is_negative() ? number->negated() : *number).scaled(-figure.scale);
    return std::string(text.substr(0, span.start)) + written(count, manner_of(figure_table(language))) +
           std::string(text.substr(span.end));
}

bool has_foreign_marks(const Figure& figure, std::string_view text, const Decimal& value, std::string_view language) {
    const LanguageTable& table = figure_table(language);
    const bool regional = language.find_first_of("-_") != std::string_view::npos;
    if (table.tag.empty() || (table.either_mark && !regional) || figure.form == FigureForm::words) return false;
    const Numeral numeral = first_numeral(text);
    if (numeral.marks.empty()) return false;
    std::string whole;
    for (const std::string& group : numeral.groups) whole += group;
    const Decimal magnitude = (value.is_negative() ? value.negated() : value).scaled(-figure.scale);
    const char32_t last = numeral.marks.back();
    if (*Decimal::parse(whole) == magnitude)
        // All marks part groups. Spaces and apostrophes are understood everywhere.
        return (last == '.' || last == ',') && last == table.decimal;
    const Decimal parted = Decimal::parse(whole)->scaled(-static_cast<int>(numeral.groups.back().size()));
    if (parted != magnitude || (last != '.' && last != ',')) return false;
    return last != table.decimal && (table.decimal == '.' || table.decimal == ',') && is_surely_quantity(figure);
}

}  // namespace vidimus::checks
