#pragma once

#include "checks/figures/atoms.h"

#include <string_view>

namespace vidimus::checks {

/// The atoms of one text with what is needed to read them.
struct AtomLine {
    std::string_view text;
    const LanguageTable& table;
    const std::vector<Atom>& atoms;

    std::size_t size() const { return atoms.size(); }
    /// The entry of atom `i` with `role`; null when it has none, or is past the end.
    const WordEntry* role(std::size_t i, WordRole role) const;
    bool is_sign(std::size_t i, char32_t c) const { return i < atoms.size() && atoms[i].is_sign(c); }
    bool is(std::size_t i, AtomType type) const { return i < atoms.size() && atoms[i].type == type; }
    bool glued(std::size_t i) const { return i < atoms.size() && !atoms[i].space_before; }
};

/// A number as far as digits, number words and magnitude words carry it.
struct Amount {
    std::size_t end = 0;  ///< one past its last atom; the first atom's index when there is none
    Decimal value;
    std::vector<Reading> others;
    FigureForm form = FigureForm::digits;
    bool weak = false;              ///< one word that usually means something else
    bool article = false;           ///< only "a"/"one"
    const Atom* numeral = nullptr;  ///< when digits alone
};
Amount read_amount(const AtomLine& line, std::size_t at);

/// A figure that begins at an atom, and the atom after it; nothing read when `end` equals the start.
struct Match {
    std::size_t end = 0;
    Figure figure;
};
/// Dates, times, decades and centuries.
Match read_calendar(const AtomLine& line, std::size_t at);
/// Numbers with what stands beside them: percent, money, measures, ordinals, ranges.
Match read_quantity(const AtomLine& line, std::size_t at);

/// The span of atoms `first` … `last - 1`.
Span span_of(const AtomLine& line, std::size_t first, std::size_t last);

}  // namespace vidimus::checks
