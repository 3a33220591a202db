#pragma once

#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/edits.h"

namespace vidimus::protocol {

enum class CodeActionTriggerKind { invoked = 1, automatic };
constexpr CodeActionTriggerKind last_enumerator(CodeActionTriggerKind) {
    return CodeActionTriggerKind::automatic;
}

/// Kinds form a tree by dots: whoever asks for "quickfix" wants "quickfix.figure" too.
bool is_kind_or_under(std::string_view kind, std::string_view asked);

struct CodeActionContext {
    std::vector<Diagnostic> diagnostics;
    std::optional<std::vector<std::string>> only;
    std::optional<CodeActionTriggerKind> trigger_kind;

    /// Whether actions of this kind are wanted.
    [[nodiscard]] bool wants(std::string_view kind) const;

    static constexpr auto fields() {
        return std::tuple(field("diagnostics", &CodeActionContext::diagnostics),
                          field("only", &CodeActionContext::only),
                          field("triggerKind", &CodeActionContext::trigger_kind));
    }
};

struct CodeActionParams {
    TextDocumentIdentifier text_document;
    Range range;
    CodeActionContext context;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &CodeActionParams::text_document),
                          field("range", &CodeActionParams::range), field("context", &CodeActionParams::context));
    }
};

struct CodeActionDisabled {
    std::string reason;

    static constexpr auto fields() { return std::tuple(field("reason", &CodeActionDisabled::reason)); }
};

struct CodeAction {
    std::string title;
    std::optional<std::string> kind;
    std::optional<std::vector<Diagnostic>> diagnostics;
    std::optional<bool> is_preferred;
    std::optional<CodeActionDisabled> disabled;
    std::optional<WorkspaceEdit> edit;
    std::optional<Command> command;
    Json data;

    static constexpr auto fields() {
        return std::tuple(field("title", &CodeAction::title), field("kind", &CodeAction::kind),
                          field("diagnostics", &CodeAction::diagnostics),
                          field("isPreferred", &CodeAction::is_preferred), field("disabled", &CodeAction::disabled),
                          field("edit", &CodeAction::edit), field("command", &CodeAction::command),
                          field("data", &CodeAction::data));
    }
};

}  // namespace vidimus::protocol
