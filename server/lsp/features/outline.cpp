#include "protocol/lsp/annotations.h"
#include "protocol/lsp/navigation.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/sections.h"

#include <string>

// The headings of a draft with how far the translator has come below each: as lenses and as document symbols.

namespace vidimus::server {

namespace {

using protocol::DocumentSymbol;
using protocol::Json;

std::vector<protocol::CodeLens> lenses(const Client& client, const CheckedSides& sides) {
    std::vector<protocol::CodeLens> all;
    for (const CheckedSide& checked : sides) {
        if (!checked.is_draft) continue;
        for (const Section& section : sections_of(checked)) {
            // Without a command to run a lens is a label.
            all.push_back({range_of(checked.text(), section.title, client.encoding),
                           protocol::Command{progress_of(section), "", std::nullopt}});
        }
    }
    return all;
}

/// Takes sections from `at` on as long as they are below `level`.
std::vector<DocumentSymbol> tree_of(const CheckedSide& checked, const std::vector<Section>& sections, std::size_t& at,
                                    int level, const Client& client) {
    std::vector<DocumentSymbol> symbols;
    while (at < sections.size() && sections[at].level > level) {
        const Section& section = sections[at++];
        DocumentSymbol symbol;
        symbol.name = std::string(
            checks::slice(checked.draft().document.text, checked.draft().document.blocks[section.heading].span));
        symbol.detail = progress_of(section);
        symbol.range = range_of(checked.text(), section.whole, client.encoding);
        symbol.selection_range = range_of(checked.text(), section.title, client.encoding);
        symbol.children = tree_of(checked, sections, at, section.level, client);
        symbols.push_back(std::move(symbol));
    }
    return symbols;
}

void flatten(const std::vector<DocumentSymbol>& tree, const std::string& uri, Json& out) {
    for (const DocumentSymbol& symbol : tree) {
        out.push_back(protocol::encode(
            protocol::SymbolInformation{symbol.name + " — " + *symbol.detail, symbol.kind, {uri, symbol.range}}));
        flatten(symbol.children, uri, out);
    }
}

Json symbols(const Client& client, const CheckedSides& sides, const std::string& uri) {
    const auto& can = client.capabilities.text_document.document_symbol;
    Json all = Json::array();
    for (const CheckedSide& checked : sides) {
        if (!checked.is_draft) continue;
        std::size_t at = 0;
        const auto tree = tree_of(checked, sections_of(checked), at, 0, client);
        if (!can || !can->hierarchical_document_symbol_support) {
            flatten(tree, uri, all);
        } else {
            for (const DocumentSymbol& symbol : tree) all.push_back(protocol::encode(symbol));
        }
    }
    return all;
}

}  // namespace

void join_outline(Session& session) {
    // To every client: several show lenses and symbols without having said that they can.
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.code_lens_provider = protocol::CodeLensOptions{};
        capabilities.document_symbol_provider = true;
    });
    on_checked_request<protocol::DocumentParams, std::vector<protocol::CodeLens>>(
        session, "textDocument/codeLens",
        [](const Client& client, const CheckedSides& sides, const protocol::DocumentParams&) {
            return lenses(client, sides);
        });
    on_checked_request<protocol::DocumentParams, Json>(
        session, "textDocument/documentSymbol",
        [](const Client& client, const CheckedSides& sides, const protocol::DocumentParams& params) {
            return symbols(client, sides, params.text_document.uri);
        });
}

}  // namespace vidimus::server
