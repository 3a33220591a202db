#include "checks/rules/figure_finding.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::missing) continue;
        Finding finding = locate(context, difference);
        finding.severity = Severity::error;
        finding.message = "this sentence lacks " +
                          shown(context.pair.source, difference.source_sentence, *difference.source) +
                          ", which the source has";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule missing_figure_rule = {
    "missing-figure",
    Severity::error,
    "A figure of the source that the draft leaves out",
    R"(Reports a figure of the source that neither the sentence that answers it nor its neighbours hold, in digits or words.

Small numbers in words, ranks and round words (“hundreds of”) are left alone: languages put them in other ways. So is what a word
of the draft may stand for: “both” for two, “a century” for a hundred years.

**Source**

> The bridge, 340 metres long, opened in Harwick on Tuesday.

**Draft**

> Le pont a ouvert mardi à Harwick.

*This sentence lacks “340 metres”, which the source has*
)",
    check,
};

}  // namespace vidimus::checks
