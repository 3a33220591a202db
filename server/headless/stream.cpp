#include "server/headless/stream.h"

#include "checks/text/encoding.h"
#include "checks/text/language.h"
#include "checks/text/text.h"
#include "server/headless/reports/report.h"
#include "server/project/error.h"

#include <optional>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

using Json = nlohmann::ordered_json;

/// nlohmann writes nested values by recursion; no honest id is nested deeper.
constexpr std::size_t deepest_id = 100;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Request {
    Json id;
    std::string source;
    std::string draft;
    std::string source_language;
    std::string draft_language;
};

bool is_nested_deeper(const Json& value, std::size_t limit) {
    std::vector<std::pair<const Json*, std::size_t>> open{{&value, 0}};
    while (!open.empty()) {
        const auto [at, depth] = open.back();
        open.pop_back();
        if (depth > limit) return true;
        if (!at->is_structured()) continue;
        for (const Json& child : *at) open.emplace_back(&child, depth + 1);
    }
    return false;
}

/// A text member into `value`; what is wrong with it, or nothing.
std::optional<std::string> take_text(Json& object, const char* name, bool required, std::string& value) {
    const auto found = object.find(name);
    const bool absent = found == object.end() || (found->is_null() && !required);
    if (absent && required) return "it has no \"" + std::string(name) + "\"";
    if (absent) return std::nullopt;
    if (!found->is_string()) return "\"" + std::string(name) + "\" is not a text";
    value = std::move(found->get_ref<std::string&>());
    return std::nullopt;
}

std::optional<std::string> take_language(Json& object, const char* name, std::string& value) {
    std::string tag;
    if (std::optional<std::string> problem = take_text(object, name, false, tag)) return problem;
    if (tag.empty()) return std::nullopt;
    value = checks::canonical_language(tag);
    if (value.empty()) return "\"" + std::string(name) + "\" is not a language tag";
    return std::nullopt;
}

/// The request on a line, or what is wrong with it.
std::optional<std::string> read_request(std::string_view line, Request& request) {
    Json object = Json::parse(line, nullptr, false);
    if (object.is_discarded()) return "it is not JSON";
    if (!object.is_object()) return "it is not a JSON object";
    if (const auto id = object.find("id"); id != object.end()) request.id = std::move(*id);
    if (is_nested_deeper(request.id, deepest_id)) return "its \"id\" is nested too deeply";
    if (auto problem = take_text(object, "source", true, request.source)) return problem;
    if (auto problem = take_text(object, "draft", true, request.draft)) return problem;
    if (auto problem = take_language(object, "source_language", request.source_language)) return problem;
    return take_language(object, "draft_language", request.draft_language);
}

Json span_of(const std::optional<checks::Span>& span, const checks::Text& text) {
    if (!span) return nullptr;
    return {{"start", text.code_points_before(span->start)},
            {"end", text.code_points_before(span->end)},
            {"text", text.slice(*span)}};
}

Json findings_of(const checks::Report& report, Request&& request) {
    Json findings = Json::array();
    if (report.findings.empty()) return findings;
    // Only a text with findings needs its positions counted.
    const checks::Text source(request.source);
    const checks::Text draft(request.draft);
    for (const checks::Finding& finding : report.findings) {
        findings.push_back(Json{{"rule", finding.rule},
                                {"severity", checks::name_of(finding.severity)},
                                {"message", finding.message},
                                {"source", span_of(finding.source, source)},
                                {"draft", span_of(finding.draft, draft)}});
    }
    return findings;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

StreamAnswerer::StreamAnswerer(const StreamOptions& options) {
    options_.lexicons = options.lexicons;
    options_.complete = options.complete;
}

void StreamAnswerer::answer(std::string_view line, std::size_t number, std::string& out) {
    if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    if (is_blank(line)) return;
    Request request;
    std::optional<std::string> problem = read_request(line, request);
    if (problem == "it is not JSON") {
        // Bytes that are not UTF-8 are no reason to refuse a text: they are read as U+FFFD.
        request = {};
        problem = read_request(checks::decode_text(std::string(line)), request);
    }
    if (problem) {
        had_errors_ = true;
        out += json_line({{"id", nullptr}, {"line", number}, {"error", "this line cannot be read: " + *problem}});
        return;
    }
    const checks::Input source{request.source, {}, checks::Format::plain, request.source_language};
    const checks::Input draft{request.draft, {}, checks::Format::plain, request.draft_language};
    const checks::Report report = checker_.check(source, draft, options_);
    Json id = std::move(request.id);
    out += json_line({{"id", std::move(id)}, {"findings", findings_of(report, std::move(request))}});
}

}  // namespace vidimus::server
