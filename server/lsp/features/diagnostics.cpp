#include "server/lsp/conversion.h"
#include "server/lsp/features/feature.h"
#include "server/lsp/features/publish_gate.h"
#include "server/lsp/session.h"
#include "server/lsp/shown_outcomes.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

// Diagnostics are pushed, or pulled by clients that can both pull and be told to pull again: findings come late
// (when someone pauses, when the source changes), and a client that only pulls would never see those. Never both to
// one client: it would show everything twice.

namespace vidimus::server {

namespace {

using protocol::Diagnostic;
using protocol::DocumentDiagnosticParams;
using protocol::DocumentDiagnosticReport;

bool pulls(const Client& client) {
    return client.capabilities.text_document.diagnostic && client.capabilities.workspace.refreshes_diagnostics();
}

class Diagnostics {
  public:
    explicit Diagnostics(Session& session) : session_(session), shown_(session) {}

    void begin(const Client& client) {
        pulled_ = pulls(client);
        gate_ = PublishGate(client.capabilities.text_document.publish_diagnostics.version_support);
    }

    void checked(const Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
        for (const DocumentId id : shown_.take(document, outcome)) tell(id);
    }

    void closed(const Document& document) {
        given_.erase(document.id());
        if (!pulled_) publish(gate_.clear(document));
        for (const DocumentId id : shown_.forget(document)) tell(id);
    }

    void answer(const DocumentDiagnosticParams& params, protocol::Reply<DocumentDiagnosticReport> reply) {
        Document* const document = session_.documents().find(params.text_document.uri);
        if (!document) return reply(DocumentDiagnosticReport{"full", std::nullopt, std::vector<Diagnostic>{}});
        const DocumentId id = document->id();
        ++waiting_[id];
        const auto pending = std::make_shared<protocol::Reply<DocumentDiagnosticReport>>(std::move(reply));
        session_.checks().when_checked(*document, [this, id, pending, before = params.previous_result_id] {
            if (--waiting_[id] == 0) waiting_.erase(id);
            (*pending)(report(id, before));
        });
    }

  private:
    DocumentDiagnosticReport report(DocumentId id, const std::optional<std::string>& before) {
        const Document* const document = session_.documents().find(id);
        if (!document) return {"full", std::nullopt, std::vector<Diagnostic>{}};
        auto diagnostics = shown_.diagnostics_of(*document);
        const std::string name = name_of(diagnostics);
        given_[id] = name;
        if (before == name) return {"unchanged", name, std::nullopt};
        return {"full", name, std::move(diagnostics)};
    }

    /// Names a set of diagnostics by what is in it: the same set, the same name, in every session.
    static std::string name_of(const std::vector<Diagnostic>& diagnostics) {
        return std::to_string(std::hash<std::string>{}(protocol::write_json(protocol::encode(diagnostics))));
    }

    void tell(DocumentId id) {
        const Document* const document = session_.documents().find(id);
        if (!document) return;
        if (!pulled_) return publish(gate_.pass(*document, shown_.diagnostics_of(*document)));
        const auto given = given_.find(id);
        // Who waits for this very outcome need not be told that there is one.
        if (given == given_.end() || waiting_.contains(id)) return;
        const std::string name = name_of(shown_.diagnostics_of(*document));
        if (name == given->second) return;
        given->second = name;
        session_.dispatcher().request<protocol::Json>("workspace/diagnostic/refresh", nullptr, [](const auto&) {});
    }

    void publish(const std::optional<protocol::PublishDiagnosticsParams>& params) {
        if (params) session_.notify("textDocument/publishDiagnostics", protocol::encode(*params));
    }

    Session& session_;
    ShownOutcomes shown_;
    bool pulled_ = false;
    PublishGate gate_;
    std::map<DocumentId, std::string> given_;  ///< what was pulled last
    std::map<DocumentId, int> waiting_;        ///< pulls under way
};

}  // namespace

void join_diagnostics(Session& session) {
    const auto diagnostics = std::make_shared<Diagnostics>(session);
    session.announce([diagnostics](const Client& client, protocol::ServerCapabilities& capabilities) {
        diagnostics->begin(client);
        // What a draft shows depends on its source.
        if (pulls(client)) capabilities.diagnostic_provider = protocol::DiagnosticOptions{"vidimus", true, false};
    });
    session.dispatcher().on_request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        "textDocument/diagnostic",
        [diagnostics](const DocumentDiagnosticParams& params, protocol::Reply<DocumentDiagnosticReport> reply) {
            diagnostics->answer(params, std::move(reply));
        });
    session.on_checked([diagnostics](const Document& document, const std::shared_ptr<const CheckOutcome>& outcome) {
        diagnostics->checked(document, outcome);
    });
    session.on_closed([diagnostics](const Document& document) { diagnostics->closed(document); });
}

}  // namespace vidimus::server
