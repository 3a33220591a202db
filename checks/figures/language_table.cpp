#include "checks/figures/language_table.h"

#include "checks/figures/figure_tables.h"

namespace vidimus::checks {

namespace {

constexpr LanguageTable unknown{.tag = "",
                                .keys = "",
                                .entries = {},
                                .index = nullptr,
                                .written = nullptr,
                                .decimal = '.',
                                .group = ',',
                                .month_then_day = true};

/// Whether `tag` names the language and region of `table`, whatever script stands between them.
bool names_region(std::string_view tag, std::string_view primary, std::string_view region) {
    return tag.starts_with(primary) && tag.size() > region.size() && tag.ends_with(region) &&
           tag[tag.size() - region.size() - 1] == '-';
}

}  // namespace

const LanguageTable& figure_table(std::string_view language) {
    std::string_view primary = language.substr(0, language.find_first_of("-_"));
    if (primary == "no" || primary == "nn") primary = "nb";  // one written standard serves figures of the others
    const std::size_t mark = language.find_last_of("-_");
    const std::string_view region = mark == std::string_view::npos ? std::string_view{} : language.substr(mark + 1);
    for (const auto* next = figure_tables; *next != nullptr; ++next) {
        const std::span<const LanguageTable> tables = **next;
        if (tables.front().tag != primary) continue;
        if (!region.empty())
            for (const LanguageTable& table : tables.subspan(1))
                if (names_region(table.tag, primary, region)) return table;
        return tables.front();
    }
    return unknown;
}

}  // namespace vidimus::checks
