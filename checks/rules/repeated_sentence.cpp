#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& draft = context.pair.draft;
    for (const Repetition& repetition : context.alignment.repetitions) {
        Finding finding = about_sentences(context, {repetition.of_source}, {repetition.draft});
        finding.severity = Severity::warning;
        finding.message = "this is said twice; the source says it once, and " +
                          quoted(draft.text(draft.sentences[repetition.of_draft])) + " answers it";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule repeated_sentence_rule = {
    "repeated-sentence",
    Severity::warning,
    "A sentence of the draft that says again what another one says",
    R"(Reports a sentence of the draft that has no sentence of the source of its own and shares nearly all its words with
another sentence of the draft: one that was pasted twice, or an early version left behind.

A source that repeats itself may be translated twice.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> Le pont a ouvert mardi à Harwick. L'ingénieur Tomas Beller avait présenté les plans à Madrid en 2011. Les habitants
> l'attendaient depuis 1998. Il a coûté 4,2 millions de couronnes, 16 % de plus que prévu. L'ingénieur Tomas Beller a
> présenté les plans à Madrid en 2011. Personne ne devra payer de péage avant le 14 mars.

*This is said twice; the source says it once, and “L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011.” answers it*
)",
    check,
};

}  // namespace vidimus::checks
