#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const auto first = static_cast<std::uint32_t>(std::ranges::find(context.pending, true) - context.pending.begin());
    const auto left = static_cast<std::uint32_t>(std::ranges::count(context.pending, true));
    if (left == 0) return;
    const auto last = static_cast<std::uint32_t>(source.sentences.size() - 1);
    Finding finding;
    finding.severity = context.complete ? Severity::error : Severity::info;
    // Of units the rest may be scattered: the first one stands for all.
    finding.source = file_span_of(source, first, context.pair.units.empty() ? last : first);
    finding.source_sentence = source.file_span(source.sentences[first]);
    finding.draft = place_in_draft(context, first);
    finding.message = (left == 1 ? std::string("one sentence is") : std::to_string(left) + " sentences are") +
                      " still to be translated, from here on: " + quoted(source.text(source.sentences[first]));
    out.push_back(std::move(finding));
}

}  // namespace

const Rule pending_rule = {
    "pending",
    Severity::info,
    "The end of the source that is not translated yet",
    R"(One finding for all that lies behind the last translated sentence: a draft grows from its beginning, and what the
translator has not reached yet is not missing. A draft that is empty is pending as a whole.

With `--complete`, which says that the draft claims to be finished, the finding is an error.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998. Il a coûté 4,2 millions de couronnes, 16 %
> de plus que prévu.

*2 sentences are still to be translated, from here on: “The engineer Tomas Beller presented the plans in Madrid in 2011.”*
)",
    check,
};

}  // namespace vidimus::checks
