#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    for (const Bead& bead : context.alignment.beads) {
        if (!bead.moved) continue;
        Finding finding = about_sentences(context, bead.sources, bead.drafts);
        finding.severity = Severity::info;
        finding.message = "this sentence stands at another place in the source: " +
                          quoted(source.text(source.sentences[bead.sources.front()]));
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule moved_sentence_rule = {
    "moved-sentence",
    Severity::info,
    "A sentence that stands at another place in the draft than in the source",
    R"(Says where a sentence of the draft answers a sentence of the source that stands elsewhere. Nothing is lost, so this is
a hint: the translator may have meant it, or a paragraph was pasted at the wrong place.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011. Le pont a ouvert mardi à Harwick. Les habitants
> l'attendaient depuis 1998. Il a coûté 4,2 millions de couronnes, 16 % de plus que prévu. Personne ne devra payer de
> péage avant le 14 mars.

*This sentence stands at another place in the source: “The engineer Tomas Beller presented the plans in Madrid in 2011.”*
)",
    check,
};

}  // namespace vidimus::checks
