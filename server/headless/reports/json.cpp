#include "checks/rules/finding.h"
#include "server/headless/reports/report.h"

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

template <typename T>
Json list_of(const std::vector<T>& values) {
    Json out = Json::array();
    for (const T& value : values) out.push_back(json_of(value));
    return out;
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
            {"fingerprint", finding.fingerprint}};
}

Json json_of(const Error& error) {
    return {{"path", error.where}, {"message", error.message()}};
}

std::string json_line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_json_report(const CheckResult& result, const Terminal& /*terminal*/) {
    const SeverityCounts counts = result.counts();
    Json summary = Json::object();
    for (const checks::Severity severity :
         {checks::Severity::error, checks::Severity::warning, checks::Severity::info}) {
        summary[std::string(checks::name_of(severity))] = counts[static_cast<std::size_t>(severity)];
    }
    const Json report = {{"version", 1},
                         {"pairs", list_of(result.pairs)},
                         {"findings", list_of(result.findings)},
                         {"errors", list_of(result.errors)},
                         {"lexicon", Json(result.lexicons)},
                         {"summary", std::move(summary)}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_jsonl_report(const CheckResult& result, const Terminal& /*terminal*/) {
    std::string out;
    for (const ReportedFinding& finding : result.findings) out += json_line(json_of(finding));
    for (const Error& error : result.errors) out += json_line({{"path", error.where}, {"error", error.message()}});
    return out;
}

}  // namespace vidimus::server
