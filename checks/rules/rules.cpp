#include "checks/rules/rule_list.h"

#include <algorithm>
#include <iterator>

namespace vidimus::checks {

namespace {

constexpr const Rule* table[] = {
    &wrong_pair_rule,         &missing_sentence_rule, &added_sentence_rule, &moved_sentence_rule,
    &repeated_sentence_rule,  &untranslated_rule,     &pending_rule,        &changed_figure_rule,
    &missing_figure_rule,     &added_figure_rule,     &figure_format_rule,  &stale_rule,
    &unused_suppression_rule,
};

}  // namespace

std::span<const Rule* const> rules() {
    return table;
}

const Rule* find_rule(std::string_view name) {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const Rule* rule) { return rule->name == name; });
    return found == std::end(table) ? nullptr : *found;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return {};
}

}  // namespace vidimus::checks
