#include "protocol/lsp/code_action.h"

#include "protocol/text_sync.h"
#include "server/lsp/conversion.h"
#include "server/lsp/draft_actions.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"
#include "server/project/baseline.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

// Quick fixes, and all the safe ones at once. The text may have been edited since it was last checked: then the answer
// waits for the check, so that a fix is always made for the text the client has, and edits that cross it on the way are
// caught by the version. To a client that can ask again for one action, edits are told only then.

namespace vidimus::server {

namespace {

using protocol::CodeAction;
using Actions = std::vector<CodeAction>;

constexpr const char* quick_fix = "quickfix";
constexpr const char* fix_all = "source.fixAll.vidimus";
constexpr const char* fix_all_name = "fix-all";

bool resolves_edits(const Client& client) {
    const auto& can = client.capabilities.text_document.code_action;
    return can.data_support && can.resolve_support &&
           std::ranges::find(can.resolve_support->properties, "edit") != can.resolve_support->properties.end();
}

/// A cursor just before or behind a finding counts as on it.
bool touches(checks::Span span, protocol::ByteRange range) {
    return span.start <= range.end && range.start <= span.end;
}

/// A document with its newest outcome, as a request sees them.
struct Subject {
    const Document& document;
    const CheckOutcome& outcome;
    const Client& client;

    [[nodiscard]] protocol::WorkspaceEdit edit_of(const std::vector<checks::TextEdit>& edits) const {
        return protocol::workspace_edit(
            {{{document.uri(), {document.version()}}, to_edits({"", edits}, *outcome.draft, client.encoding)}},
            client.capabilities.workspace.workspace_edit.document_changes);
    }
    [[nodiscard]] protocol::Json data_of(const std::string& name, const std::string& fingerprint) const {
        return {{"uri", document.uri()}, {"version", document.version()}, {"name", name}, {"fingerprint", fingerprint}};
    }
};

/// Calls back with the actions about each finding that `wanted` takes.
void for_actions(const Subject& subject, const std::function<bool(const CheckedPair&, const checks::Finding&)>& wanted,
                 const std::function<void(const CheckedPair&, const checks::Finding&, PairPositions&,
                                          const std::vector<DraftAction>&)>& use) {
    for (const CheckedPair& pair : subject.outcome.pairs) {
        PairPositions positions(pair, *subject.outcome.draft, subject.client.encoding);
        for (const checks::Finding& finding : pair.report.findings) {
            if (!wanted(pair, finding)) continue;
            use(pair, finding, positions,
                actions_for(pair, *subject.outcome.draft, subject.document.format(), finding));
        }
    }
}

/// Has the finding put into the baseline of the project.
CodeAction ignoring(const Subject& subject, const checks::Finding& finding, const protocol::Diagnostic& diagnostic) {
    CodeAction action;
    action.title = "Ignore this " + std::string(finding.rule) + " in the project";
    action.kind = quick_fix;
    action.diagnostics = {diagnostic};
    action.command =
        protocol::Command{action.title, ignore_in_project_command,
                          std::vector<protocol::Json>{subject.document.uri(), fingerprint_text(finding.fingerprint)}};
    return action;
}

Actions quick_fixes(const Subject& subject, const protocol::Range& range) {
    const Snapshot& draft = *subject.outcome.draft;
    const auto asked = protocol::resolve(draft.text, draft.lines, range, subject.client.encoding).bytes;
    const bool is_preferred_support = subject.client.capabilities.text_document.code_action.is_preferred_support;
    Actions all;
    for_actions(
        subject,
        [&](const CheckedPair& pair, const checks::Finding& finding) {
            return touches(shown_at(pair, draft, finding), asked);
        },
        [&](const CheckedPair& pair, const checks::Finding& finding, PairPositions& positions,
            const std::vector<DraftAction>& actions) {
            const auto diagnostic = to_diagnostic(pair, draft, finding, subject.client, positions);
            for (const DraftAction& action : actions) {
                CodeAction shown;
                shown.title = action.title;
                shown.kind = quick_fix;
                shown.diagnostics = {diagnostic};
                if (is_preferred_support && action.is_fix && &action == &actions.front()) shown.is_preferred = true;
                if (resolves_edits(subject.client)) {
                    shown.data = subject.data_of(action.name, fingerprint_text(finding.fingerprint));
                } else {
                    shown.edit = subject.edit_of(action.fix.edits);
                }
                all.push_back(std::move(shown));
            }
            if (subject.document.path()) all.push_back(ignoring(subject, finding, diagnostic));
        });
    return all;
}

/// One action for all safe fixes; none where there are none.
Actions all_fixes(const Subject& subject) {
    const auto edits = safe_edits(subject.outcome);
    if (edits.empty()) return {};
    CodeAction action;
    action.title = "Fix all figures that differ from the source";
    action.kind = fix_all;
    if (resolves_edits(subject.client)) {
        action.data = subject.data_of(fix_all_name, "");
    } else {
        action.edit = subject.edit_of(edits);
    }
    return {std::move(action)};
}

Actions answer_of(const Subject& subject, const protocol::CodeActionParams& params) {
    Actions actions;
    if (params.context.wants(quick_fix)) actions = quick_fixes(subject, params.range);
    // Only who asks for it: editors run it when a file is saved.
    if (params.context.only && params.context.wants(fix_all)) {
        for (CodeAction& action : all_fixes(subject)) actions.push_back(std::move(action));
    }
    return actions;
}

/// Calls back with the document and its newest outcome; with null once the document is closed.
void with_subject(Session& session, const std::string& uri, const std::function<void(const Subject*)>& call) {
    Document* const document = session.documents().find(uri);
    if (!document) return call(nullptr);
    session.checks().when_current(*document, [&session, call, id = document->id()] {
        const Document* const open = session.documents().find(id);
        const auto outcome = open ? session.checks().current(*open) : nullptr;
        if (!outcome) return call(nullptr);
        const Subject subject{*open, *outcome, session.client()};
        call(&subject);
    });
}

/// What `data` says of an action that was told before.
struct Told {
    std::string uri;
    protocol::Integer version = 0;
    std::string name;
    std::string fingerprint;

    static constexpr auto fields() {
        return std::tuple(protocol::field("uri", &Told::uri), protocol::field("version", &Told::version),
                          protocol::field("name", &Told::name), protocol::field("fingerprint", &Told::fingerprint));
    }
};

std::optional<protocol::WorkspaceEdit> edit_told(const Subject& subject, const Told& told) {
    if (told.name == fix_all_name) return subject.edit_of(safe_edits(subject.outcome));
    std::optional<protocol::WorkspaceEdit> found;
    for_actions(
        subject,
        [&](const CheckedPair&, const checks::Finding& finding) {
            return fingerprint_text(finding.fingerprint) == told.fingerprint;
        },
        [&](const CheckedPair&, const checks::Finding&, PairPositions&, const std::vector<DraftAction>& actions) {
            for (const DraftAction& action : actions) {
                if (action.name == told.name) found = subject.edit_of(action.fix.edits);
            }
        });
    return found;
}

void resolve(Session& session, CodeAction action, protocol::Reply<CodeAction> reply) {
    const auto told = protocol::decode<Told>(action.data);
    // Data of another server's: there is nothing for us to add.
    if (!told) return reply(action);
    const auto pending = std::make_shared<protocol::Reply<CodeAction>>(std::move(reply));
    with_subject(session, told->uri, [action, told = *told, pending](const Subject* subject) {
        const auto edit =
            subject && subject->document.version() == told.version ? edit_told(*subject, told) : std::nullopt;
        if (!edit) return pending->fail(protocol::error_code::content_modified, "the text has changed since");
        CodeAction resolved = action;
        resolved.edit = *edit;
        (*pending)(resolved);
    });
}

}  // namespace

void join_code_action(Session& session) {
    session.announce([](const Client& client, protocol::ServerCapabilities& capabilities) {
        if (client.capabilities.text_document.code_action.code_action_literal_support.is_null()) return;
        capabilities.code_action_provider = protocol::CodeActionOptions{
            {quick_fix, fix_all}, resolves_edits(client) ? std::optional(true) : std::nullopt};
    });
    session.dispatcher().on_request<protocol::CodeActionParams, Actions>(
        "textDocument/codeAction",
        [&session](const protocol::CodeActionParams& params, protocol::Reply<Actions> reply) {
            const auto pending = std::make_shared<protocol::Reply<Actions>>(std::move(reply));
            with_subject(session, params.text_document.uri, [params, pending](const Subject* subject) {
                (*pending)(subject ? answer_of(*subject, params) : Actions());
            });
        });
    session.dispatcher().on_request<CodeAction, CodeAction>(
        "codeAction/resolve", [&session](CodeAction action, protocol::Reply<CodeAction> reply) {
            resolve(session, std::move(action), std::move(reply));
        });
}

}  // namespace vidimus::server
