#include "checks/rules/figure_finding.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::added) continue;
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
