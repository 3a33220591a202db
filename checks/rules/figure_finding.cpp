#include "checks/rules/figure_finding.h"

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

std::string shown(const Side& side, std::uint32_t sentence, const Figure& figure) {
    return quoted(slice(side.text(side.sentences[sentence]), figure.span));
}

}  // namespace vidimus::checks
