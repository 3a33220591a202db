#include "protocol/lsp/code_action.h"

#include "protocol/text_sync.h"
#include "server/lsp/conversion.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <memory>
#include <utility>
#include <vector>

// Quick fixes. The text may have been edited since it was last checked: then the answer waits for the check, so that a
// fix is always made for the text the client has, and edits that cross it on the way are caught by the version.

namespace vidimus::server {

namespace {

using protocol::CodeAction;
using Actions = std::vector<CodeAction>;

constexpr const char* quick_fix = "quickfix";

/// A cursor just before or behind a finding counts as on it.
bool touches(checks::Span span, protocol::ByteRange range) {
    return span.start <= range.end && range.start <= span.end;
}

CodeAction action_of(const checks::Fix& fix, const protocol::Diagnostic& diagnostic, const Document& document,
                     const Snapshot& draft, const Client& client) {
    CodeAction action;
    action.title = fix.title;
    action.kind = quick_fix;
    action.diagnostics = {diagnostic};
    action.edit =
        protocol::workspace_edit({{{document.uri(), {document.version()}}, to_edits(fix, draft, client.encoding)}},
                                 client.capabilities.workspace.workspace_edit.document_changes);
    return action;
}

Actions quick_fixes(const Document& document, const CheckOutcome& outcome, const protocol::Range& range,
                    const Client& client) {
    const Snapshot& draft = *outcome.draft;
    const auto asked = protocol::resolve(draft.text, draft.lines, range, client.encoding).bytes;
    Actions actions;
    for (const auto& pair : outcome.pairs) {
        PairPositions positions(pair, draft, client.encoding);
        for (const auto& finding : pair.report.findings) {
            if (finding.fixes.empty() || !touches(shown_at(pair, draft, finding), asked)) continue;
            const auto diagnostic = to_diagnostic(pair, draft, finding, client, positions);
            const auto first = actions.size();
            for (const auto& fix : finding.fixes)
                actions.push_back(action_of(fix, diagnostic, document, draft, client));
            if (client.capabilities.text_document.code_action.is_preferred_support) actions[first].is_preferred = true;
        }
    }
    return actions;
}

void answer(Session& session, const protocol::CodeActionParams& params, protocol::Reply<Actions> reply) {
    Document* const document = session.documents().find(params.text_document.uri);
    if (!document || !params.context.wants(quick_fix)) return reply(Actions());
    const auto pending = std::make_shared<protocol::Reply<Actions>>(std::move(reply));
    session.checks().when_current(*document, [&session, pending, id = document->id(), range = params.range] {
        const Document* const open = session.documents().find(id);
        const auto outcome = open ? session.checks().current(*open) : nullptr;
        (*pending)(outcome ? quick_fixes(*open, *outcome, range, session.client()) : Actions());
    });
}

}  // namespace

void join_code_action(Session& session) {
    session.announce([](const Client& client, protocol::ServerCapabilities& capabilities) {
        if (client.capabilities.text_document.code_action.code_action_literal_support.is_null()) return;
        capabilities.code_action_provider = protocol::CodeActionOptions{{quick_fix}, std::nullopt};
    });
    session.dispatcher().on_request<protocol::CodeActionParams, Actions>(
        "textDocument/codeAction",
        [&session](const protocol::CodeActionParams& params, protocol::Reply<Actions> reply) {
            answer(session, params, std::move(reply));
        });
}

}  // namespace vidimus::server
