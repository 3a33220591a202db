#pragma once

#include "protocol/lsp/edits.h"

namespace vidimus::protocol {

struct CompletionItem {
    std::string label;
    Integer kind = 1;  ///< CompletionItemKind.Text; Value is 12, Reference 18
    std::optional<std::string> detail;
    std::optional<std::string> sort_text;
    std::optional<std::string> filter_text;
    std::optional<TextEdit> text_edit;

    static constexpr auto fields() {
        return std::tuple(field("label", &CompletionItem::label), field("kind", &CompletionItem::kind),
                          field("detail", &CompletionItem::detail), field("sortText", &CompletionItem::sort_text),
                          field("filterText", &CompletionItem::filter_text),
                          field("textEdit", &CompletionItem::text_edit));
    }
};

struct CompletionList {
    bool is_incomplete = false;
    std::vector<CompletionItem> items;

    static constexpr auto fields() {
        return std::tuple(field("isIncomplete", &CompletionList::is_incomplete),
                          field("items", &CompletionList::items));
    }
};

struct CompletionOptions {
    std::vector<std::string> trigger_characters;

    static constexpr auto fields() {
        return std::tuple(field("triggerCharacters", &CompletionOptions::trigger_characters));
    }
};

}  // namespace vidimus::protocol
