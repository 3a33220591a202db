#pragma once

#include "server/lsp/check_job.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

/// Findings of a text that was edited while it was checked, brought to the text as it is now.
namespace vidimus::server {

/// How one text became another: the bytes from `start` to `old_end` became those from `start` to `new_end`. Several
/// edits are one replacement that reaches from the first to the last.
struct Replacement {
    checks::Offset start = 0;
    checks::Offset old_end = 0;
    checks::Offset new_end = 0;
};

/// The smallest replacement; its ends may lie inside characters. Takes time linear in the size of the texts.
Replacement replacement_between(std::string_view before, std::string_view after);

/// Where a span of the old text that the replacement does not touch is in the new one.
std::optional<checks::Span> carried_mark(checks::Span span, const Replacement& replacement);
/// The same for what may be edited inside, as a sentence may: it grows and shrinks with the edit.
std::optional<checks::Span> carried_frame(checks::Span span, const Replacement& replacement);

/// The outcome for older texts as it would look in the newest ones. Only findings whose marks nobody has touched are in
/// it, without fixes: a fix is made for the text that was checked. `source_now` gives the newest text of a pair's
/// source.
CheckOutcome carry_over(const CheckOutcome& outcome, std::shared_ptr<const Snapshot> draft_now,
                        const std::function<std::shared_ptr<const Snapshot>(const CheckedPair&)>& source_now);

}  // namespace vidimus::server
