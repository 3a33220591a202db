#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"

namespace vidimus::checks {

namespace {

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const Side& draft = context.pair.draft;
    for (const Repetition& repetition : context.alignment.repetitions) {
        const Sentence& sentence = draft.sentences[repetition.draft];
        Finding finding;
        finding.severity = Severity::warning;
        finding.draft = draft.file_span(sentence);
        finding.draft_sentence = finding.draft;
        finding.source = source.file_span(source.sentences[repetition.of_source]);
        finding.source_sentence = finding.source;
        finding.message = "this is said twice; the source says it once, and " +
                          quoted(draft.text(draft.sentences[repetition.of_draft])) + " answers it";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule repeated_sentence_rule = {
    "repeated-sentence",
    Severity::warning,
    "A sentence of the draft that says again what another one says",
    R"(Reports a sentence of the draft that has no sentence of the source of its own and shares nearly all its words with
another sentence of the draft: one that was pasted twice, or an early version left behind.

A source that repeats itself may be translated twice.

**Source**

> The bridge opened in May. Nobody was charged a toll.

**Draft**

> Le pont a ouvert en mai, sans grande cérémonie. Aucun péage n'était perçu. Le pont a ouvert en mai, sans cérémonie.

*This is said twice; the source says it once, and “Le pont a ouvert en mai, sans grande cérémonie.” answers it.*
)",
    check,
};

}  // namespace vidimus::checks
