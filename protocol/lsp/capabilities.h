#pragma once

#include "protocol/lsp/basic.h"

namespace vidimus::protocol {

// What a client says it can do: only what a server looks at. Everything may be missing, and what is missing is not
// supported: members default to "cannot", so that `capabilities.text_document.publish_diagnostics.version_support`
// can be asked without checks on the way. Optional are only those whose mere presence says something.

struct PublishDiagnosticsCapability {
    bool related_information = false;
    bool version_support = false;
    bool code_description_support = false;
    bool data_support = false;
    Json tag_support;  ///< present, or true, when tags are drawn

    [[nodiscard]] bool draws_tags() const { return !tag_support.is_null() && tag_support != Json(false); }

    static constexpr auto fields() {
        return std::tuple(
            field("tagSupport", &PublishDiagnosticsCapability::tag_support),
            optional_field("relatedInformation", &PublishDiagnosticsCapability::related_information),
            optional_field("versionSupport", &PublishDiagnosticsCapability::version_support),
            optional_field("codeDescriptionSupport", &PublishDiagnosticsCapability::code_description_support),
            optional_field("dataSupport", &PublishDiagnosticsCapability::data_support));
    }
};

struct ResolveSupport {
    std::vector<std::string> properties;

    static constexpr auto fields() { return std::tuple(field("properties", &ResolveSupport::properties)); }
};

struct CodeActionCapability {
    /// Present (with the kinds the client knows) when code actions may be literals; otherwise only commands are
    /// understood.
    Json code_action_literal_support;
    bool data_support = false;
    bool disabled_support = false;
    bool is_preferred_support = false;
    std::optional<ResolveSupport> resolve_support;

    static constexpr auto fields() {
        return std::tuple(field("codeActionLiteralSupport", &CodeActionCapability::code_action_literal_support),
                          optional_field("dataSupport", &CodeActionCapability::data_support),
                          optional_field("disabledSupport", &CodeActionCapability::disabled_support),
                          optional_field("isPreferredSupport", &CodeActionCapability::is_preferred_support),
                          field("resolveSupport", &CodeActionCapability::resolve_support));
    }
};

/// Present when the client pulls diagnostics.
struct DiagnosticCapability {
    bool dynamic_registration = false;
    bool related_document_support = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("dynamicRegistration", &DiagnosticCapability::dynamic_registration),
                          optional_field("relatedDocumentSupport", &DiagnosticCapability::related_document_support));
    }
};

struct HoverCapability {
    std::vector<std::string> content_format;  ///< in the client's order of preference

    static constexpr auto fields() {
        return std::tuple(optional_field("contentFormat", &HoverCapability::content_format));
    }
};

struct LinkCapability {
    bool link_support = false;

    static constexpr auto fields() { return std::tuple(optional_field("linkSupport", &LinkCapability::link_support)); }
};

struct DocumentSymbolCapability {
    bool hierarchical_document_symbol_support = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("hierarchicalDocumentSymbolSupport",
                                         &DocumentSymbolCapability::hierarchical_document_symbol_support));
    }
};

/// A feature without options: that it is there says all.
struct PlainCapability {
    static constexpr auto fields() { return std::tuple(); }
};

struct TextDocumentClientCapabilities {
    PublishDiagnosticsCapability publish_diagnostics;
    CodeActionCapability code_action;
    std::optional<DiagnosticCapability> diagnostic;
    std::optional<HoverCapability> hover;
    std::optional<LinkCapability> definition;
    std::optional<LinkCapability> declaration;
    std::optional<DocumentSymbolCapability> document_symbol;
    std::optional<PlainCapability> inlay_hint;
    std::optional<PlainCapability> semantic_tokens;

    static constexpr auto fields() {
        using Self = TextDocumentClientCapabilities;
        return std::tuple(optional_field("publishDiagnostics", &Self::publish_diagnostics),
                          optional_field("codeAction", &Self::code_action), field("diagnostic", &Self::diagnostic),
                          field("hover", &Self::hover), field("definition", &Self::definition),
                          field("declaration", &Self::declaration), field("documentSymbol", &Self::document_symbol),
                          field("inlayHint", &Self::inlay_hint), field("semanticTokens", &Self::semantic_tokens));
    }
};

struct WorkspaceEditCapability {
    bool document_changes = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("documentChanges", &WorkspaceEditCapability::document_changes));
    }
};

struct DynamicRegistration {
    bool dynamic_registration = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("dynamicRegistration", &DynamicRegistration::dynamic_registration));
    }
};

struct RefreshSupport {
    bool refresh_support = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("refreshSupport", &RefreshSupport::refresh_support));
    }
};

struct FileOperationsCapability {
    bool did_rename = false;

    static constexpr auto fields() {
        return std::tuple(optional_field("didRename", &FileOperationsCapability::did_rename));
    }
};

struct WorkspaceClientCapabilities {
    bool apply_edit = false;
    WorkspaceEditCapability workspace_edit;
    bool configuration = false;
    bool workspace_folders = false;
    DynamicRegistration did_change_configuration;
    DynamicRegistration did_change_watched_files;
    RefreshSupport diagnostics;
    RefreshSupport diagnostic;  ///< the key some clients send instead of `diagnostics`
    RefreshSupport code_lens;
    RefreshSupport inlay_hint;
    RefreshSupport semantic_tokens;
    FileOperationsCapability file_operations;

    /// Whether workspace/diagnostic/refresh may be sent.
    [[nodiscard]] bool refreshes_diagnostics() const {
        return diagnostics.refresh_support || diagnostic.refresh_support;
    }

    static constexpr auto fields() {
        return std::tuple(
            optional_field("applyEdit", &WorkspaceClientCapabilities::apply_edit),
            optional_field("workspaceEdit", &WorkspaceClientCapabilities::workspace_edit),
            optional_field("configuration", &WorkspaceClientCapabilities::configuration),
            optional_field("workspaceFolders", &WorkspaceClientCapabilities::workspace_folders),
            optional_field("didChangeConfiguration", &WorkspaceClientCapabilities::did_change_configuration),
            optional_field("didChangeWatchedFiles", &WorkspaceClientCapabilities::did_change_watched_files),
            optional_field("diagnostics", &WorkspaceClientCapabilities::diagnostics),
            optional_field("diagnostic", &WorkspaceClientCapabilities::diagnostic),
            optional_field("codeLens", &WorkspaceClientCapabilities::code_lens),
            optional_field("inlayHint", &WorkspaceClientCapabilities::inlay_hint),
            optional_field("semanticTokens", &WorkspaceClientCapabilities::semantic_tokens),
            optional_field("fileOperations", &WorkspaceClientCapabilities::file_operations));
    }
};

struct ShowDocumentCapability {
    bool support = false;

    static constexpr auto fields() { return std::tuple(optional_field("support", &ShowDocumentCapability::support)); }
};

struct WindowClientCapabilities {
    bool work_done_progress = false;
    ShowDocumentCapability show_document;

    static constexpr auto fields() {
        return std::tuple(optional_field("workDoneProgress", &WindowClientCapabilities::work_done_progress),
                          optional_field("showDocument", &WindowClientCapabilities::show_document));
    }
};

struct GeneralClientCapabilities {
    /// In the client's order of preference; absent means only "utf-16".
    std::optional<std::vector<std::string>> position_encodings;

    static constexpr auto fields() {
        return std::tuple(field("positionEncodings", &GeneralClientCapabilities::position_encodings));
    }
};

struct ClientCapabilities {
    GeneralClientCapabilities general;
    TextDocumentClientCapabilities text_document;
    WorkspaceClientCapabilities workspace;
    WindowClientCapabilities window;
    Json experimental;

    static constexpr auto fields() {
        return std::tuple(optional_field("general", &ClientCapabilities::general),
                          optional_field("textDocument", &ClientCapabilities::text_document),
                          optional_field("workspace", &ClientCapabilities::workspace),
                          optional_field("window", &ClientCapabilities::window),
                          field("experimental", &ClientCapabilities::experimental));
    }
};

}  // namespace vidimus::protocol
