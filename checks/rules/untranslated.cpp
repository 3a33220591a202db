#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"
namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (std::size_t k = 0; k < context.alignment.beads.size(); ++k) {
        if (!context.untranslated[k]) continue;
        const Bead& bead = context.alignment.beads[k];
        Finding finding = about_sentences(context, bead.sources, bead.drafts);
        finding.severity = Severity::warning;
        finding.message = "this sentence is still in the language of the source";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule untranslated_rule = {
    "untranslated",
    Severity::warning,
    "A sentence of the draft that is still in the language of the source",
    R"(Reports a sentence of the draft that keeps nearly all words of its source sentence in their order. At least three of
them must be ordinary words: a line of names, figures or code is rightly the same in both languages.

**Source**

> The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998. It cost 4.2 million crowns, 16%
> more than planned. The engineer Tomas Beller presented the plans in Madrid in 2011. Nobody will have to pay a toll
> before March 14.

**Draft**

> Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998. Il a coûté 4,2 millions de couronnes, 16 %
> de plus que prévu. L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011. Nobody will have to pay a toll
> before March 14.

*This sentence is still in the language of the source*
)",
    check,
};

}  // namespace vidimus::checks
