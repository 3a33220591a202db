#include "protocol/lsp/workspace.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

namespace vidimus::server {

void join_configuration(Session& session) {
    auto& dispatcher = session.dispatcher();
    dispatcher.on_notification<protocol::DidChangeConfigurationParams>(
        "workspace/didChangeConfiguration", [&session](const protocol::DidChangeConfigurationParams& params) {
            for (const auto& complaint : session.set_settings(params.settings)) {
                session.log(protocol::MessageType::warning, complaint);
            }
        });
}

}  // namespace vidimus::server
