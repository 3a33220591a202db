#pragma once

#include "checks/formats/format.h"
#include "server/lsp/check_job.h"

#include <string>
#include <vector>

namespace vidimus::server {

/// Something a translator can have done about a finding.
struct DraftAction {
    std::string name;     ///< which one it is, of those about one finding: "fix-0", "insert", "remove", "ignore"
    std::string title;    ///< for people
    checks::Fix fix;      ///< in the draft's file
    bool is_fix = false;  ///< the finding is gone afterwards because the draft is right
};

/// What can be done about one finding of a pair, the best first.
std::vector<DraftAction> actions_for(const CheckedPair& pair, const Snapshot& draft, checks::Format format,
                                     const checks::Finding& finding);

/// The fixes of all findings of an outcome that can be made at once without looking: each one's first, where it is of a
/// rule whose fixes are safe, and does not overlap one before it. Ascending.
std::vector<checks::TextEdit> safe_edits(const CheckOutcome& outcome);

}  // namespace vidimus::server
