// Dates, times, decades and centuries: asked in the order of how much they take to be sure.
#include "checks/figures/calendar.h"

namespace vidimus::checks {

namespace {

FigureForm form_of(const AtomLine& line, std::size_t first, std::size_t last) {
    bool digits = false;
    bool words = false;
    for (std::size_t i = first; i < last; ++i) {
        const AtomType type = line.atoms[i].type;
        const bool number =
            type == AtomType::numeral || type == AtomType::date || type == AtomType::time || type == AtomType::roman;
        if (number) digits = true;
        if (type == AtomType::word && line.role(i, WordRole::century) == nullptr) words = true;
    }
    return digits && words ? FigureForm::mixed : digits ? FigureForm::digits : FigureForm::words;
}

}  // namespace

Match match_of(const AtomLine& line, std::size_t first, std::size_t last, Reading reading) {
    return {last, {span_of(line, first, last), form_of(line, first, last), std::move(reading), {}}};
}

std::optional<int> int_of(const AtomLine& line, std::size_t i, std::uint8_t most_digits) {
    if (!line.is(i, AtomType::numeral) || !line.atoms[i].plain || line.atoms[i].digits > most_digits)
        return std::nullopt;
    const auto value = line.atoms[i].value.to_int();
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Match read_calendar(const AtomLine& line, std::size_t at) {
    const Atom& atom = line.atoms[at];
    if (atom.type == AtomType::date) {
        Match match = match_of(line, at, at + 1, atom.readings[0]);
        match.figure.others.assign(atom.readings.begin() + 1, atom.readings.end());
        return match;
    }
    for (const auto reader : {read_spoken_time, read_era, read_date, read_clock_time})
        if (Match match = reader(line, at); match.end != at) return match;
    return {at};
}

}  // namespace vidimus::checks
