#include "checks/text/sentence_rules.h"

#include "checks/text/language.h"
#include "checks/text/sentence_tables.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

bool holds(WordTable table, std::string_view word) {
    return std::binary_search(table.begin(), table.end(), word);
}

/// A row of nothing but what is the same in most languages, and the fallback for those without a row.
const SentenceRules& common_rules() {
    return western_sentence_rules().front();
}

Abbreviation look_up(const SentenceRules& rules, std::string_view word) {
    if (holds(rules.never_ends, word)) return Abbreviation::never_ends;
    if (holds(rules.clock, word)) return Abbreviation::clock;
    if (holds(rules.may_end, word)) return Abbreviation::may_end;
    if (holds(rules.before_number, word)) return Abbreviation::before_number;
    return Abbreviation::none;
}

}  // namespace

Abbreviation SentenceRules::abbreviation(std::string_view word, std::string_view lower_case_word) const {
    for (const SentenceRules* rules : {this, &common_rules()}) {
        for (const std::string_view form : {word, lower_case_word}) {
            const Abbreviation found = look_up(*rules, form);
            if (found != Abbreviation::none) return found;
        }
    }
    return Abbreviation::none;
}

bool SentenceRules::opens_sentence(std::string_view word) const {
    return holds(openers, word);
}

const SentenceRules& sentence_rules(std::string_view language) {
    const std::string_view primary = primary_language(language);
    for (const auto rows : {western_sentence_rules(), northern_sentence_rules(), eastern_sentence_rules()}) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const SentenceRules& rules) { return rules.language == primary; });
        if (row != rows.end()) return *row;
    }
    return common_rules();
}

}  // namespace vidimus::checks
