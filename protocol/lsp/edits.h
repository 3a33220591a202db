#pragma once

#include "protocol/lsp/basic.h"

namespace vidimus::protocol {

struct TextEdit {
    Range range;
    std::string new_text;

    static constexpr auto fields() {
        return std::tuple(field("range", &TextEdit::range), field("newText", &TextEdit::new_text));
    }
};

/// The version is null for a document the client has not opened.
struct OptionalVersionedTextDocumentIdentifier {
    std::string uri;
    Nullable<Integer> version;

    static constexpr auto fields() {
        return std::tuple(field("uri", &OptionalVersionedTextDocumentIdentifier::uri),
                          field("version", &OptionalVersionedTextDocumentIdentifier::version));
    }
};

struct TextDocumentEdit {
    OptionalVersionedTextDocumentIdentifier text_document;
    std::vector<TextEdit> edits;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &TextDocumentEdit::text_document),
                          field("edits", &TextDocumentEdit::edits));
    }
};

/// Holds one of its members: make it by workspace_edit().
struct WorkspaceEdit {
    std::optional<std::map<std::string, std::vector<TextEdit>>> changes;
    std::optional<std::vector<TextDocumentEdit>> document_changes;

    static constexpr auto fields() {
        return std::tuple(field("changes", &WorkspaceEdit::changes),
                          field("documentChanges", &WorkspaceEdit::document_changes));
    }
};

/// With versions where the client declared workspace.workspaceEdit.documentChanges, so that an edit of an older text is
/// refused instead of applied; as plain changes where it did not.
WorkspaceEdit workspace_edit(std::vector<TextDocumentEdit> edits, bool client_knows_document_changes);

struct ApplyWorkspaceEditParams {
    std::optional<std::string> label;
    WorkspaceEdit edit;

    static constexpr auto fields() {
        return std::tuple(field("label", &ApplyWorkspaceEditParams::label),
                          field("edit", &ApplyWorkspaceEditParams::edit));
    }
};

struct ApplyWorkspaceEditResult {
    bool applied = false;
    std::optional<std::string> failure_reason;

    static constexpr auto fields() {
        return std::tuple(field("applied", &ApplyWorkspaceEditResult::applied),
                          field("failureReason", &ApplyWorkspaceEditResult::failure_reason));
    }
};

}  // namespace vidimus::protocol
