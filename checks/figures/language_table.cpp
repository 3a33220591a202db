#include "checks/figures/language_table.h"

#include "checks/figures/figure_tables.h"

namespace vidimus::checks {

namespace {

constexpr LanguageTable unknown{"", "", {}, nullptr, '.', ',', false, false, false, false, false, false, true, false, false, false};

}  // namespace

const LanguageTable& figure_table(std::string_view language) {
    std::string_view primary = language.substr(0, language.find_first_of("-_"));
    if (primary == "no" || primary == "nn") primary = "nb";  // one written standard serves figures of the others
    for (const LanguageTable* const* table = figure_tables; *table != nullptr; ++table)
        if ((*table)->tag == primary) return **table;
    return unknown;
}

}  // namespace vidimus::checks
