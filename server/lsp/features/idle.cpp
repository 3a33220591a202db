#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <memory>
#include <utility>

// `vidimus/idle`: a request without params, answered with null once nothing is left to be checked in any document and
// everything that follows from it was sent. Checks that wait for a pause in typing begin at once. For tests and
// scripts, which would have to guess a waiting time otherwise.

namespace vidimus::server {

void join_idle(Session& session) {
    session.dispatcher().on_request<protocol::NoParams, std::nullptr_t>(
        "vidimus/idle", [&session](protocol::NoParams, protocol::Reply<std::nullptr_t> reply) {
            const auto pending = std::make_shared<protocol::Reply<std::nullptr_t>>(std::move(reply));
            session.checks().when_idle([pending] { (*pending)(nullptr); });
        });
}

}  // namespace vidimus::server
