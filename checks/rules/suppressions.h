#pragma once

#include "checks/formats/format.h"
#include "checks/pair.h"
#include "checks/rules/finding.h"

#include <vector>

namespace vidimus::checks {

/// Takes out the findings that comments of the draft suppress:
///
///     vidimus-disable-next-line RULE, RULE -- reason     the next line with text; of messages and units the next one
///     vidimus-disable RULE … vidimus-enable RULE          from here on, up to there
///     vidimus-disable-file RULE                           all
///
/// Without a rule all rules are meant. What suppresses nothing is a finding of the rule unused-suppression.
void apply_suppressions(const Pair& pair, Format format, std::vector<Finding>& findings);

}  // namespace vidimus::checks
