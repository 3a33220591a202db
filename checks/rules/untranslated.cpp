#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

#include <string>

namespace vidimus::checks {

namespace {

/// Whether nobody has touched it: a heading of one word, a line of names between sentences that are not translated.
bool is_copy(const RuleContext& context, const Bead& bead) {
    if (bead.sources.size() != 1 || bead.drafts.size() != 1 || bead.moved) return false;
    const Side& source = context.pair.source;
    const Side& draft = context.pair.draft;
    return source.text(source.sentences[bead.sources.front()]) == draft.text(draft.sentences[bead.drafts.front()]);
}

/// Neighbours that are not translated make one finding.
void check(const RuleContext& context, std::vector<Finding>& out) {
    const auto& beads = context.alignment.beads;
    for (std::size_t k = 0; k < beads.size(); ++k) {
        if (!context.untranslated[k]) continue;
        std::vector<std::uint32_t> sources;
        std::vector<std::uint32_t> drafts;
        std::uint32_t count = 0;
        for (std::size_t at = k; at < beads.size(); ++at) {
            if (context.untranslated[at]) {
                if (count > 0 && (beads[at].moved || beads[k].moved)) break;
                ++count;
                sources.push_back(beads[at].sources.front());
                drafts.push_back(beads[at].drafts.front());
                k = at;
            } else if (!is_copy(context, beads[at])) {
                break;
            }
        }
        Finding finding = about_sentences(context, sources, drafts);
        finding.severity = Severity::warning;
        finding.message = count == 1
                              ? "this sentence is still in the language of the source"
                              : std::to_string(count) + " sentences here are still in the language of the source";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule untranslated_rule = {
    "untranslated",
    Severity::warning,
    "A sentence of the draft that is still in the language of the source",
    R"(Reports a sentence of the draft that keeps nearly all words of its source sentence in their order. At least three of
them must be ordinary words: a line of names, figures or code is rightly the same in both languages. Sentences that follow
each other make one finding.

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
