#pragma once

#include "protocol/lsp/diagnostics.h"
#include "server/lsp/check_job.h"
#include "server/lsp/client.h"

#include <vector>

namespace vidimus::server {

/// What a source shows of a draft: hints on its sentences that the draft lacks. `source_now` is the text that the
/// editor has of it, `draft_uri` names the draft.
std::vector<protocol::Diagnostic> source_hints(const CheckOutcome& outcome, const std::string& draft_uri,
                                               const Snapshot& source_now, const Client& client);

}  // namespace vidimus::server
