#pragma once

#include "protocol/lsp/annotations.h"
#include "protocol/lsp/capabilities.h"
#include "protocol/lsp/completion.h"
#include "protocol/lsp/workspace.h"

namespace vidimus::protocol {

struct PeerInfo {
    std::string name;
    std::optional<std::string> version;

    static constexpr auto fields() {
        return std::tuple(field("name", &PeerInfo::name), field("version", &PeerInfo::version));
    }
};

/// Lenient where clients are sloppy: everything may be missing or null.
struct InitializeParams {
    std::optional<Integer> process_id;
    std::optional<PeerInfo> client_info;
    std::optional<std::string> locale;
    std::optional<std::string> root_path;
    std::optional<std::string> root_uri;
    std::optional<std::vector<WorkspaceFolder>> workspace_folders;
    ClientCapabilities capabilities;
    std::optional<std::string> trace;
    Json initialization_options;

    static constexpr auto fields() {
        return std::tuple(
            field("processId", &InitializeParams::process_id), field("clientInfo", &InitializeParams::client_info),
            field("locale", &InitializeParams::locale), field("rootPath", &InitializeParams::root_path),
            field("rootUri", &InitializeParams::root_uri),
            field("workspaceFolders", &InitializeParams::workspace_folders),
            optional_field("capabilities", &InitializeParams::capabilities), field("trace", &InitializeParams::trace),
            field("initializationOptions", &InitializeParams::initialization_options));
    }
};

/// The two kinds a server may ask for; 0 ("none") is said by leaving the option out.
enum class TextDocumentSyncKind { full = 1, incremental };
constexpr TextDocumentSyncKind last_enumerator(TextDocumentSyncKind) {
    return TextDocumentSyncKind::incremental;
}

struct SaveOptions {
    std::optional<bool> include_text;

    static constexpr auto fields() { return std::tuple(field("includeText", &SaveOptions::include_text)); }
};

struct TextDocumentSyncOptions {
    bool open_close = true;
    TextDocumentSyncKind change = TextDocumentSyncKind::incremental;
    std::optional<SaveOptions> save;

    static constexpr auto fields() {
        return std::tuple(field("openClose", &TextDocumentSyncOptions::open_close),
                          field("change", &TextDocumentSyncOptions::change),
                          field("save", &TextDocumentSyncOptions::save));
    }
};

struct CodeActionOptions {
    std::vector<std::string> code_action_kinds;
    std::optional<bool> resolve_provider;

    static constexpr auto fields() {
        return std::tuple(field("codeActionKinds", &CodeActionOptions::code_action_kinds),
                          field("resolveProvider", &CodeActionOptions::resolve_provider));
    }
};

struct DiagnosticOptions {
    std::optional<std::string> identifier;
    bool inter_file_dependencies = false;
    bool workspace_diagnostics = false;

    static constexpr auto fields() {
        return std::tuple(field("identifier", &DiagnosticOptions::identifier),
                          field("interFileDependencies", &DiagnosticOptions::inter_file_dependencies),
                          field("workspaceDiagnostics", &DiagnosticOptions::workspace_diagnostics));
    }
};

struct ExecuteCommandOptions {
    std::vector<std::string> commands;

    static constexpr auto fields() { return std::tuple(field("commands", &ExecuteCommandOptions::commands)); }
};

struct WorkspaceFoldersServerCapabilities {
    bool supported = true;
    bool change_notifications = true;

    static constexpr auto fields() {
        return std::tuple(field("supported", &WorkspaceFoldersServerCapabilities::supported),
                          field("changeNotifications", &WorkspaceFoldersServerCapabilities::change_notifications));
    }
};

/// A pattern of files whose renaming the client tells.
struct FileOperationRegistrationOptions {
    std::vector<Json> filters;

    static constexpr auto fields() { return std::tuple(field("filters", &FileOperationRegistrationOptions::filters)); }
};

struct FileOperationsServerCapabilities {
    std::optional<FileOperationRegistrationOptions> did_rename;

    static constexpr auto fields() {
        return std::tuple(field("didRename", &FileOperationsServerCapabilities::did_rename));
    }
};

struct WorkspaceServerCapabilities {
    std::optional<WorkspaceFoldersServerCapabilities> workspace_folders;
    std::optional<FileOperationsServerCapabilities> file_operations;

    static constexpr auto fields() {
        return std::tuple(field("workspaceFolders", &WorkspaceServerCapabilities::workspace_folders),
                          field("fileOperations", &WorkspaceServerCapabilities::file_operations));
    }
};

struct CodeLensOptions {
    bool resolve_provider = false;

    static constexpr auto fields() { return std::tuple(field("resolveProvider", &CodeLensOptions::resolve_provider)); }
};

struct DocumentLinkOptions {
    bool resolve_provider = false;

    static constexpr auto fields() {
        return std::tuple(field("resolveProvider", &DocumentLinkOptions::resolve_provider));
    }
};

struct SemanticTokensOptions {
    SemanticTokensLegend legend;
    bool full = true;

    static constexpr auto fields() {
        return std::tuple(field("legend", &SemanticTokensOptions::legend), field("full", &SemanticTokensOptions::full));
    }
};

struct ServerCapabilities {
    std::optional<std::string> position_encoding;
    std::optional<TextDocumentSyncOptions> text_document_sync;
    std::optional<CodeActionOptions> code_action_provider;
    std::optional<DiagnosticOptions> diagnostic_provider;
    std::optional<ExecuteCommandOptions> execute_command_provider;
    std::optional<bool> hover_provider;
    std::optional<bool> definition_provider;
    std::optional<bool> declaration_provider;
    std::optional<bool> references_provider;
    std::optional<bool> document_highlight_provider;
    std::optional<bool> document_symbol_provider;
    std::optional<bool> inlay_hint_provider;
    std::optional<CodeLensOptions> code_lens_provider;
    std::optional<DocumentLinkOptions> document_link_provider;
    std::optional<CompletionOptions> completion_provider;
    std::optional<SemanticTokensOptions> semantic_tokens_provider;
    std::optional<WorkspaceServerCapabilities> workspace;
    Json experimental;  ///< requests of our own, by name with their version

    static constexpr auto fields() {
        using Self = ServerCapabilities;
        return std::tuple(
            field("positionEncoding", &Self::position_encoding), field("textDocumentSync", &Self::text_document_sync),
            field("codeActionProvider", &Self::code_action_provider),
            field("diagnosticProvider", &Self::diagnostic_provider),
            field("executeCommandProvider", &Self::execute_command_provider),
            field("hoverProvider", &Self::hover_provider), field("definitionProvider", &Self::definition_provider),
            field("declarationProvider", &Self::declaration_provider),
            field("referencesProvider", &Self::references_provider),
            field("documentHighlightProvider", &Self::document_highlight_provider),
            field("documentSymbolProvider", &Self::document_symbol_provider),
            field("inlayHintProvider", &Self::inlay_hint_provider),
            field("codeLensProvider", &Self::code_lens_provider),
            field("documentLinkProvider", &Self::document_link_provider),
            field("completionProvider", &Self::completion_provider),
            field("semanticTokensProvider", &Self::semantic_tokens_provider), field("workspace", &Self::workspace),
            field("experimental", &Self::experimental));
    }
};

struct InitializeResult {
    ServerCapabilities capabilities;
    std::optional<PeerInfo> server_info;

    static constexpr auto fields() {
        return std::tuple(field("capabilities", &InitializeResult::capabilities),
                          field("serverInfo", &InitializeResult::server_info));
    }
};

}  // namespace vidimus::protocol
