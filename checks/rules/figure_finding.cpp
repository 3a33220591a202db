#include "checks/rules/figure_finding.h"

#include "checks/figures/form.h"
#include "checks/rules/finding_parts.h"

namespace vidimus::checks {

Finding locate(const RuleContext& context, const LocatedFigureDifference& difference) {
    const Side& source = context.pair.source;
    const Side& draft = context.pair.draft;
    const Sentence& original = source.sentences[difference.source_sentence];
    const Sentence& sentence = draft.sentences[difference.draft_sentence];
    Finding finding;
    finding.source_sentence = source.file_span(original);
    finding.draft_sentence = draft.file_span(sentence);
    finding.source = difference.source ? source.file_span(original, difference.source->span) : *finding.source_sentence;
    finding.draft = difference.draft ? draft.file_span(sentence, difference.draft->span) : *finding.draft_sentence;
    return finding;
}

void add_figure_fix(const RuleContext& context, const LocatedFigureDifference& difference, Finding& finding) {
    const Side& draft = context.pair.draft;
    const auto text = slice(draft.text(draft.sentences[difference.draft_sentence]), difference.draft->span);
    const Reading& right = difference.source->reading;
    const auto fixed = difference.kind == FigureDifferenceKind::form
                           ? rewrite_marks(*difference.draft, text, right, draft.language)
                           : write_figure(right, draft.language, *difference.draft, text);
    if (!fixed || *fixed == text) return;
    finding.fixes.push_back({"Write “" + *fixed + "”", {{*finding.draft, *fixed}}});
}

std::string shown(const Side& side, std::uint32_t sentence, const Figure& figure) {
    return quoted(slice(side.text(side.sentences[sentence]), figure.span));
}

}  // namespace vidimus::checks
