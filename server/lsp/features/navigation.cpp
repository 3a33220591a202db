#include "protocol/lsp/navigation.h"

#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"

#include <string>

// From a sentence to what answers it, both ways: go to definition, declaration and references; and the sentences of the
// same text that are answered together, as highlights. A source has one place for each draft that is open.

namespace vidimus::server {

namespace {

using protocol::Json;
using protocol::TextDocumentPositionParams;

/// A sentence under the cursor with what answers it.
struct Crossing {
    const CheckedSide* checked;
    const checks::Bead* bead;
};

std::vector<Crossing> crossings_at(const Client& client, const CheckedSides& sides, protocol::Position position) {
    std::vector<Crossing> found;
    for (const CheckedSide& checked : sides) {
        const auto sentence = sentence_at(checked.side(), offset_of(checked.text(), position, client.encoding));
        if (sentence) found.push_back({&checked, &bead_of(checked, *sentence)});
    }
    return found;
}

protocol::Range range_across(const Crossing& crossing, const Client& client) {
    const CheckedSide& checked = *crossing.checked;
    return range_of(checked.other_text(), span_of(checked.other(), other_sentences(checked, *crossing.bead)),
                    client.encoding);
}

Json places(const Client& client, const CheckedSides& sides, const TextDocumentPositionParams& params, bool links) {
    Json all = Json::array();
    for (const Crossing& crossing : crossings_at(client, sides, params.position)) {
        const CheckedSide& checked = *crossing.checked;
        if (other_sentences(checked, *crossing.bead).empty()) continue;
        const protocol::Range there = range_across(crossing, client);
        if (links) {
            const auto here = range_of(checked.text(), span_of(checked.side(), own_sentences(checked, *crossing.bead)),
                                       client.encoding);
            all.push_back(protocol::encode(protocol::LocationLink{here, checked.other_uri(), there, there}));
        } else {
            all.push_back(protocol::encode(protocol::Location{checked.other_uri(), there}));
        }
    }
    return all;
}

void join_jump(Session& session, const char* method,
               std::optional<protocol::LinkCapability> protocol::TextDocumentClientCapabilities::*capability) {
    on_checked_request<TextDocumentPositionParams, Json>(
        session, method,
        [capability](const Client& client, const CheckedSides& sides, const TextDocumentPositionParams& params) {
            const auto& can = client.capabilities.text_document.*capability;
            return places(client, sides, params, can && can->link_support);
        });
}

}  // namespace

void join_navigation(Session& session) {
    // To every client: several jump without having said that they can.
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.definition_provider = true;
        capabilities.declaration_provider = true;
        capabilities.references_provider = true;
        capabilities.document_highlight_provider = true;
    });
    join_jump(session, "textDocument/definition", &protocol::TextDocumentClientCapabilities::definition);
    join_jump(session, "textDocument/declaration", &protocol::TextDocumentClientCapabilities::declaration);
    on_checked_request<TextDocumentPositionParams, Json>(
        session, "textDocument/references",
        [](const Client& client, const CheckedSides& sides, const TextDocumentPositionParams& params) {
            return places(client, sides, params, false);
        });
    using Highlights = std::vector<protocol::DocumentHighlight>;
    on_checked_request<TextDocumentPositionParams, Highlights>(
        session, "textDocument/documentHighlight",
        [](const Client& client, const CheckedSides& sides, const TextDocumentPositionParams& params) {
            Highlights highlights;
            for (const Crossing& crossing : crossings_at(client, sides, params.position)) {
                const CheckedSide& checked = *crossing.checked;
                for (const std::uint32_t k : own_sentences(checked, *crossing.bead)) {
                    highlights.push_back({range_of(
                        checked.text(), checked.side().file_span(checked.side().sentences[k]), client.encoding)});
                }
                // In the one-file form the answer stands in the same document.
                if (&checked.text() != &checked.other_text()) continue;
                for (const std::uint32_t k : other_sentences(checked, *crossing.bead)) {
                    highlights.push_back(
                        {range_of(checked.other_text(), checked.other().file_span(checked.other().sentences[k]),
                                  client.encoding)});
                }
            }
            return highlights;
        });
}

}  // namespace vidimus::server
