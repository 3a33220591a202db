#include "checks/rules/figure_finding.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::form) continue;
        Finding finding = locate(context, difference);
        finding.severity = Severity::info;
        finding.message = shown(context.pair.draft, difference.draft_sentence, *difference.draft) +
                          " is right, but not written as the language of the draft writes numbers";
        add_figure_fix(context, difference, finding);
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule figure_format_rule = {
    "figure-format",
    Severity::info,
    "A figure with the right value in the form of another language",
    R"(Reports a figure whose value is that of the source, but whose marks are those of another language, so that readers may
take it for another number: a comma that parts thousands where the comma is the decimal mark, a decimal point where a comma
is written. Offers to write it with the marks of the draft's language.

Spaces and apostrophes between thousands are understood everywhere and left alone, and so are numbers that may be versions or
sections. In Spanish, where countries differ, it speaks only when the draft's language names one (`es-ES`, `es-MX`).

**Source**

> The bridge connects Harwick with its 100,000 residents.

**Draft**

> Le pont relie Harwick à ses 100,000 habitants.

*“100,000” is right, but not written as the language of the draft writes numbers* Fix: write “100 000”.
)",
    check,
};

}  // namespace vidimus::checks
