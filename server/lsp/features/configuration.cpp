#include "protocol/lsp/workspace.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <string>

// Settings come with `initialize`, with workspace/didChangeConfiguration, or are fetched by workspace/configuration
// from clients that offer it: at the start, and whenever they say that something changed without saying what.

namespace vidimus::server {

namespace {

void take(Session& session, const protocol::Json& settings) {
    for (const auto& complaint : session.set_settings(settings)) {
        session.log(protocol::MessageType::warning, complaint);
    }
}

void fetch(Session& session) {
    if (!session.client().capabilities.workspace.configuration) return;
    const protocol::ConfigurationParams params{{{std::nullopt, "vidimus"}}};
    session.dispatcher().request<protocol::Json>(
        "workspace/configuration", protocol::encode(params),
        [&session](const protocol::Outcome<protocol::Json>& outcome) {
            if (!outcome) {
                session.log(protocol::MessageType::warning,
                            "workspace/configuration was refused: " + outcome.error().message);
            } else if (outcome->is_array() && !outcome->empty() && outcome->front().is_object()) {
                // The section was asked for: whatever is in it is meant for us.
                take(session, {{"vidimus", outcome->front()}});
            }
        });
}

}  // namespace

void join_configuration(Session& session) {
    session.on_initialized([&session] {
        const auto& can = session.client().capabilities.workspace;
        if (can.did_change_configuration.dynamic_registration) {
            session.dispatcher().request<protocol::Json>(
                "client/registerCapability",
                protocol::encode(protocol::RegistrationParams{
                    {{"vidimus-configuration", "workspace/didChangeConfiguration", {{"section", "vidimus"}}}}}),
                [](const auto&) {});
        }
        fetch(session);
    });
    session.dispatcher().on_notification<protocol::DidChangeConfigurationParams>(
        "workspace/didChangeConfiguration", [&session](const protocol::DidChangeConfigurationParams& params) {
            if (params.settings.is_object() && params.settings.contains("vidimus"))
                return take(session, params.settings);
            take(session, params.settings);
            fetch(session);
        });
}

}  // namespace vidimus::server
