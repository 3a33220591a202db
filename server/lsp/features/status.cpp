#include "server/lsp/features/feature.h"
#include "server/lsp/session.h"

#include <map>
#include <memory>
#include <string>

// `vidimus/status`, a notification of our own, for clients that say {"experimental": {"vidimus": {"status": true}}}:
//
//     {"version": 1, "uri": URI, "source": URI | null, "sourceSentences": 120, "translated": 117, "pending": 2,
//      "findings": {"error": 1, "warning": 0, "info": 3}}
//
// after each check that changed any of it: for a line at the bottom of an editor. docs/language-server.md describes it
// for authors of clients.

namespace vidimus::server {

namespace {

using protocol::Json;

constexpr int format_version = 1;

bool wants_status(const Client& client) {
    const Json& experimental = client.capabilities.experimental;
    const Json::json_pointer member("/vidimus/status");
    return experimental.is_object() && experimental.contains(member) && experimental.at(member) == Json(true);
}

Json status_of(const Document& document, const CheckOutcome& outcome) {
    std::uint32_t sentences = 0;
    std::uint32_t translated = 0;
    int findings[3] = {0, 0, 0};
    std::uint32_t pending = 0;
    for (const CheckedPair& pair : outcome.pairs) {
        sentences += pair.report.source_sentences;
        translated += pair.report.translated;
        for (const checks::Finding& finding : pair.report.findings) {
            ++findings[static_cast<int>(finding.severity)];
            if (finding.rule != "pending" || !finding.source || !pair.report.pair) continue;
            const checks::Side& source = pair.report.pair->source;
            for (const checks::Sentence& sentence : source.sentences) {
                if (finding.source->contains(source.file_span(sentence))) ++pending;
            }
        }
    }
    return {{"version", format_version},
            {"uri", document.uri()},
            {"source", outcome.pairs.empty() ? Json() : Json(outcome.pairs.front().source_uri)},
            {"sourceSentences", sentences},
            {"translated", translated},
            {"pending", pending},
            {"findings", {{"info", findings[0]}, {"warning", findings[1]}, {"error", findings[2]}}}};
}

}  // namespace

void join_status(Session& session) {
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.experimental["vidimus"]["status"] = format_version;
    });
    const auto told = std::make_shared<std::map<DocumentId, Json>>();
    session.on_checked([&session, told](const Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
        // What is only carried over to a newer text does not know its sentences.
        const bool is_late = !outcome->pairs.empty() && !outcome->pairs.front().report.pair;
        if (is_late || !wants_status(session.client())) return;
        Json status = status_of(document, *outcome);
        if ((*told)[document.id()] == status) return;
        session.notify("vidimus/status", status);
        (*told)[document.id()] = std::move(status);
    });
    session.on_closed([told](const Document& document) { told->erase(document.id()); });
}

}  // namespace vidimus::server
