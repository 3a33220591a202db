#pragma once

#include "checks/figures/rewriting.h"
#include "checks/lexicon/lexicon.h"
#include "checks/rules/finding.h"
#include "server/headless/console.h"
#include "server/headless/options.h"
#include "server/project/error.h"

#include <optional>
#include <string>
#include <vector>

/// What the texts given to options mean. Every error is bad usage and names the option.
namespace vidimus::server {

/// A canonical language tag; empty for an empty text.
Expected<std::string> parse_language(const std::string& option, const std::string& value);

/// "names,core" or "none".
Expected<checks::LexiconSet> parse_lexicons(const std::string& value);
/// The names in a set, in the order of the contract.
std::vector<std::string> names_of(checks::LexiconSet set);

/// "clock,eras" or "all": the rewritings that are reported; the others are right.
Expected<checks::Rewritings> parse_strict_figures(const std::string& value);

/// "error", "warning", "info", or "never": nothing.
Expected<std::optional<checks::Severity>> parse_fail_on(const std::string& value);

Expected<ColourChoice> parse_colour(const std::string& value);
Expected<Listing> parse_listing(const std::string& value);
/// Whether `--unit` says that each line is a sentence.
Expected<bool> parse_unit(const std::string& value);

/// "json", "json=out.json" …, with `--output` for the one that names no file itself. No two may go to one place.
Expected<std::vector<ReportRequest>> parse_reports(const std::vector<std::string>& formats, const std::string& output);

}  // namespace vidimus::server
