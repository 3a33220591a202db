#include "protocol/lsp/workspace.h"

#include "protocol/uri.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <memory>
#include <string>
#include <vector>

// The folders of the client, and files that it renames: both may give a draft another source.

namespace vidimus::server {

void join_workspace(Session& session) {
    session.announce([](const Client& client, protocol::ServerCapabilities& capabilities) {
        const auto& can = client.capabilities.workspace;
        protocol::WorkspaceServerCapabilities workspace;
        if (can.workspace_folders) workspace.workspace_folders = protocol::WorkspaceFoldersServerCapabilities{};
        if (can.file_operations.did_rename) {
            const protocol::Json all{{"scheme", "file"}, {"pattern", {{"glob", "**/*"}}}};
            workspace.file_operations =
                protocol::FileOperationsServerCapabilities{protocol::FileOperationRegistrationOptions{{all}}};
        }
        if (workspace.workspace_folders || workspace.file_operations) capabilities.workspace = workspace;
    });
    auto& dispatcher = session.dispatcher();
    dispatcher.on_notification<protocol::DidChangeWorkspaceFoldersParams>(
        "workspace/didChangeWorkspaceFolders", [&session](const protocol::DidChangeWorkspaceFoldersParams& params) {
            for (const auto& folder : params.event.removed) {
                const auto path = protocol::to_path(folder.uri);
                if (!path || *path != session.client().root || params.event.added.empty()) continue;
                if (const auto next = protocol::to_path(params.event.added.front().uri)) session.set_root(*next);
            }
        });
    // The client closes and opens what it had open; a source that was not open has another name now.
    dispatcher.on_notification<protocol::NoParams>(
        "workspace/didRenameFiles", [&session](protocol::NoParams) { session.checks().project_changed(); });
}

}  // namespace vidimus::server
