#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const Side& draft = context.pair.draft;
    for (const Bead& bead : context.alignment.beads) {
        if (!bead.moved) continue;
        Finding finding;
        finding.severity = Severity::info;
        finding.source = file_span_of(source, bead.sources.front(), bead.sources.back());
        finding.draft = file_span_of(draft, bead.drafts.front(), bead.drafts.back());
        finding.source_sentence = finding.source;
        finding.draft_sentence = finding.draft;
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

> The bridge opened in May. It had cost far more than planned. Nobody was charged a toll, although the loan of 4.2 million
> from the county was still running.

**Draft**

> Aucun péage n'était perçu, bien que le prêt de 4,2 millions du comté courût encore. Le pont a ouvert en mai. Il avait coûté
> bien plus que prévu.

*This sentence stands at another place in the source: “Nobody was charged a toll, although the loan of 4.2 million …”*
)",
    check,
};

}  // namespace vidimus::checks
