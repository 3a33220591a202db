#include "checks/rules/rule_level.h"

#include "checks/rules/rule.h"

#include <algorithm>

namespace vidimus::checks {

void apply_levels(const RuleLevels& levels, std::vector<Finding>& findings) {
    if (levels.empty()) return;
    const auto level_of = [&](const Finding& finding) {
        return std::find_if(levels.rbegin(), levels.rend(),
                            [&](const auto& each) { return each.first == finding.rule; });
    };
    std::erase_if(findings, [&](Finding& finding) {
        const auto level = level_of(finding);
        if (level == levels.rend()) return false;
        if (!level->second) return true;
        const bool sure = finding.severity >= find_rule(finding.rule)->severity;
        finding.severity = sure ? *level->second : std::min(finding.severity, *level->second);
        return false;
    });
}

}  // namespace vidimus::checks
