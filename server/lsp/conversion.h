#pragma once

#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/edits.h"
#include "server/lsp/check_job.h"
#include "server/lsp/client.h"
#include "server/lsp/positions.h"

#include <string_view>

/// The only place where bytes become the client's positions.
namespace vidimus::server {

/// Takes time linear in the length of the lines where the span starts and ends.
protocol::Range range_of(const Snapshot& text, checks::Span span, protocol::PositionEncoding encoding);

/// Editors draw nothing for an empty range: one becomes the last word before it, inside `part` of the text, or the
/// first one behind it where none is before; in a part without words it stays empty.
checks::Span visible_span(std::string_view text, checks::Span part, checks::Span span);

/// Where a finding is shown in the draft.
checks::Span shown_at(const CheckedPair& pair, const Snapshot& draft, const checks::Finding& finding);

/// The two texts of a pair, for the conversion of many findings.
struct PairPositions {
    Positions draft;
    Positions source;

    PairPositions(const CheckedPair& pair, const Snapshot& its_draft, protocol::PositionEncoding encoding)
        : draft(its_draft, encoding), source(*pair.source, encoding) {}
};

/// A finding as the client can show it: with what its capabilities allow.
protocol::Diagnostic to_diagnostic(const CheckedPair& pair, const Snapshot& draft, const checks::Finding& finding,
                                   const Client& client, PairPositions& positions);
std::vector<protocol::Diagnostic> to_diagnostics(const CheckOutcome& outcome, const Client& client);

std::vector<protocol::TextEdit> to_edits(const checks::Fix& fix, const Snapshot& draft,
                                         protocol::PositionEncoding encoding);

}  // namespace vidimus::server
