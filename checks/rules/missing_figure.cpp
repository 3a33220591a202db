#include "checks/figures/strength.h"
#include "checks/rules/confidence.h"
#include "checks/rules/figure_finding.h"
#include "checks/rules/finding_parts.h"
#include "checks/rules/prose.h"
#include "checks/rules/rule_list.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Whether a sentence of the draft that answers none of the source holds a figure: it may be the one looked for.
bool has_stray_figure(const RuleContext& context) {
    return std::ranges::any_of(context.alignment.beads, [&](const Bead& bead) {
        return bead.sources.empty() && std::ranges::any_of(bead.drafts, [&](std::uint32_t sentence) {
                   return !context.pair.draft.sentences[sentence].analysis->figures.empty();
               });
    });
}

/// A figure that stands alone, with no words beside it that could be missing as a sentence, and that nothing answers.
const Figure* lone_figure(const RuleContext& context, std::uint32_t source) {
    const Sentence& sentence = context.pair.source.sentences[source];
    const Bead& bead = context.alignment.beads[context.alignment.bead_of_source[source]];
    if (!bead.drafts.empty() || bead.confidence < likely || has_words(sentence)) return nullptr;
    const auto& figures = sentence.analysis->figures;
    const bool missed = figures.size() == 1 && is_missed(figures.front(), context.pair.source.language);
    return missed ? &figures.front() : nullptr;
}

void check_lone(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    if (has_stray_figure(context)) return;
    for (std::uint32_t s = 0; s < source.sentences.size(); ++s) {
        const Figure* figure = context.pending[s] ? nullptr : lone_figure(context, s);
        if (figure == nullptr) continue;
        const double sure = context.alignment.beads[context.alignment.bead_of_source[s]].confidence;
        Finding finding;
        finding.severity = sure >= certain ? Severity::error : Severity::warning;
        finding.source = source.file_span(source.sentences[s], figure->span);
        finding.source_sentence = source.file_span(source.sentences[s]);
        finding.draft = place_in_draft(context, s);
        finding.message = shown(source, s, *figure) + " of the source is missing here";
        out.push_back(std::move(finding));
    }
}

/// What the source writes as prose, the draft may show as code.
bool is_code_of_draft(const RuleContext& context, const LocatedFigureDifference& difference) {
    const Sentence& source = context.pair.source.sentences[difference.source_sentence];
    const std::string_view written = slice(context.pair.source.text(source), difference.source->span);
    const Bead& bead = context.alignment.beads[context.alignment.bead_of_source[difference.source_sentence]];
    return std::ranges::any_of(bead.drafts, [&](std::uint32_t draft) {
        return stands_in_code(context.pair.draft, context.pair.draft.sentences[draft], written);
    });
}

void check(const RuleContext& context, std::vector<Finding>& out) {
    check_lone(context, out);
    for (const LocatedFigureDifference& difference : context.figures) {
        if (difference.kind != FigureDifferenceKind::missing || is_code_of_draft(context, difference)) continue;
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
of the draft may stand for: “both” for two, “a century” for a hundred years. A number that stands alone is looked for in the
whole draft.

**Source**

> The bridge, 340 metres long, opened in Harwick on Tuesday.

**Draft**

> Le pont a ouvert mardi à Harwick.

*This sentence lacks “340 metres”, which the source has*
)",
    check,
};

}  // namespace vidimus::checks
