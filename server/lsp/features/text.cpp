#include "protocol/lsp/navigation.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

// `vidimus/text`, a request of our own: params {textDocument}, the result {"version": 7, "text": "…"}: what the server
// holds of an open document, null where it is not open. For tests, and for finding out whether an editor and the server
// have come to hold different texts.

namespace vidimus::server {

void join_text(Session& session) {
    session.dispatcher().on_request<protocol::DocumentParams, protocol::Json>(
        "vidimus/text", [&session](const protocol::DocumentParams& params) -> protocol::Json {
            const Document* const document = session.documents().find(params.text_document.uri);
            if (!document) return nullptr;
            return {{"version", document->version()}, {"text", document->snapshot()->text}};
        });
}

}  // namespace vidimus::server
