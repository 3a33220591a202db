#include "server/headless/stream.h"

#include "checks/text/encoding.h"
#include "checks/text/language.h"
#include "checks/text/text.h"
#include "server/headless/reports/report.h"
#include "server/project/failure.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vidimus::server {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r";

struct Request {
    std::string_view id = "null";  ///< as it stands in the line
    std::string source;
    std::string draft;
    std::string source_language;
    std::string draft_language;
};

std::size_t skip_white_space(std::string_view json, std::size_t at) {
    return std::min(json.find_first_not_of(white_space, at), json.size());
}

/// The end of the value that starts at `at`, in a text known to be valid JSON.
std::size_t value_end(std::string_view json, std::size_t at) {
    std::size_t depth = 0;
    bool in_string = false;
    for (; at < json.size(); ++at) {
        const char c = json[at];
        if (in_string) {
            if (c == '\\') ++at;
            if (c != '"') continue;
            in_string = false;
            if (depth == 0) return at + 1;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}' || white_space.find(c) != std::string_view::npos)) {
            return at;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return at + 1;
        }
    }
    return at;
}

/// The value of "id" in an object known to be valid, letter for letter: an id is given back as it came, be it a number
/// larger than any type here or an object whose keys stand in some order.
std::string_view raw_id(std::string_view object) {
    std::string_view found = "null";
    std::size_t at = object.find('{') + 1;
    for (;;) {
        at = skip_white_space(object, at);
        if (at >= object.size() || object[at] == '}') return found;
        const std::size_t key_end = value_end(object, at);
        const std::string_view key = object.substr(at, key_end - at);
        const std::size_t start = skip_white_space(object, object.find(':', key_end) + 1);
        const std::size_t end = value_end(object, start);
        const bool escaped = key.find('\\') != std::string_view::npos;
        if (key == "\"id\"" || (escaped && nlohmann::json::parse(key) == "id"))
            found = object.substr(start, end - start);
        at = skip_white_space(object, end);
        if (at < object.size() && object[at] == ',') ++at;
    }
}

/// A text member into `value`; what is wrong with it, or nothing.
std::optional<std::string> take_text(nlohmann::json& object, const char* name, bool required, std::string& value) {
    const auto found = object.find(name);
    const bool absent = found == object.end() || (found->is_null() && !required);
    if (absent && required) return "it has no \"" + std::string(name) + "\"";
    if (absent) return std::nullopt;
    if (!found->is_string()) return "\"" + std::string(name) + "\" is not a text";
    value = std::move(found->get_ref<std::string&>());
    return std::nullopt;
}

std::optional<std::string> take_language(nlohmann::json& object, const char* name, std::string& value) {
    std::string tag;
    if (std::optional<std::string> problem = take_text(object, name, false, tag)) return problem;
    if (tag.empty()) return std::nullopt;
    value = checks::canonical_language(tag);
    if (value.empty()) return "\"" + std::string(name) + "\" is not a language tag";
    return std::nullopt;
}

/// The request on a line, or what is wrong with it. `request` looks into `line`.
std::optional<std::string> read_request(std::string_view line, Request& request) {
    nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    if (object.is_discarded()) return "it is not JSON";
    if (!object.is_object()) return "it is not a JSON object";
    request.id = raw_id(line);
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

Json findings_of(const checks::Report& report, const Request& request) {
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
    return line.find_first_not_of(white_space) == std::string_view::npos;
}

}  // namespace

StreamAnswerer::StreamAnswerer(const StreamOptions& options, std::shared_ptr<const InstalledLexicons> lexicons)
    : lexicons_(std::move(lexicons)), checker_(lexicons_) {
    options_.lexicons = options.lexicons;
    options_.complete = options.complete;
    options_.rewritings = options.rewritings;
    options_.paired = true;
}

void StreamAnswerer::answer(std::string_view line, std::size_t number, std::string& out) {
    const std::size_t size = out.size();
    std::string id = "null";
    const std::optional<Error> failure = failure_of("this line cannot be checked", "line " + std::to_string(number),
                                                    [&] { answer_or_throw(line, number, id, out); });
    if (!failure) return;
    had_errors_ = true;
    out.resize(size);
    out +=
        "{\"id\":" + id + ",\"line\":" + std::to_string(number) + ",\"error\":" + json_text(failure->message()) + "}\n";
}

void StreamAnswerer::answer_or_throw(std::string_view line, std::size_t number, std::string& id, std::string& out) {
    if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    if (is_blank(line)) return;
    // Bytes that are not UTF-8 are no reason to refuse a text: they are read as U+FFFD.
    const std::string text = checks::decode_text(std::string(line));
    Request request;
    if (const std::optional<std::string> problem = read_request(text, request)) {
        had_errors_ = true;
        out += json_line({{"id", nullptr}, {"line", number}, {"error", "this line cannot be read: " + *problem}});
        return;
    }
    id = request.id;
    const checks::Input source{request.source, {}, checks::Format::plain, request.source_language};
    const checks::Input draft{request.draft, {}, checks::Format::plain, request.draft_language};
    const checks::Report report = checker_.check(source, draft, options_);
    out += "{\"id\":";
    out += id;
    out += ",\"findings\":";
    out += json_text(findings_of(report, request));
    out += "}\n";
}

}  // namespace vidimus::server
