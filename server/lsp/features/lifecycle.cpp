#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <memory>
#include <string>
#include <vector>

namespace vidimus::server {

void join_lifecycle(Session& session) {
    // What is wrong with the settings can be told only to a client that said `initialized`.
    const auto complaints = std::make_shared<std::vector<std::string>>();
    auto& dispatcher = session.dispatcher();
    dispatcher.on_request<protocol::InitializeParams, protocol::InitializeResult>(
        "initialize", [&session, complaints](const protocol::InitializeParams& params) {
            return session.initialize(params, *complaints);
        });
    dispatcher.on_notification<protocol::NoParams>("initialized", [&session, complaints](protocol::NoParams) {
        for (const auto& complaint : *complaints) session.log(protocol::MessageType::warning, complaint);
        complaints->clear();
        session.initialized();
    });
    // Answered before anything is tidied up: an editor that quits waits for this.
    dispatcher.on_request<protocol::NoParams, std::nullptr_t>(
        "shutdown", [&session](protocol::NoParams, protocol::Reply<std::nullptr_t> reply) {
            reply(nullptr);
            session.shut_down();
        });
    dispatcher.on_notification<protocol::NoParams>("exit", [&session](protocol::NoParams) { session.end(); });
}

}  // namespace vidimus::server
