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
        if (context.written.holds(sentence)) continue;
        if (draft.sentences[sentence].analysis->letter_words < short_sentence) continue;
        const auto& repetitions = context.alignment.repetitions;
        const bool repeated = std::ranges::binary_search(repetitions, sentence, {}, &Repetition::draft);
        if (repeated) continue;
        Finding finding = about_sentences(context, {}, bead.drafts);
        finding.severity = bead.confidence >= certain ? Severity::warning : Severity::info;
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
probability that nothing in the source stands behind the sentence is at least 0.9, and a hint from 0.85 on.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998. Il a coûté 4,2 millions de couronnes, 16 %
> de plus que prévu. Les commerçants du quartier, eux, se réjouissent depuis longtemps de voir revenir les promeneurs du
> dimanche. L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011. Personne ne devra payer de péage avant le 14
> mars.

*Nothing in the source says this: “Les commerçants du quartier, eux, se réjouissent depuis longtemps de voir …”*
)",
    check,
};

}  // namespace vidimus::checks
