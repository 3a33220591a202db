#include "server/lsp/conversion.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/features/publish_gate.h"
#include "server/lsp/session.h"

#include <memory>

// Diagnostics are pushed, as every client understands that.

namespace vidimus::server {

void join_diagnostics(Session& session) {
    const auto gate = std::make_shared<PublishGate>();
    const auto publish = [&session](const std::optional<protocol::PublishDiagnosticsParams>& params) {
        if (params) session.notify("textDocument/publishDiagnostics", protocol::encode(*params));
    };
    session.announce([gate](const Client& client, protocol::ServerCapabilities&) {
        *gate = PublishGate(client.capabilities.text_document.publish_diagnostics.version_support);
    });
    session.on_checked([&session, gate, publish](const Document& document, const CheckOutcome& outcome) {
        publish(gate->pass(document, to_diagnostics(outcome, session.client())));
    });
    session.on_closed([gate, publish](const Document& document) { publish(gate->clear(document)); });
}

}  // namespace vidimus::server
