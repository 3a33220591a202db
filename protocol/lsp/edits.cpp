#include "protocol/lsp/edits.h"

#include <iterator>
#include <utility>

namespace vidimus::protocol {

WorkspaceEdit workspace_edit(std::vector<TextDocumentEdit> edits, bool client_knows_document_changes) {
    WorkspaceEdit result;
    if (client_knows_document_changes) {
        result.document_changes = std::move(edits);
        return result;
    }
    auto& changes = result.changes.emplace();
    for (auto& edit : edits) {
        auto& list = changes[edit.text_document.uri];
        list.insert(list.end(), std::move_iterator(edit.edits.begin()), std::move_iterator(edit.edits.end()));
    }
    return result;
}

}  // namespace vidimus::protocol
