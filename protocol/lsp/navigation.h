#pragma once

#include "protocol/lsp/documents.h"

namespace vidimus::protocol {

/// For clients with `linkSupport`: it says what the link starts from, too.
struct LocationLink {
    std::optional<Range> origin_selection_range;
    std::string target_uri;
    Range target_range;
    Range target_selection_range;  ///< inside target_range

    static constexpr auto fields() {
        return std::tuple(field("originSelectionRange", &LocationLink::origin_selection_range),
                          field("targetUri", &LocationLink::target_uri),
                          field("targetRange", &LocationLink::target_range),
                          field("targetSelectionRange", &LocationLink::target_selection_range));
    }
};

struct DocumentHighlight {
    Range range;

    static constexpr auto fields() { return std::tuple(field("range", &DocumentHighlight::range)); }
};

struct DocumentLink {
    Range range;
    std::optional<std::string> target;
    std::optional<std::string> tooltip;

    static constexpr auto fields() {
        return std::tuple(field("range", &DocumentLink::range), field("target", &DocumentLink::target),
                          field("tooltip", &DocumentLink::tooltip));
    }
};

/// The params of requests about a whole document: symbols, lenses, links, tokens.
struct DocumentParams {
    TextDocumentIdentifier text_document;

    static constexpr auto fields() { return std::tuple(field("textDocument", &DocumentParams::text_document)); }
};

/// The params of requests about a part of a document: inlay hints, tokens of a range.
struct DocumentRangeParams {
    TextDocumentIdentifier text_document;
    Range range;

    static constexpr auto fields() {
        return std::tuple(field("textDocument", &DocumentRangeParams::text_document),
                          field("range", &DocumentRangeParams::range));
    }
};

}  // namespace vidimus::protocol
