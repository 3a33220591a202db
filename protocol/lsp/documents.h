#pragma once

#include "protocol/lsp/basic.h"

namespace vidimus::protocol {

// URIs are kept as the client spelled them, and go back so; compare them by uri_key() (protocol/uri.h).

struct TextDocumentItem {
    std::string uri;
    std::string language_id;
    Integer version = 0;
    std::string text;

    static constexpr auto fields() {
        return std::tuple(field("uri", &TextDocumentItem::uri), field("languageId", &TextDocumentItem::language_id),
                          field("version", &TextDocumentItem::version), field("text", &TextDocumentItem::text));
    }
};

struct TextDocumentIdentifier {
    std::string uri;

    static constexpr auto fields() { return std::tuple(field("uri", &TextDocumentIdentifier::uri)); }
};

struct VersionedTextDocumentIdentifier {
    std::string uri;
    Integer version = 0;

    static constexpr auto fields() {
        return std::tuple(field("uri", &VersionedTextDocumentIdentifier::uri),
                          field("version", &VersionedTextDocumentIdentifier::version));
    }
};

/// Without a range the text replaces the whole document. The deprecated rangeLength is not read: clients get it wrong.
struct TextDocumentContentChangeEvent {
    std::optional<Range> range;
    std::string text;

    static constexpr auto fields() {
        return std::tuple(field("range", &TextDocumentContentChangeEvent::range),
                          field("text", &TextDocumentContentChangeEvent::text));
    }
};

struct DidOpenTextDocumentParams {
    TextDocumentItem text_document;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DidOpenTextDocumentParams::text_document));
    }
};

struct DidChangeTextDocumentParams {
    VersionedTextDocumentIdentifier text_document;
    std::vector<TextDocumentContentChangeEvent> content_changes;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DidChangeTextDocumentParams::text_document),
                          field("contentChanges", &DidChangeTextDocumentParams::content_changes));
    }
};

struct DidCloseTextDocumentParams {
    TextDocumentIdentifier text_document;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DidCloseTextDocumentParams::text_document));
    }
};

struct DidSaveTextDocumentParams {
    TextDocumentIdentifier text_document;
    std::optional<std::string> text;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DidSaveTextDocumentParams::text_document),
                          field("text", &DidSaveTextDocumentParams::text));
    }
};

/// The params of requests about one place: hover, definition, references.
struct TextDocumentPositionParams {
    TextDocumentIdentifier text_document;
    Position position;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &TextDocumentPositionParams::text_document),
                          field("position", &TextDocumentPositionParams::position));
    }
};

}  // namespace vidimus::protocol
