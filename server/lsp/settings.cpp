#include "server/lsp/settings.h"

#include "checks/text/language.h"
#include "protocol/uri.h"

#include <filesystem>
#include <optional>
#include <system_error>

namespace vidimus::server {

namespace {

using protocol::Json;

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

  private:
    [[nodiscard]] const Json* find(const char* name) const {
        const auto found = object_.find(name);
        return found == object_.end() || found->is_null() ? nullptr : &*found;
    }
    void complain(const char* name, const std::string& what) const {
        complaints_.push_back("setting \"" + std::string(name) + "\" is ignored: " + what);
    }

    const Json& object_;
    std::vector<std::string>& complaints_;
};

/// A Windows drive ("c:/a") looks like a scheme of one letter.
bool is_uri(const std::string& text) {
    return protocol::scheme(text).size() > 1;
}

}  // namespace

Settings read_settings(const Json& json, std::vector<std::string>& complaints) {
    Settings settings;
    // Several scripting languages write an empty object as an empty list.
    if (json.is_null() || (json.is_array() && json.empty())) return settings;
    if (!json.is_object()) {
        complaints.emplace_back("settings are ignored: expected an object");
        return settings;
    }
    const auto section = json.find("vidimus");
    if (section != json.end()) return read_settings(*section, complaints);
    const Reader reader(json, complaints);
    reader.read("source", settings.source);
    reader.read_language("sourceLanguage", settings.source_language);
    reader.read_language("draftLanguage", settings.draft_language);
    reader.read("sourceFirst", settings.source_first);
    return settings;
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
