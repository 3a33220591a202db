#include "server/lsp/settings.h"

#include "checks/text/language.h"
#include "protocol/uri.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace vidimus::server {

namespace {

using protocol::Json;

constexpr std::array<std::string_view, 7> names{"source",        "sourceLanguage", "draftLanguage", "sourceFirst",
                                                "strictFigures", "inlayHints",     "semanticTokens"};

class Reader {
  public:
    Reader(const Json& object, std::vector<std::string>& complaints) : object_(object), complaints_(complaints) {}

    void read(const char* name, std::string& out) const {
        const Json* const value = find(name);
        if (!value) return;
        if (value->is_string()) {
            out = value->get<std::string>();
        } else {
            complain(name, "expected a text");
        }
    }

    void read(const char* name, bool& out) const {
        const Json* const value = find(name);
        if (!value) return;
        if (value->is_boolean()) {
            out = value->get<bool>();
        } else {
            complain(name, "expected true or false");
        }
    }

    void read_language(const char* name, std::string& out) const {
        std::string tag;
        read(name, tag);
        out = checks::canonical_language(tag);
        if (out.empty() && !tag.empty()) complain(name, "\"" + tag + "\" is no language tag such as \"fr-CA\"");
    }

    void read_rewritings(const char* name, checks::Rewritings& out) const {
        const Json* const value = find(name);
        if (!value) return;
        if (!value->is_array()) return complain(name, "expected a list of names");
        for (const Json& entry : *value) {
            const std::string text = entry.is_string() ? entry.get<std::string>() : "";
            if (text == "all")
                out = checks::Rewritings::none();
            else if (const auto rewriting = checks::rewriting_of(text))
                out.forbid(*rewriting);
            else
                complain(name, "there is no \"" + text + "\"");
        }
    }

    void complain_of_unknown() const {
        for (const auto& [name, value] : object_.items()) {
            if (std::ranges::find(names, name) == names.end()) complain(name, "there is no such setting");
        }
    }

  private:
    [[nodiscard]] const Json* find(const char* name) const {
        const auto found = object_.find(name);
        return found == object_.end() || found->is_null() ? nullptr : &*found;
    }
    void complain(const std::string& name, const std::string& what) const {
        complaints_.push_back("setting \"" + name + "\" is ignored: " + what);
    }

    const Json& object_;
    std::vector<std::string>& complaints_;
};

/// Several scripting languages write an empty object as an empty list.
bool is_empty_list(const Json& json) {
    return json.is_array() && json.empty();
}

bool not_an_object(const Json& json, std::vector<std::string>& complaints) {
    if (json.is_object() || is_empty_list(json)) return false;
    complaints.emplace_back("settings are ignored: expected an object");
    return true;
}

Settings read_section(const Json& json, std::vector<std::string>& complaints) {
    Settings settings;
    if (is_empty_list(json)) return settings;
    const Reader reader(json, complaints);
    reader.read("source", settings.source);
    reader.read_language("sourceLanguage", settings.source_language);
    reader.read_language("draftLanguage", settings.draft_language);
    reader.read("sourceFirst", settings.source_first);
    reader.read_rewritings("strictFigures", settings.rewritings);
    reader.read("inlayHints", settings.inlay_hints);
    reader.read("semanticTokens", settings.semantic_tokens);
    reader.complain_of_unknown();
    return settings;
}

/// A Windows drive ("c:/a") looks like a scheme of one letter.
bool is_uri(const std::string& text) {
    return protocol::scheme(text).size() > 1;
}

}  // namespace

std::optional<Settings> read_settings(const Json& json, std::vector<std::string>& complaints) {
    // Null means "ask me".
    if (json.is_null()) return std::nullopt;
    if (!json.is_object()) {
        not_an_object(json, complaints);
        return std::nullopt;
    }
    const auto section = json.find("vidimus");
    if (section != json.end()) {
        if (section->is_null() || not_an_object(*section, complaints)) return std::nullopt;
        return read_section(*section, complaints);
    }
    if (std::ranges::none_of(names, [&](const auto name) { return json.contains(name); })) return std::nullopt;
    return read_section(json, complaints);
}

std::string root_of(const protocol::InitializeParams& params) {
    std::optional<std::string> root;
    if (params.workspace_folders && !params.workspace_folders->empty()) {
        root = protocol::to_path(params.workspace_folders->front().uri);
    }
    if (!root && params.root_uri) root = protocol::to_path(*params.root_uri);
    if (!root && params.root_path) root = *params.root_path;
    if (root && !root->empty()) return *root;
    std::error_code error;
    const auto here = std::filesystem::current_path(error);
    return error ? "/" : here.string();
}

std::string source_uri(const std::string& source, const std::string& root) {
    if (source.empty() || is_uri(source)) return source;
    return protocol::from_path((std::filesystem::path(root) / source).lexically_normal().string());
}

}  // namespace vidimus::server
