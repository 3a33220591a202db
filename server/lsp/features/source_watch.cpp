#include "checks/formats/format.h"
#include "protocol/lsp/workspace.h"
#include "protocol/uri.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// Sources that the editor has not opened, and the configuration of projects, may change on disk. A client that can
// watch files on demand is asked to watch them. Whatever the client does, the session looks at the files it read from
// time to time: not every client watches, and none outside of its folders.

namespace vidimus::server {

namespace {

constexpr const char* method = "workspace/didChangeWatchedFiles";

/// What stands for more than itself in the glob patterns of LSP 3.17. It has no escapes: "?" is as near as one gets.
constexpr std::string_view glob_signs = "*?[]{},!\\";

/// Files of that name in any folder of the workspace: patterns of clients start from there, not from the root of the
/// disk. Empty where the source is no file.
std::string pattern_of(const std::string& source_uri) {
    const auto path = protocol::to_path(source_uri);
    if (!path) return {};
    std::string name = std::filesystem::path(*path).filename().string();
    for (char& c : name) {
        if (glob_signs.find(c) != std::string_view::npos) c = '?';
    }
    return name.empty() ? name : "**/" + name;
}

/// All files of the formats that can be a source, the configuration, and the source that the settings name, which may
/// have any name. Events of files that are none of these change nothing.
std::vector<std::string> patterns(const std::string& source_uri) {
    std::string extensions;
    for (const checks::FormatInfo& format : checks::formats()) {
        for (const std::string_view extension : format.extensions) {
            if (!extension.starts_with('.')) continue;  // any other name
            extensions += (extensions.empty() ? "" : ",") + std::string(extension.substr(1));
        }
    }
    std::vector<std::string> all{"**/" + std::string(configuration_name), "**/" + std::string(Baseline::usual_name),
                                 "**/*.{" + extensions + "}"};
    if (std::string named = pattern_of(source_uri); !named.empty()) all.push_back(std::move(named));
    return all;
}

/// What the client watches for us.
struct Watch {
    std::vector<std::string> patterns;
    std::string id;
    int count = 0;
};

void ask(Session& session, const char* request, const protocol::Json& params) {
    session.dispatcher().request<protocol::Json>(
        request, params, [&session, request](const protocol::Outcome<protocol::Json>& outcome) {
            if (!outcome) {
                session.log(protocol::MessageType::warning,
                            std::string(request) + " was refused: " + outcome.error().message);
            }
        });
}

void follow_settings(Session& session, Watch& watch) {
    if (!session.client().capabilities.workspace.did_change_watched_files.dynamic_registration) return;
    auto wanted = patterns(session.checks().source_uri());
    if (wanted == watch.patterns) return;
    if (!watch.id.empty()) {
        // The specification spells the member so.
        ask(session, "client/unregisterCapability",
            {{"unregisterations", protocol::Json::array({{{"id", watch.id}, {"method", method}}})}});
    }
    protocol::Json watchers = protocol::Json::array();
    for (const std::string& pattern : wanted) watchers.push_back({{"globPattern", pattern}});
    watch.patterns = std::move(wanted);
    watch.id = "vidimus-source-" + std::to_string(++watch.count);
    ask(session, "client/registerCapability",
        protocol::encode(protocol::RegistrationParams{{{watch.id, method, {{"watchers", std::move(watchers)}}}}}));
}

}  // namespace

void join_source_watch(Session& session) {
    const auto watch = std::make_shared<Watch>();
    session.on_settings([&session, watch] { follow_settings(session, *watch); });
    session.dispatcher().on_notification<protocol::DidChangeWatchedFilesParams>(
        method, [&session](const protocol::DidChangeWatchedFilesParams& params) {
            for (const auto& change : params.changes) session.file_changed(change.uri, change.type);
        });
}

}  // namespace vidimus::server
