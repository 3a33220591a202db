#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"
#include "checks/rules/figure_differences.h"
#include "checks/rules/finding.h"
#include "checks/rules/pair_doubt.h"
#include "checks/rules/source_changes.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A run of draft sentences; empty unless said otherwise.
struct DraftSentences {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< exclusive

    bool empty() const { return first >= last; }
    bool holds(std::uint32_t sentence) const { return first <= sentence && sentence < last; }
};

/// All a rule may look at. Computed once for all rules.
struct RuleContext {
    const Pair& pair;
    const Alignment& alignment;
    const std::vector<LocatedFigureDifference>& figures;
    /// By bead: its draft is still in the language of the source.
    const std::vector<bool>& untranslated;
    /// By source sentence: the translator has not come to it yet. The unbroken tail that nothing answers, or the units
    /// without any text in the draft.
    const std::vector<bool>& pending;
    /// The draft claims to be finished (`--complete`).
    bool complete = false;
    /// Somebody is writing these just now.
    DraftSentences written;
    /// Why nothing but this doubt should be told.
    PairDoubt doubt = PairDoubt::none;
    /// What the source has become since the draft was made, where that is known.
    std::vector<SourceChange> changes;
};

/// One rule, one file. The texts make its manual page.
struct Rule {
    std::string_view name;
    Severity severity;             ///< usual one; a rule may lower it where it is less sure
    std::string_view summary;      ///< one line
    std::string_view explanation;  ///< Markdown: what it does, why that matters, an example, when it stays silent
    void (*check)(const RuleContext& context, std::vector<Finding>& out);
};

/// The one table of rules, in the order of the manual.
std::span<const Rule* const> rules();
/// Null when there is no such rule.
const Rule* find_rule(std::string_view name);

}  // namespace vidimus::checks
