#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <string>

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const auto count = static_cast<std::uint32_t>(source.sentences.size());
    if (context.pending_from >= count) return;
    Finding finding;
    finding.severity = context.complete ? Severity::error : Severity::info;
    finding.source = file_span_of(source, context.pending_from, count - 1);
    finding.source_sentence = source.file_span(source.sentences[context.pending_from]);
    finding.draft = place_in_draft(context, context.pending_from);
    const std::uint32_t left = count - context.pending_from;
    finding.message =
        (left == 1 ? std::string("one sentence is") : std::to_string(left) + " sentences are") +
        " still to be translated, from here on: " + quoted(source.text(source.sentences[context.pending_from]));
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

> The bridge opened in May. It had cost far more than planned. Nobody was charged a toll.

**Draft**

> Le pont a ouvert en mai.

*2 sentences are still to be translated, from here on: “It had cost far more than planned.”*
)",
    check,
};

}  // namespace vidimus::checks
