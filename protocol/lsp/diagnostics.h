#pragma once

#include "protocol/lsp/documents.h"

namespace vidimus::protocol {

enum class DiagnosticSeverity { error = 1, warning, information, hint };
constexpr DiagnosticSeverity last_enumerator(DiagnosticSeverity) {
    return DiagnosticSeverity::hint;
}

enum class DiagnosticTag { unnecessary = 1, deprecated };
constexpr DiagnosticTag last_enumerator(DiagnosticTag) {
    return DiagnosticTag::deprecated;
}

/// Where a person reads what the code means.
struct CodeDescription {
    std::string href;

    static constexpr auto fields() { return std::tuple(field("href", &CodeDescription::href)); }
};

struct DiagnosticRelatedInformation {
    Location location;
    std::string message;

    static constexpr auto fields() {
        return std::tuple(field("location", &DiagnosticRelatedInformation::location),
                          field("message", &DiagnosticRelatedInformation::message));
    }
};

/// Related information, code description, tags and data only for clients that declared them
/// (PublishDiagnosticsCapability).
struct Diagnostic {
    Range range;
    std::optional<DiagnosticSeverity> severity;
    std::optional<std::variant<Integer, std::string>> code;
    std::optional<CodeDescription> code_description;
    std::optional<std::string> source;
    std::string message;
    std::optional<std::vector<DiagnosticTag>> tags;
    std::optional<std::vector<DiagnosticRelatedInformation>> related_information;
    Json data;

    static constexpr auto fields() {
        return std::tuple(field("range", &Diagnostic::range), field("severity", &Diagnostic::severity),
                          field("code", &Diagnostic::code), field("codeDescription", &Diagnostic::code_description),
                          field("source", &Diagnostic::source), field("message", &Diagnostic::message),
                          field("tags", &Diagnostic::tags),
                          field("relatedInformation", &Diagnostic::related_information),
                          field("data", &Diagnostic::data));
    }
};

/// Replaces what was shown for the document, so an empty list clears it. The version only for clients with
/// versionSupport.
struct PublishDiagnosticsParams {
    std::string uri;
    std::optional<Integer> version;
    std::vector<Diagnostic> diagnostics;

    static constexpr auto fields() {
        return std::tuple(field("uri", &PublishDiagnosticsParams::uri),
                          field("version", &PublishDiagnosticsParams::version),
                          field("diagnostics", &PublishDiagnosticsParams::diagnostics));
    }
};

struct DocumentDiagnosticParams {
    TextDocumentIdentifier text_document;
    std::optional<std::string> identifier;
    std::optional<std::string> previous_result_id;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DocumentDiagnosticParams::text_document),
                          field("identifier", &DocumentDiagnosticParams::identifier),
                          field("previousResultId", &DocumentDiagnosticParams::previous_result_id));
    }
};

/// The answer to a pull. `kind` is "full" with items, or "unchanged" with the result id only.
struct DocumentDiagnosticReport {
    std::string kind = "full";
    std::optional<std::string> result_id;
    std::optional<std::vector<Diagnostic>> items;

    static constexpr auto fields() {
        return std::tuple(field("kind", &DocumentDiagnosticReport::kind),
                          field("resultId", &DocumentDiagnosticReport::result_id),
                          field("items", &DocumentDiagnosticReport::items));
    }
};

}  // namespace vidimus::protocol
