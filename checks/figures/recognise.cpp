// One pass over the atoms of a text: at each, the grammars are asked in the order of how much they take to be sure.
#include "checks/figures/figure.h"
#include "checks/figures/grammar.h"

namespace vidimus::checks {

std::vector<Figure> recognise_figures(std::string_view text, std::string_view language,
                                      const std::vector<Span>& opaque) {
    const LanguageTable& table = figure_table(language);
    const std::vector<Atom> atoms = cut_atoms(text, table, opaque);
    const AtomLine line{text, table, atoms};
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < atoms.size();) {
        Match match = read_calendar(line, i);
        if (match.end == i) match = read_quantity(line, i);
        if (match.end == i) {
            ++i;
            continue;
        }
        figures.push_back(std::move(match.figure));
        i = match.end;
    }
    return figures;
}

}  // namespace vidimus::checks
