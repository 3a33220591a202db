#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"
#include "checks/rules/finding.h"

#include <span>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// All a rule may look at.
struct RuleContext {
    const Pair& pair;
    const Alignment& alignment;
    /// Source sentences from here on are the tail that is not translated yet; the number of source sentences if none.
    std::uint32_t pending_from;
    /// The draft claims to be finished (`--complete`).
    bool complete;
};

/// One rule, one file. `explanation` is the manual page in Markdown: what it does, why, an example.
struct Rule {
    std::string_view name;
    Severity severity;
    std::string_view summary;  ///< one line
    std::string_view explanation;
    void (*check)(const RuleContext& context, std::vector<Finding>& out);
};

/// The one table of rules, in the order of the manual.
std::span<const Rule* const> rules();
/// Nothing when there is no such rule.
const Rule* find_rule(std::string_view name);

}  // namespace vidimus::checks
