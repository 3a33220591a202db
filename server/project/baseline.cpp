#include "server/project/baseline.h"

#include "checks/formats/json_scan.h"
#include "checks/text/text.h"
#include "server/project/files.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;
using checks::JsonKind;
using checks::JsonMember;
using checks::JsonValue;

constexpr std::string_view version = "1";

Error broken(const std::string& file, const checks::Text& text, checks::Offset at, const std::string& what) {
    const std::string where = file + ":" + std::to_string(text.position(at).line);
    return {"cannot use the baseline " + where + ": " + what, where,
            "Correct it there, or remove the file to begin a new one."};
}

const JsonValue* member(std::string_view file, const JsonValue& object, std::string_view name) {
    for (const JsonMember& each : object.members) {
        if (checks::json_text(file, each.key) == name) return &each.value;
    }
    return nullptr;
}

std::string text_of(std::string_view file, const JsonValue& object, std::string_view name) {
    const JsonValue* const value = member(file, object, name);
    return value && value->kind == JsonKind::string ? checks::json_text(file, value->place) : std::string();
}

}  // namespace

std::string fingerprint_text(std::uint64_t fingerprint) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t k = text.size(); k-- > 0; fingerprint >>= 4U) text[k] = digits[fingerprint & 15U];
    return text;
}

Expected<Baseline> Baseline::read(const std::string& file) {
    Baseline baseline(file);
    std::error_code unknown;
    if (!fs::exists(file, unknown)) return baseline;
    const Expected<checks::Text> text = read_text(file);
    if (!text) return text.error();
    const checks::JsonScan scan = checks::scan_json(text->view(), {0, text->size()});
    if (scan.error) return broken(file, *text, scan.error->at, "it is no JSON: " + scan.error->what);
    const JsonValue* const its_version = member(text->view(), scan.root, "version");
    if (!its_version || text->slice(its_version->place) != version)
        return broken(file, *text, 0, "it has not the version " + std::string(version));
    const JsonValue* const findings = member(text->view(), scan.root, "findings");
    if (!findings || findings->kind != JsonKind::array) return broken(file, *text, 0, "it has no list of findings");
    for (const JsonValue& item : findings->items) {
        BaselineEntry entry{text_of(text->view(), item, "draft"), text_of(text->view(), item, "fingerprint"),
                            text_of(text->view(), item, "rule"), text_of(text->view(), item, "message")};
        if (entry.draft.empty() || entry.fingerprint.empty())
            return broken(file, *text, item.place.start, "a finding names no draft or no fingerprint");
        baseline.entries_.insert(std::move(entry));
    }
    return baseline;
}

std::string Baseline::relative(const std::string& draft) const {
    std::error_code unknown;
    const fs::path folder = fs::absolute(file_, unknown).lexically_normal().parent_path();
    return fs::absolute(draft, unknown).lexically_normal().lexically_relative(folder).generic_string();
}

bool Baseline::holds(const std::string& draft, std::uint64_t fingerprint) const {
    return !entries_.empty() && entries_.contains({relative(draft), fingerprint_text(fingerprint), {}, {}});
}

void Baseline::add(const std::string& draft, std::uint64_t fingerprint, std::string rule, std::string message) {
    entries_.insert({relative(draft), fingerprint_text(fingerprint), std::move(rule), std::move(message)});
}

Expected<void> Baseline::write() const {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const BaselineEntry& entry : entries_) {
        findings.push_back({{"draft", entry.draft},
                            {"fingerprint", entry.fingerprint},
                            {"rule", entry.rule},
                            {"message", entry.message}});
    }
    const nlohmann::ordered_json all = {{"version", 1}, {"findings", std::move(findings)}};
    return write_file(file_, all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace vidimus::server
