// Words that may stand for a figure of the other language and are none themselves: "both", "a", "a second", "millions",
// "half". They keep a right translation quiet.
#include "checks/figures/grammar.h"

namespace vidimus::checks {

namespace {

Figure doubtful(const AtomLine& line, std::size_t at, FigureKind kind, Decimal value) {
    Figure figure{line.atoms[at].span, FigureForm::words, {kind, std::move(value), ""}, {}};
    figure.doubtful = true;
    return figure;
}

/// What a word in one of these roles may stand for.
std::optional<Figure> told_by(const AtomLine& line, std::size_t at, const WordEntry& entry) {
    switch (entry.role) {
        case WordRole::teller:
        case WordRole::cardinal:
        case WordRole::multiple:
            return doubtful(line, at, FigureKind::number, Decimal::of(entry.value));
        case WordRole::article:
            return doubtful(line, at, FigureKind::number, Decimal::of(1));
        case WordRole::cardinal_half:
            return doubtful(line, at, FigureKind::number, Decimal::of(entry.value) + *Decimal::parse("0.5"));
        case WordRole::ordinal:
            return doubtful(line, at, FigureKind::ordinal, Decimal::of(entry.value));
        case WordRole::portion:
        case WordRole::fraction:
            return doubtful(line, at, FigureKind::number, quotient(Decimal::of(1), Decimal::of(entry.value)));
        case WordRole::half:
            return doubtful(line, at, FigureKind::number, *Decimal::parse("0.5"));
        case WordRole::magnitude:
            if (entry.weak) return std::nullopt;
            return doubtful(line, at, FigureKind::number, Decimal::of(1).scaled(entry.value));
        case WordRole::decade_name:
            return doubtful(line, at, FigureKind::decade, Decimal::of(entry.value));
        case WordRole::unit: {
            // "за сутки" is 24 hours, "un siècle" a hundred years.
            if (entry.weak || !is_time_unit(entry.unit)) return std::nullopt;
            Figure figure = doubtful(line, at, FigureKind::duration, Decimal::of(1));
            figure.reading.unit = entry.unit;
            return figure;
        }
        default:
            return std::nullopt;
    }
}

/// "half an inch", "une demi-heure": the part of the unit too.
void add_part_of_unit(const AtomLine& line, std::size_t at, Figure& figure) {
    std::size_t i = line.past_hyphen(at + 1);
    if (line.role(i, WordRole::article) != nullptr) ++i;
    const WordEntry* unit = line.role(i, WordRole::unit);
    if (unit == nullptr) return;
    figure.others.push_back({FigureKind::measure, figure.reading.value, std::string(unit->unit)});
}

}  // namespace

Match read_teller(const AtomLine& line, std::size_t at) {
    if (is_percent_sign(line, at)) {
        Figure orphan{line.atoms[at].span, FigureForm::digits, {FigureKind::percent, std::string("%"), ""}, {}};
        orphan.doubtful = true;
        return {at + 1, std::move(orphan)};
    }
    if (!line.is(at, AtomType::word)) return {at};
    Match match{at};
    for (std::uint32_t i = line.atoms[at].first_entry; i < line.atoms[at].last_entry; ++i) {
        const WordEntry& entry = line.table.entries[i];
        if (entry.role == WordRole::idiom || entry.role == WordRole::weekday) return {at};
        std::optional<Figure> figure = told_by(line, at, entry);
        if (!figure) continue;
        if (entry.role == WordRole::portion) add_part_of_unit(line, at, *figure);
        if (match.end == at)
            match = {at + 1, std::move(*figure)};
        else
            match.figure.others.push_back(std::move(figure->reading));
    }
    return match;
}

}  // namespace vidimus::checks
