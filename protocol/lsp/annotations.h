#pragma once

#include "protocol/lsp/documents.h"

// What editors draw into and beside a text: inlay hints, lenses, symbols, tokens.
namespace vidimus::protocol {

struct InlayHint {
    Position position;
    std::string label;
    std::optional<std::string> tooltip;
    std::optional<bool> padding_left;
    std::optional<bool> padding_right;

    static constexpr auto fields() {
        return std::tuple(field("position", &InlayHint::position), field("label", &InlayHint::label),
                          field("tooltip", &InlayHint::tooltip), field("paddingLeft", &InlayHint::padding_left),
                          field("paddingRight", &InlayHint::padding_right));
    }
};

struct CodeLens {
    Range range;
    std::optional<Command> command;

    static constexpr auto fields() {
        return std::tuple(field("range", &CodeLens::range), field("command", &CodeLens::command));
    }
};

/// SymbolKind.String: a heading is nothing else that the protocol has a name for.
constexpr Integer symbol_kind_string = 15;

struct DocumentSymbol {
    std::string name;
    std::optional<std::string> detail;
    Integer kind = symbol_kind_string;
    Range range;
    Range selection_range;  ///< inside range
    std::vector<DocumentSymbol> children;

    static constexpr auto fields() {
        return std::tuple(field("name", &DocumentSymbol::name), field("detail", &DocumentSymbol::detail),
                          field("kind", &DocumentSymbol::kind), field("range", &DocumentSymbol::range),
                          field("selectionRange", &DocumentSymbol::selection_range),
                          field("children", &DocumentSymbol::children));
    }
};

/// For clients without hierarchicalDocumentSymbolSupport.
struct SymbolInformation {
    std::string name;
    Integer kind = symbol_kind_string;
    Location location;

    static constexpr auto fields() {
        return std::tuple(field("name", &SymbolInformation::name), field("kind", &SymbolInformation::kind),
                          field("location", &SymbolInformation::location));
    }
};

struct SemanticTokensLegend {
    std::vector<std::string> token_types;
    std::vector<std::string> token_modifiers;

    static constexpr auto fields() {
        return std::tuple(field("tokenTypes", &SemanticTokensLegend::token_types),
                          field("tokenModifiers", &SemanticTokensLegend::token_modifiers));
    }
};

/// Five numbers a token: lines from the last one, columns from the last one on the line, length, type, modifiers.
struct SemanticTokens {
    std::vector<UInteger> data;

    static constexpr auto fields() { return std::tuple(field("data", &SemanticTokens::data)); }
};

}  // namespace vidimus::protocol
