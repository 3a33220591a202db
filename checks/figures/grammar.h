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
    const WordEntry* role(std::size_t i, WordRole role) const {
        return i < atoms.size() && (atoms[i].roles & role_bit(role)) != 0 ? find_role(i, role) : nullptr;
    }
    const WordEntry* find_role(std::size_t i, WordRole role) const;
    bool is_sign(std::size_t i, char32_t c) const { return i < atoms.size() && atoms[i].is_sign(c); }
    bool is(std::size_t i, AtomType type) const { return i < atoms.size() && atoms[i].type == type; }
    bool glued(std::size_t i) const { return i < atoms.size() && !atoms[i].space_before; }
    /// Past a hyphen at `i` that ties two words together; `i` where there is none.
    std::size_t past_hyphen(std::size_t i) const;
};

/// A number as far as digits, number words and magnitude words carry it.
struct Amount {
    std::size_t end = 0;  ///< one past its last atom; the first atom's index when there is none
    Decimal value;
    std::vector<Reading> others;
    FigureForm form = FigureForm::digits;
    bool weak = false;              ///< one word that usually means something else
    bool article = false;           ///< only "a"/"one"
    bool rank = false;              ///< closed by an ordinal word
    bool doubtful = false;          ///< perhaps no number
    std::int32_t scale = 0;         ///< the largest power of ten that a word of it names; 0: none
    const Atom* numeral = nullptr;  ///< when digits alone
};
Amount read_amount(const AtomLine& line, std::size_t at);

/// What a number counts, as far as what stands beside it says so.
struct Unit {
    std::size_t end = 0;  ///< one past the last atom taken; where it was looked for when nothing was found
    FigureKind kind = FigureKind::number;
    std::string unit = {};
    int power = 0;  ///< of ten that the unit multiplies by: 1 for tenths (as percent), 6 for "MEUR", -2 for cents
};
/// Behind the number that ends before atom `i`.
Unit unit_behind(const AtomLine& line, std::size_t i, const Amount& amount);
/// Before a number: "$", "US$", "EUR", "yüzde".
Unit unit_before(const AtomLine& line, std::size_t at);
/// "year", "hour", …: units whose measures are durations.
bool is_time_unit(std::string_view unit);
bool is_percent_sign(const AtomLine& line, std::size_t i);
bool is_currency_sign(const AtomLine& line, std::size_t i);

/// A figure that begins at an atom, and the atom after it; nothing read when `end` equals the start.
struct Match {
    std::size_t end = 0;
    Figure figure = {};
};
/// Dates, times, decades and centuries.
Match read_calendar(const AtomLine& line, std::size_t at);
/// Numbers with what stands beside them: percent, money, measures, ordinals, ranges.
Match read_quantity(const AtomLine& line, std::size_t at);
/// The range that begins at atom `start` with the number `low`, which `before` stands before.
Match read_range(const AtomLine& line, std::size_t start, const Amount& low, const Unit& before);
/// The range behind the "from" or "between" at `at`; the figure's span leaves that word out.
Match read_headed_range(const AtomLine& line, std::size_t at);
/// A word that may stand for a figure.
Match read_teller(const AtomLine& line, std::size_t at);

/// `above` as the part that it is of what stands behind a word for "over" ("one out of three", "uno sobre tres");
/// itself where nothing says so.
Amount with_ratio(const AtomLine& line, const Amount& above);
/// 3分の2, 三分之二, "üçte iki": the whole before its part.
Match read_whole_first(const AtomLine& line, std::size_t at);
/// Whether a mark that ends a clause, or the end of the text, stands at atom `i`.
bool ends_clause(const AtomLine& line, std::size_t i);

/// The span of atoms `first` … `last - 1`.
Span span_of(const AtomLine& line, std::size_t first, std::size_t last);

}  // namespace vidimus::checks
