#pragma once

#include "protocol/lsp/diagnostics.h"
#include "server/lsp/session.h"

#include <map>
#include <memory>
#include <vector>

namespace vidimus::server {

/// The outcomes whose findings are shown, and what of them each document shows: a draft its findings, a source hints on
/// the sentences that its drafts lack.
class ShownOutcomes {
  public:
    explicit ShownOutcomes(Session& session) : session_(session) {}

    /// Takes an outcome; returns the documents that may show something else now.
    std::vector<DocumentId> take(const Document& document, const std::shared_ptr<const CheckOutcome>& outcome);
    /// Forgets a document that was closed; returns the open documents that may show something else now.
    std::vector<DocumentId> forget(const Document& document);
    [[nodiscard]] std::vector<protocol::Diagnostic> diagnostics_of(const Document& document) const;

  private:
    Session& session_;
    std::map<DocumentId, std::shared_ptr<const CheckOutcome>> shown_;
};

}  // namespace vidimus::server
