// One pass over the atoms of a text: at each, the grammars are asked in the order of how much they take to be sure.
#include "checks/figures/currencies.h"
#include "checks/figures/figure.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// The roles of words that no figure and no teller begins with: they stand behind numbers, or between them.
constexpr std::uint64_t later_roles =
    role_bit(WordRole::joiner) | role_bit(WordRole::point) | role_bit(WordRole::odd) | role_bit(WordRole::counter) |
    role_bit(WordRole::minus) | role_bit(WordRole::below_zero) | role_bit(WordRole::percent) |
    role_bit(WordRole::tenths) | role_bit(WordRole::currency) | role_bit(WordRole::minor) | role_bit(WordRole::to) |
    role_bit(WordRole::range_and) | role_bit(WordRole::of) | role_bit(WordRole::am) | role_bit(WordRole::pm) |
    role_bit(WordRole::clock) | role_bit(WordRole::clock_before) | role_bit(WordRole::ordinal_suffix) |
    role_bit(WordRole::decade_suffix) | role_bit(WordRole::year_mark) | role_bit(WordRole::month_mark) |
    role_bit(WordRole::day_mark) | role_bit(WordRole::part_of) | role_bit(WordRole::numbered) |
    role_bit(WordRole::prefix) | role_bit(WordRole::ending) | role_bit(WordRole::weekday) | role_bit(WordRole::idiom);

/// Of words that begin something, those that no date, time or era begins with.
constexpr std::uint64_t other_roles =
    later_roles | role_bit(WordRole::from) | role_bit(WordRole::between) | role_bit(WordRole::teller) |
    role_bit(WordRole::unit) | role_bit(WordRole::portion) | role_bit(WordRole::multiple) | role_bit(WordRole::dual) |
    role_bit(WordRole::percent_before) | role_bit(WordRole::half);
/// … and no quantity.
constexpr std::uint64_t idle_roles = later_roles | role_bit(WordRole::teller) | role_bit(WordRole::unit) |
                                     role_bit(WordRole::half) | role_bit(WordRole::month) |
                                     role_bit(WordRole::month_short);

bool may_begin(const Atom& atom) {
    return atom.type != AtomType::word || (atom.roles & ~later_roles) != 0;
}

/// Words that begin a date, a time or an era whatever follows them.
constexpr std::uint64_t lone_roles = role_bit(WordRole::month) | role_bit(WordRole::month_short) |
                                     role_bit(WordRole::noon) | role_bit(WordRole::midnight) |
                                     role_bit(WordRole::decade_name) | role_bit(WordRole::century) |
                                     role_bit(WordRole::decade);
/// Words before a number that make a date, a time or an era of it whatever follows.
constexpr std::uint64_t heading_roles = role_bit(WordRole::clock_before) | role_bit(WordRole::am) |
                                        role_bit(WordRole::pm) | role_bit(WordRole::before_era) |
                                        role_bit(WordRole::after_era);

/// Whether a date, a time or an era may begin at atom `i`: most numbers stand before a word nobody knows.
bool may_begin_calendar(const std::vector<Atom>& atoms, std::size_t i) {
    const Atom& atom = atoms[i];
    if (atom.type == AtomType::date || atom.type == AtomType::time) return true;
    if (atom.type == AtomType::sign && atom.sign != '\'' && atom.sign != 0x2019) return false;  // "'60s"
    if (atom.type == AtomType::word && (atom.roles & ~other_roles) == 0) return false;
    if ((atom.roles & lone_roles) != 0 || (i > 0 && (atoms[i - 1].roles & heading_roles) != 0)) return true;
    return i + 1 < atoms.size() && atoms[i + 1].type != AtomType::other;
}

/// Whether an article stands before a word nobody knows, where it counts nothing.
bool is_idle_article(const std::vector<Atom>& atoms, std::size_t i) {
    constexpr std::uint64_t article = role_bit(WordRole::article) | role_bit(WordRole::teller) | later_roles;
    return atoms[i].type == AtomType::word && (atoms[i].roles & ~article) == 0 &&
           (i + 1 == atoms.size() || atoms[i + 1].type == AtomType::other);
}

/// A sign that may stand before a number: of a currency, or of percent.
bool is_unit_sign(const Atom& atom) {
    if (atom.sign < 0x80) return atom.sign == '%' || atom.sign == '$';
    return atom.sign == U'٪' || atom.sign == U'％' || !currency_of_sign(atom.sign).empty();
}

bool may_begin_quantity(const Atom& atom) {
    if (atom.type == AtomType::word) return (atom.roles & ~idle_roles) != 0;
    return atom.type != AtomType::sign || is_unit_sign(atom);
}

}  // namespace

std::vector<Figure> recognise_figures(std::string_view text, std::string_view language,
                                      const std::vector<Span>& opaque) {
    const LanguageTable& table = figure_table(language);
    const std::vector<Atom> atoms = cut_atoms(text, table, opaque);
    const AtomLine line{text, table, atoms};
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < atoms.size();) {
        const AtomType type = atoms[i].type;
        if (type == AtomType::other) {
            // Of words nobody knows only a currency begins a figure ("EUR 5", "US$5", "MEUR 5").
            const bool before_number = line.is(i + 1, AtomType::numeral) || line.is_sign(i + 1, '$');
            Match match = before_number && atoms[i].span.size() <= 4 ? read_quantity(line, i) : Match{i};
            i = match.end == i ? i + 1 : match.end;
            if (match.figure.span.size() != 0) figures.push_back(std::move(match.figure));
            continue;
        }
        if (!may_begin(atoms[i])) {
            ++i;
            continue;
        }
        Match match{i};
        if (may_begin_calendar(atoms, i)) match = read_calendar(line, i);
        if (match.end == i && may_begin_quantity(atoms[i]) && !is_idle_article(atoms, i))
            match = read_quantity(line, i);
        if (match.end == i) match = read_teller(line, i);
        if (match.end == i) {
            ++i;
            continue;
        }
        const auto first = atoms.begin() + static_cast<std::ptrdiff_t>(i);
        const auto last = atoms.begin() + static_cast<std::ptrdiff_t>(match.end);
        // Two doubtful numbers with a word for "to" between them speak for each other.
        if (match.figure.reading.kind != FigureKind::range &&
            std::any_of(first, last, [](const Atom& atom) { return atom.doubtful; }))
            match.figure.doubtful = true;
        figures.push_back(std::move(match.figure));
        i = match.end;
    }
    return figures;
}

}  // namespace vidimus::checks
