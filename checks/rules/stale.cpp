#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <string>

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    for (const SourceChange& change : context.changes) {
        const Bead& bead = context.alignment.beads[context.alignment.bead_of_source[change.sentence]];
        // What nothing answers is missing, or still to be translated.
        if (bead.drafts.empty()) continue;
        Finding finding = about_sentences(context, {change.sentence}, bead.drafts);
        finding.severity = Severity::warning;
        const std::string now = quoted(source.text(source.sentences[change.sentence]));
        finding.message =
            change.before.empty()
                ? "the source has gained this since it was translated: " + now
                : "the source changed since it was translated: " + quoted(change.before) + " is now " + now;
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule stale_rule = {
    "stale",
    Severity::warning,
    "A sentence whose source changed after it was translated",
    R"(Reports a sentence of the draft whose source reads differently now than when it was translated, with the old and the new
wording. Changes of layout, and of sentences that the draft does not answer (those are missing, or pending), say nothing.

What the source was comes from git: the commit that the draft names in its front matter (`default_lang_commit`,
`l10n.sourceCommit` or `vidimus_source_commit`), or else the last one that touched the draft.

**Source before**

> The bridge opened in Harwick on Tuesday. It cost 4.2 million crowns.

**Source**

> The bridge opened in Harwick on Tuesday. It cost 4.2 million crowns and one life.

**Draft**

> Le pont a ouvert mardi à Harwick. Il a coûté 4,2 millions de couronnes.

*The source changed since it was translated: “It cost 4.2 million crowns.” is now “It cost 4.2 million crowns and one life.”*
)",
    check,
};

}  // namespace vidimus::checks
