#include "server/lsp/shown_outcomes.h"

#include "server/lsp/conversion.h"
#include "server/lsp/source_hints.h"

#include <utility>

namespace vidimus::server {

std::vector<DocumentId> ShownOutcomes::take(const Document& document,
                                            const std::shared_ptr<const CheckOutcome>& outcome) {
    std::vector<DocumentId> touched{document.id()};
    std::shared_ptr<const CheckOutcome>& shown = shown_[document.id()];
    for (const std::string& key : {shown ? shown->source_key : "", outcome->source_key}) {
        const Document* const source = key.empty() ? nullptr : session_.documents().find_key(key);
        if (source && source->id() != touched.back()) touched.push_back(source->id());
    }
    shown = outcome;
    return touched;
}

std::vector<DocumentId> ShownOutcomes::forget(const Document& document) {
    const auto shown = shown_.extract(document.id());
    if (!shown) return {};
    const Document* const source = session_.documents().find_key(shown.mapped()->source_key);
    return source ? std::vector<DocumentId>{source->id()} : std::vector<DocumentId>{};
}

std::vector<protocol::Diagnostic> ShownOutcomes::diagnostics_of(const Document& document) const {
    std::vector<protocol::Diagnostic> diagnostics;
    const auto own = shown_.find(document.id());
    if (own != shown_.end()) diagnostics = to_diagnostics(*own->second, session_.client());
    for (const auto& [id, outcome] : shown_) {
        if (id == document.id() || outcome->source_key != document.key()) continue;
        const Document* const draft = session_.documents().find(id);
        if (!draft) continue;
        auto hints = source_hints(*outcome, draft->uri(), *document.snapshot(), session_.client());
        diagnostics.insert(diagnostics.end(), std::make_move_iterator(hints.begin()),
                           std::make_move_iterator(hints.end()));
    }
    return diagnostics;
}

}  // namespace vidimus::server
