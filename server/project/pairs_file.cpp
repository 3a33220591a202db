#include "server/project/pairs_file.h"

#include "checks/text/language.h"
#include "server/project/files.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace vidimus::server {

namespace {

constexpr std::string_view expected_form = R"(A line is {"source":"en/a.md","draft":"fr/a.md"}.)";

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return path == standard_input || slash == std::string::npos ? std::string{} : path.substr(0, slash + 1);
}

std::string resolved(const std::string& folder, const std::string& path) {
    return path.starts_with('/') ? path : folder + path;
}

/// The text of a member: empty when it is absent or null; nothing when it is no text.
std::optional<std::string> member(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return std::string{};
    if (!found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

Expected<ListedPair> parse_line(std::string_view line, const std::string& folder, const std::string& where) {
    const auto refuse = [&](const std::string& why) {
        return Error{"cannot use " + where + ": " + why, where, std::string(expected_form)};
    };
    const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
    if (object.is_discarded()) return refuse("it is not JSON");
    if (!object.is_object()) return refuse("it is not a JSON object");
    ListedPair pair;
    const std::pair<const char*, std::string*> members[] = {{"source", &pair.source},
                                                            {"draft", &pair.draft},
                                                            {"source_language", &pair.source_language},
                                                            {"draft_language", &pair.draft_language}};
    for (const auto& [name, value] : members) {
        std::optional<std::string> text = member(object, name);
        if (!text) return refuse(std::string("\"") + name + "\" is not a text");
        *value = std::move(*text);
    }
    if (pair.source.empty()) return refuse("it names no \"source\"");
    if (pair.draft.empty()) return refuse("it names no \"draft\"");
    if (pair.source == standard_input || pair.draft == standard_input) {
        return refuse("standard input cannot be one of many pairs");
    }
    for (std::string* language : {&pair.source_language, &pair.draft_language}) {
        if (language->empty()) continue;
        std::string tag = checks::canonical_language(*language);
        if (tag.empty()) return refuse("\"" + *language + "\" is not a language tag");
        *language = std::move(tag);
    }
    pair.source = resolved(folder, pair.source);
    pair.draft = resolved(folder, pair.draft);
    return pair;
}

}  // namespace

PairsFile parse_pairs(std::string_view text, const std::string& path) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string folder = folder_of(path);
    PairsFile file;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        Expected<ListedPair> pair = parse_line(line, folder, display_path(path) + ":" + std::to_string(number));
        if (pair) {
            file.pairs.push_back(std::move(*pair));
        } else {
            file.errors.push_back(pair.error());
        }
    }
    return file;
}

}  // namespace vidimus::server
