#include "checks/rules/figure_finding.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::changed) continue;
        Finding finding = locate(context, difference);
        finding.severity = Severity::error;
        finding.message = shown(context.pair.draft, difference.draft_sentence, *difference.draft) +
                          ", but the source has " +
                          shown(context.pair.source, difference.source_sentence, *difference.source);
        add_figure_fix(context, difference, finding);
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule changed_figure_rule = {
    "changed-figure",
    Severity::error,
    "A figure whose value differs from the source",
    R"(Compares figures by what they say, not by their digits: numbers, percentages, dates, times, ordinals, amounts, in words
or digits, in the manner of either language. “1,200” and “1 200”, “nine-month” and “neuf mois”, “September 17” and
“17 septembre” are the same. Reports a figure of the draft that stands where the source has another, and offers to write the
source's value in the form of the figure that stands there.

Also reported: two figures of one kind that stand in each other's place, a percentage that lost its sign, the same number of
another unit or currency.

A figure that can be read in two ways (“1.000”) differs only when no reading fits. Right, unless you ask for more with
`--strict-figures NAME,…`:

| name | what is right as a rule |
|---|---|
| `unit-conversion` | 30 yards, 27 m |
| `clock` | an hour without its half of the day: at 3:30, 15 h 30 |
| `eras` | the 1600s, le XVIIe siècle; les années 80, the 1980s |
| `rescaling` | 1.5 million, 1 500 000 |
| `number-words` | four, 4 |
| `score-order` | 3-2, 2-3 |
| `currency-position` | $5, 5 $ |
| `myriads` | 120,000, 12万 |
| `fractions` | two thirds, 67 % |

**Source**

> The bridge connects Harwick with its 100,000 residents.

**Draft**

> Le pont relie Harwick à ses 120 000 habitants.

*“120 000”, but the source has “100,000”* Fix: write “100 000”.
)",
    check,
};

}  // namespace vidimus::checks
