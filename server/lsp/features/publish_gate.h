#pragma once

#include "protocol/lsp/diagnostics.h"
#include "server/lsp/documents.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vidimus::server {

/// What was last sent for each open document, and therefore what need not be sent again.
///
/// The first set of a document is always sent, so that nothing of an earlier session stays on the screen. Later ones
/// only when they differ: a client moves the marks it shows along with its edits by itself. A client that declared
/// `versionSupport`, however, matches each set with a version, and could not tell "still so" from "still checking": it
/// gets one for every version.
class PublishGate {
  public:
    explicit PublishGate(bool versions_matter = false) : versions_matter_(versions_matter) {}

    /// The notification to send, if any. The version never goes back, as the document's does not.
    std::optional<protocol::PublishDiagnosticsParams> pass(const Document& document,
                                                           std::vector<protocol::Diagnostic> diagnostics);
    /// The notification that clears what the client shows of a document that was closed, if it shows anything.
    std::optional<protocol::PublishDiagnosticsParams> clear(const Document& document);

  private:
    struct Sent {
        protocol::Integer version = 0;
        protocol::Json diagnostics;
    };

    bool versions_matter_;
    std::map<DocumentId, Sent> sent_;
};

}  // namespace vidimus::server
