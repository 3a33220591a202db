#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <map>
#include <memory>
#include <set>
#include <string>

// Tells the user why a draft is not checked: once for each reason, not once for each keystroke.

namespace vidimus::server {

namespace {

struct Told {
    std::string error;                   ///< the last one shown; empty once a source could be read again
    std::set<DocumentId> same_language;  ///< documents whose two languages seemed to be one
};

void tell(Session& session, Told& told, const Document& document, const CheckOutcome& outcome) {
    if (outcome.error) {
        const auto text = outcome.error->message();
        if (text != told.error) session.show(protocol::MessageType::error, "vidimus: " + text);
        told.error = text;
    } else if (!outcome.pairs.empty()) {
        told.error.clear();
    }
    for (const auto& pair : outcome.pairs) {
        if (!pair.report.same_language || !told.same_language.insert(document.id()).second) continue;
        session.log(protocol::MessageType::warning,
                    document.uri() + ": draft and source seem to be in the same language (" +
                        pair.report.draft_language +
                        "); the settings sourceLanguage and draftLanguage say which they are");
    }
}

}  // namespace

void join_source_troubles(Session& session) {
    const auto told = std::make_shared<Told>();
    session.on_checked([&session, told](const Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
        tell(session, *told, document, *outcome);
    });
    session.on_closed([told](const Document& document) { told->same_language.erase(document.id()); });
}

}  // namespace vidimus::server
