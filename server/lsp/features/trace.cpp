#include "protocol/lsp/window.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <utility>

// How much the client wants to read of what the server does.

namespace vidimus::server {

void join_trace(Session& session) {
    session.dispatcher().on_notification<protocol::SetTraceParams>(
        "$/setTrace", [&session](protocol::SetTraceParams params) { session.set_trace(std::move(params.value)); });
}

}  // namespace vidimus::server
