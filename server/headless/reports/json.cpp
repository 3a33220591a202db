#include "checks/rules/finding.h"
#include "server/headless/reports/report.h"
#include "server/project/baseline.h"

#include <array>
#include <utility>

namespace vidimus::server {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const checks::Position& position) {
    return {{"line", position.line}, {"column", position.column}, {"offset", position.offset}};
}

Json json_of(const std::optional<Location>& location) {
    if (!location) return nullptr;
    return {{"path", location->path},
            {"start", json_of(location->start)},
            {"end", json_of(location->end)},
            {"text", location->text}};
}

Json json_of(const std::vector<ReportedFix>& fixes) {
    Json out = Json::array();
    for (const ReportedFix& fix : fixes) {
        Json edits = Json::array();
        for (const ReportedEdit& edit : fix.edits) {
            edits.push_back(Json{{"start", edit.start}, {"end", edit.end}, {"new_text", edit.new_text}});
        }
        out.push_back(Json{{"title", fix.title}, {"edits", std::move(edits)}});
    }
    return out;
}

Json json_of(const ReportedPair& pair) {
    return {{"source", pair.source},
            {"draft", pair.draft},
            {"source_language", pair.source_language},
            {"draft_language", pair.draft_language},
            {"source_sentences", pair.source_sentences},
            {"draft_sentences", pair.draft_sentences},
            {"translated", pair.translated}};
}

/// `"name": [` and each value on a line of its own. Not made as one value: an object of nlohmann's that keeps its order
/// copies all it holds as it grows.
template <typename T>
void append_list(std::string& out, std::string_view name, const std::vector<T>& values) {
    out += "  \"" + std::string(name) + "\": [";
    for (std::size_t k = 0; k < values.size(); ++k) {
        out += k == 0 ? "\n    " : ",\n    ";
        out += json_text(json_of(values[k]));
    }
    out += values.empty() ? "],\n" : "\n  ],\n";
}

}  // namespace

Json json_of(const ReportedFinding& finding) {
    return {{"rule", finding.rule},
            {"severity", checks::name_of(finding.severity)},
            {"message", finding.message},
            {"pair", finding.pair},
            {"draft", json_of(finding.draft)},
            {"source", json_of(finding.source)},
            {"fixes", json_of(finding.fixes)},
            {"fingerprint", fingerprint_text(finding.fingerprint)}};
}

Json json_of(const Error& error) {
    return {{"path", error.where}, {"message", error.message()}};
}

std::string json_text(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_line(const Json& value) {
    return json_text(value) + "\n";
}

std::string write_json_report(const CheckResult& result, const Terminal& /*terminal*/) {
    const SeverityCounts counts = result.counts();
    Json summary = Json::object();
    for (const checks::Severity severity :
         {checks::Severity::error, checks::Severity::warning, checks::Severity::info}) {
        summary[std::string(checks::name_of(severity))] = counts[static_cast<std::size_t>(severity)];
    }
    std::string out = "{\n  \"version\": 1,\n";
    append_list(out, "pairs", result.pairs);
    append_list(out, "findings", result.findings);
    append_list(out, "errors", result.errors);
    out += "  \"lexicon\": " + json_text(Json(result.lexicons)) + ",\n";
    out += "  \"summary\": " + json_text(summary) + "\n}\n";
    return out;
}

std::string write_jsonl_report(const CheckResult& result, const Terminal& /*terminal*/) {
    std::string out;
    for (const ReportedFinding& finding : result.findings) out += json_line(json_of(finding));
    for (const Error& error : result.errors) out += json_line({{"path", error.where}, {"error", error.message()}});
    return out;
}

}  // namespace vidimus::server
