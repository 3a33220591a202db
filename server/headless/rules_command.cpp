#include "checks/rules/rule.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/reports/report.h"
#include "server/project/nearest.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

namespace {

std::string padded(std::string_view text, std::size_t width) {
    std::string out(text);
    out.append(width > out.size() ? width - out.size() : 0, ' ');
    return out;
}

std::string list_rules() {
    std::size_t width = 0;
    for (const checks::Rule* rule : checks::rules()) width = std::max(width, rule->name.size());
    std::string out;
    for (const checks::Rule* rule : checks::rules()) {
        out += padded(rule->name, width) + "  " + padded(checks::name_of(rule->severity), 7) + "  ";
        out += rule->summary;
        out += '\n';
    }
    return out;
}

std::string explain(const checks::Rule& rule) {
    std::string out(rule.name);
    out += " [" + std::string(checks::name_of(rule.severity)) + "]\n";
    out += rule.summary;
    out += "\n\n";
    out += rule.explanation;
    if (!out.ends_with('\n')) out += '\n';
    return out;
}

std::string rule_line(const checks::Rule& rule) {
    return json_line({{"rule", rule.name},
                      {"severity", checks::name_of(rule.severity)},
                      {"summary", rule.summary},
                      {"explanation", rule.explanation}});
}

Error unknown_rule(const std::string& name) {
    std::vector<std::string_view> names;
    for (const checks::Rule* rule : checks::rules()) names.push_back(rule->name);
    return {"there is no rule \"" + name + "\"", "", "Run vidimus rules to list them." + did_you_mean(name, names)};
}

Expected<std::string> listing(const RulesOptions& options) {
    if (!options.rule.empty()) {
        const checks::Rule* const rule = checks::find_rule(options.rule);
        if (rule == nullptr) return unknown_rule(options.rule);
        return options.format == Listing::text ? explain(*rule) : rule_line(*rule);
    }
    if (options.format == Listing::text) return list_rules();
    std::string out;
    for (const checks::Rule* rule : checks::rules()) out += rule_line(*rule);
    return out;
}

}  // namespace

int run_rules(const RulesOptions& options) {
    const Expected<std::string> text = listing(options);
    const Expected<void> done = text ? print(*text) : Expected<void>(text.error());
    if (done) return exit_clean;
    complain(done.error());
    return exit_unusable;
}

}  // namespace vidimus::server
