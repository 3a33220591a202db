#include "protocol/lsp/workspace.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

namespace vidimus::server {

void join_configuration(Session& session) {
    auto& dispatcher = session.dispatcher();
    // Null means "ask me": nothing was said, so nothing changes.
    dispatcher.on_notification<protocol::DidChangeConfigurationParams>(
        "workspace/didChangeConfiguration", [&session](const protocol::DidChangeConfigurationParams& params) {
            const auto& settings = params.settings;
            if (!settings.is_object() || settings.empty()) return;
            for (const auto& complaint : session.set_settings(settings)) {
                session.log(protocol::MessageType::warning, complaint);
            }
        });
    dispatcher.on_notification<protocol::DidChangeWatchedFilesParams>(
        "workspace/didChangeWatchedFiles", [&session](const protocol::DidChangeWatchedFilesParams& params) {
            for (const auto& change : params.changes) session.checks().file_changed(change.uri);
        });
}

}  // namespace vidimus::server
