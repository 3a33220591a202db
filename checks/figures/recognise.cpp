// One pass over the atoms of a text: at each, the grammars are asked in the order of how much they take to be sure.
#include "checks/figures/figure.h"
#include "checks/figures/grammar.h"

#include <algorithm>

namespace vidimus::checks {

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
            Match match = atoms[i].span.size() <= 4 ? read_quantity(line, i) : Match{i};
            i = match.end == i ? i + 1 : match.end;
            if (match.figure.span.size() != 0) figures.push_back(std::move(match.figure));
            continue;
        }
        Match match = read_calendar(line, i);
        if (match.end == i) match = read_quantity(line, i);
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
