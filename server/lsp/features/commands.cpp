#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"
#include "server/project/baseline.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What editors have the server do, by workspace/executeCommand:
//
//     vidimus.ignoreInProject [URI of the draft, fingerprint]   adds a finding to the project's baseline
//     vidimus.openSource [URI of the draft, position]           has the client open the source where it answers the
//                                                               place; for clients that can be told to show a document

namespace vidimus::server {

namespace {

using protocol::Json;

using Arguments = std::vector<Json>;
using Done = protocol::Reply<std::nullptr_t>;

struct Named {
    std::string_view name;
    void (*carry_out)(Session& session, Document& draft, const Arguments& arguments, Done done);
};

void ignore_in_project(Session& session, Document& draft, const Arguments& arguments, Done done) {
    if (arguments.size() < 2 || !arguments[1].is_string())
        return done.fail(protocol::error_code::invalid_params, "arguments[1]: expected the fingerprint of a finding");
    if (!draft.path()) return done.fail(protocol::error_code::request_failed, "the draft has no file");
    const auto pending = std::make_shared<Done>(std::move(done));
    session.checks().when_current(
        draft, [&session, id = draft.id(), wanted = arguments[1].get<std::string>(), pending] {
            const Document* const open = session.documents().find(id);
            const auto outcome = open ? session.checks().current(*open) : nullptr;
            if (outcome) {
                for (const CheckedPair& pair : outcome->pairs) {
                    for (const checks::Finding& finding : pair.report.findings) {
                        if (fingerprint_text(finding.fingerprint) != wanted) continue;
                        return session.checks().leave_as_it_is(*open, finding, [&session, pending](const auto& error) {
                            if (!error) return (*pending)(nullptr);
                            session.show(protocol::MessageType::error, "vidimus: " + error->message());
                            pending->fail(protocol::error_code::request_failed, error->message());
                        });
                    }
                }
            }
            pending->fail(protocol::error_code::request_failed, "the draft has no such finding any more");
        });
}

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

void open_source(Session& session, Document& draft, const Arguments& arguments, Done done) {
    protocol::Position position{0, 0};
    if (arguments.size() > 1) {
        const auto decoded = protocol::decode<protocol::Position>(arguments[1]);
        if (!decoded) return done.fail(protocol::error_code::invalid_params, "arguments[1]: " + decoded.error().text());
        position = *decoded;
    }
    const auto pending = std::make_shared<Done>(std::move(done));
    when_checked(session, draft, [&session, position, pending](const CheckedSides& sides) {
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

constexpr std::array<Named, 2> commands{{
    {ignore_in_project_command, ignore_in_project},
    {open_source_command, open_source},
}};

void execute(Session& session, const protocol::ExecuteCommandParams& params, Done done) {
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Named& each) { return each.name == params.command; });
    if (command == commands.end())
        return done.fail(protocol::error_code::request_failed, "there is no command " + params.command);
    const Arguments arguments = params.arguments.value_or(Arguments{});
    if (arguments.empty() || !arguments[0].is_string())
        return done.fail(protocol::error_code::invalid_params, "arguments[0]: expected the URI of a draft");
    Document* const draft = session.documents().find(arguments[0].get<std::string>());
    if (!draft) return done.fail(protocol::error_code::request_failed, "the draft is not open");
    command->carry_out(session, *draft, arguments, std::move(done));
}

}  // namespace

void join_commands(Session& session) {
    session.announce([](const Client& client, protocol::ServerCapabilities& capabilities) {
        protocol::ExecuteCommandOptions offered{{ignore_in_project_command}};
        if (client.capabilities.window.show_document.support) offered.commands.emplace_back(open_source_command);
        capabilities.execute_command_provider = std::move(offered);
    });
    session.dispatcher().on_request<protocol::ExecuteCommandParams, std::nullptr_t>(
        "workspace/executeCommand", [&session](const protocol::ExecuteCommandParams& params, Done done) {
            execute(session, params, std::move(done));
        });
}

}  // namespace vidimus::server
