#include "checks/rules/figure_finding.h"
#include "checks/rules/prose.h"
#include "checks/rules/rule_list.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// What the source shows as code, the draft may write as prose.
bool is_code_of_source(const RuleContext& context, const LocatedFigureDifference& difference) {
    const Sentence& draft = context.pair.draft.sentences[difference.draft_sentence];
    const std::string_view written = slice(context.pair.draft.text(draft), difference.draft->span);
    const Bead& bead = context.alignment.beads[context.alignment.bead_of_draft[difference.draft_sentence]];
    return std::ranges::any_of(bead.sources, [&](std::uint32_t source) {
        return stands_in_code(context.pair.source, context.pair.source.sentences[source], written);
    });
}

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::added || is_code_of_source(context, difference)) continue;
        Finding finding = locate(context, difference);
        finding.severity = Severity::warning;
        finding.message =
            "the source has no " + shown(context.pair.draft, difference.draft_sentence, *difference.draft);
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule added_figure_rule = {
    "added-figure",
    Severity::warning,
    "A figure of the draft that the source does not have",
    R"(Reports a figure of the draft that neither the sentence it answers nor its neighbours hold, in digits or words.

**Source**

> The bridge opened in Harwick on Tuesday.

**Draft**

> Le pont, long de 340 mètres, a ouvert mardi à Harwick.

*The source has no “340 mètres”*
)",
    check,
};

}  // namespace vidimus::checks
