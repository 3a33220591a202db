#pragma once

#include "checks/rules/finding.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::checks {

/// How severe a rule's findings are to be; nothing: the rule is off. Later entries for a rule count more.
using RuleLevels = std::vector<std::pair<std::string, std::optional<Severity>>>;

/// Gives findings their levels and drops those of rules that are off. A finding that its rule is less sure of than
/// usual never becomes more severe than it was.
void apply_levels(const RuleLevels& levels, std::vector<Finding>& findings);

}  // namespace vidimus::checks
