#include "checks/rules/confidence.h"
#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& draft = context.pair.draft;
    for (const Bead& bead : context.alignment.beads) {
        if (!bead.sources.empty() || bead.confidence < likely) continue;
        const std::uint32_t sentence = bead.drafts.front();
        if (draft.sentences[sentence].analysis->letter_words < short_sentence) continue;
        const auto& repetitions = context.alignment.repetitions;
        const bool repeated = std::any_of(repetitions.begin(), repetitions.end(),
                                          [&](const Repetition& repetition) { return repetition.draft == sentence; });
        if (repeated) continue;
        Finding finding;
        finding.severity = bead.confidence >= certain ? Severity::warning : Severity::info;
        finding.draft = draft.file_span(draft.sentences[sentence]);
        finding.draft_sentence = finding.draft;
        finding.message = "nothing in the source says this: " + quoted(draft.text(draft.sentences[sentence]));
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule added_sentence_rule = {
    "added-sentence",
    Severity::warning,
    "A sentence of the draft that answers nothing in the source",
    R"(Reports a sentence of the draft that no sentence of the source stands behind. It may be an explanation the translator
added, a sentence of an older version of the source, or one pasted from elsewhere.

A sentence that says again what another sentence of the draft says is `repeated-sentence`. The finding is a warning when the
probability that nothing in the source stands behind the sentence is at least 0.9, and a hint from 0.6 on.

**Source**

> The bridge opened in May. Nobody was charged a toll.

**Draft**

> Le pont a ouvert en mai. Les commerçants du quartier s'en sont réjouis. Aucun péage n'était perçu.

*Nothing in the source says this: “Les commerçants du quartier s'en sont réjouis.”*
)",
    check,
};

}  // namespace vidimus::checks
