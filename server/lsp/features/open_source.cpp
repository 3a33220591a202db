#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"

#include <string>

// The command `vidimus.openSource` with the arguments [URI of the draft, position]: has the client open the source
// where it answers that place. For clients that can be told to show a document.

namespace vidimus::server {

namespace {

using protocol::Json;

constexpr const char* command = "vidimus.openSource";

/// Where to look in the source: at what answers the place, else at its beginning.
protocol::ShowDocumentParams target_of(const CheckedSide& checked, protocol::Position position, const Client& client) {
    protocol::ShowDocumentParams target;
    target.uri = checked.pair->source_uri;
    const auto sentence = sentence_at(checked.draft(), offset_of(checked.text(), position, client.encoding));
    if (!sentence) return target;
    const auto& sources = bead_of(checked, *sentence).sources;
    if (!sources.empty())
        target.selection = range_of(*checked.pair->source, span_of(checked.source(), sources), client.encoding);
    return target;
}

void open_source(Session& session, const protocol::ExecuteCommandParams& params,
                 protocol::Reply<std::nullptr_t> reply) {
    const std::vector<Json> arguments = params.arguments.value_or(std::vector<Json>{});
    if (params.command != command)
        return reply.fail(protocol::error_code::request_failed, "there is no command " + params.command);
    if (arguments.empty() || !arguments[0].is_string())
        return reply.fail(protocol::error_code::invalid_params, "arguments[0]: expected the URI of a draft");
    protocol::Position position{0, 0};
    if (arguments.size() > 1) {
        const auto decoded = protocol::decode<protocol::Position>(arguments[1]);
        if (!decoded)
            return reply.fail(protocol::error_code::invalid_params, "arguments[1]: " + decoded.error().text());
        position = *decoded;
    }
    Document* const document = session.documents().find(arguments[0].get<std::string>());
    if (!document) return reply.fail(protocol::error_code::request_failed, "the draft is not open");
    const auto pending = std::make_shared<protocol::Reply<std::nullptr_t>>(std::move(reply));
    when_checked(session, *document, [&session, position, pending](const CheckedSides& sides) {
        for (const CheckedSide& checked : sides) {
            if (!checked.is_draft) continue;
            session.dispatcher().request<Json>("window/showDocument",
                                               protocol::encode(target_of(checked, position, session.client())),
                                               [](const auto&) {});
            return (*pending)(nullptr);
        }
        pending->fail(protocol::error_code::request_failed, "the draft has no source");
    });
}

}  // namespace

void join_open_source(Session& session) {
    session.announce([](const Client& client, protocol::ServerCapabilities& capabilities) {
        if (client.capabilities.window.show_document.support)
            capabilities.execute_command_provider = protocol::ExecuteCommandOptions{{command}};
    });
    session.dispatcher().on_request<protocol::ExecuteCommandParams, std::nullptr_t>(
        "workspace/executeCommand",
        [&session](const protocol::ExecuteCommandParams& params, protocol::Reply<std::nullptr_t> reply) {
            open_source(session, params, std::move(reply));
        });
}

}  // namespace vidimus::server
