#pragma once

#include "server/headless/console.h"
#include "server/headless/findings.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>

namespace vidimus::server {

/// One report format, one file: a row here, a function there. A report is made of values in one go and written by the
/// caller in one piece.
struct ReportRow {
    std::string_view name;     ///< as `--format` takes it
    std::string_view summary;  ///< one line for the help
    std::string (*write)(const CheckResult& result, const Terminal& terminal);
};

std::span<const ReportRow> report_formats();
/// Nothing when there is no such format.
const ReportRow* find_report_format(std::string_view name);

std::string write_text_report(const CheckResult& result, const Terminal& terminal);
std::string write_json_report(const CheckResult& result, const Terminal& terminal);
std::string write_jsonl_report(const CheckResult& result, const Terminal& terminal);

/// The members of a finding as the JSON formats name and order them.
nlohmann::ordered_json json_of(const ReportedFinding& finding);
nlohmann::ordered_json json_of(const Error& error);
/// JSON without white space; what is not valid UTF-8 (a path may be anything) becomes U+FFFD.
std::string json_text(const nlohmann::ordered_json& value);
/// The same with a line feed.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace vidimus::server
