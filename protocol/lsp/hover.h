#pragma once

#include "protocol/lsp/documents.h"

namespace vidimus::protocol {

/// `kind` is "markdown" or "plaintext", as the client prefers.
struct MarkupContent {
    std::string kind = "plaintext";
    std::string value;

    static constexpr auto fields() {
        return std::tuple(field("kind", &MarkupContent::kind), field("value", &MarkupContent::value));
    }
};

struct Hover {
    MarkupContent contents;
    std::optional<Range> range;

    static constexpr auto fields() {
        return std::tuple(field("contents", &Hover::contents), field("range", &Hover::range));
    }
};

}  // namespace vidimus::protocol
