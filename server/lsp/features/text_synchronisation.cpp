#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <utility>

namespace vidimus::server {

namespace {

void unknown(Session& session, const char* method, const std::string& uri) {
    session.log(protocol::MessageType::warning, std::string(method) + " for a document that is not open: " + uri);
}

void open(Session& session, protocol::DidOpenTextDocumentParams params) {
    // What is said last counts.
    if (Document* const before = session.documents().find(params.text_document.uri)) {
        session.log(protocol::MessageType::warning, "opened while open already: " + before->uri());
        session.close(*before);
    }
    session.checks().opened(session.documents().open(std::move(params.text_document)));
}

void change(Session& session, const protocol::DidChangeTextDocumentParams& params) {
    const auto& uri = params.text_document.uri;
    Document* const document = session.documents().find(uri);
    if (!document) return unknown(session, "textDocument/didChange", uri);
    const auto done = document->apply(params, session.client().encoding);
    if (!done.ranges_exact) {
        session.log(
            protocol::MessageType::warning,
            "a change of " + uri + " lies outside its text and was clamped: the editor seems to hold another one");
    }
    if (!done.version_advanced) {
        session.log(protocol::MessageType::warning,
                    "the version of " + uri + " did not grow: " + std::to_string(params.text_document.version));
    }
    session.checks().edited(*document, done.place);
}

void close(Session& session, const protocol::DidCloseTextDocumentParams& params) {
    Document* const document = session.documents().find(params.text_document.uri);
    if (!document) return unknown(session, "textDocument/didClose", params.text_document.uri);
    session.close(*document);
}

}  // namespace

void join_text_synchronisation(Session& session) {
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.text_document_sync = protocol::TextDocumentSyncOptions{
            true, protocol::TextDocumentSyncKind::incremental, protocol::SaveOptions{}};
    });
    auto& dispatcher = session.dispatcher();
    dispatcher.on_notification<protocol::DidOpenTextDocumentParams>(
        "textDocument/didOpen",
        [&session](protocol::DidOpenTextDocumentParams params) { open(session, std::move(params)); });
    dispatcher.on_notification<protocol::DidChangeTextDocumentParams>(
        "textDocument/didChange",
        [&session](const protocol::DidChangeTextDocumentParams& params) { change(session, params); });
    dispatcher.on_notification<protocol::DidCloseTextDocumentParams>(
        "textDocument/didClose",
        [&session](const protocol::DidCloseTextDocumentParams& params) { close(session, params); });
    // For clients that watch no files: on saving a draft, its source on disk is looked at again.
    dispatcher.on_notification<protocol::DidSaveTextDocumentParams>(
        "textDocument/didSave", [&session](const protocol::DidSaveTextDocumentParams& params) {
            if (Document* const document = session.documents().find(params.text_document.uri)) {
                session.checks().saved(*document);
            }
        });
}

}  // namespace vidimus::server
