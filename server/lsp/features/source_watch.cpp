#include "protocol/lsp/workspace.h"
#include "protocol/uri.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <filesystem>
#include <memory>
#include <string>

// The source named by the settings, where the editor has not opened it, may change on disk. A client that can watch
// files on demand is asked to watch this one; with any other, saving the draft makes its source be looked at again.

namespace vidimus::server {

namespace {

constexpr const char* method = "workspace/didChangeWatchedFiles";

/// What stands for more than itself in the glob patterns of LSP 3.17. It has no escapes: "?" is as near as one gets.
constexpr std::string_view glob_signs = "*?[]{},!\\";

/// Files of that name in any folder of the workspace: patterns of clients start from there, not from the root of the
/// disk. Events of files that are no source change nothing. Empty where the source is no file.
std::string pattern_of(const std::string& source_uri) {
    const auto path = protocol::to_path(source_uri);
    if (!path) return {};
    std::string name = std::filesystem::path(*path).filename().string();
    for (char& c : name) {
        if (glob_signs.find(c) != std::string_view::npos) c = '?';
    }
    return name.empty() ? name : "**/" + name;
}

/// What the client watches for us.
struct Watch {
    std::string pattern;
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
    const auto pattern = pattern_of(session.checks().source_uri());
    if (pattern == watch.pattern) return;
    if (!watch.id.empty()) {
        // The specification spells the member so.
        ask(session, "client/unregisterCapability",
            {{"unregisterations", protocol::Json::array({{{"id", watch.id}, {"method", method}}})}});
        watch.id.clear();
    }
    watch.pattern = pattern;
    if (pattern.empty()) return;
    watch.id = "vidimus-source-" + std::to_string(++watch.count);
    ask(session, "client/registerCapability",
        protocol::encode(protocol::RegistrationParams{
            {{watch.id, method, {{"watchers", protocol::Json::array({{{"globPattern", pattern}}})}}}}}));
}

}  // namespace

void join_source_watch(Session& session) {
    const auto watch = std::make_shared<Watch>();
    session.on_settings([&session, watch] { follow_settings(session, *watch); });
    session.dispatcher().on_notification<protocol::DidChangeWatchedFilesParams>(
        method, [&session](const protocol::DidChangeWatchedFilesParams& params) {
            for (const auto& change : params.changes) session.checks().file_changed(change.uri);
        });
}

}  // namespace vidimus::server
