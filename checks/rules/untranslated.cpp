#include "checks/rules/finding_parts.h"
#include "checks/rules/rule_list.h"
#include "checks/text/language.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// A sentence counts as left in the source's language when it keeps this share of the source's words, in order …
constexpr double least_kept_share = 0.8;
/// … and at least so many of them are ordinary words: not names, figures, code.
constexpr std::size_t least_ordinary_words = 3;

std::vector<const Word*> letter_words(const Sentence& sentence) {
    std::vector<const Word*> words;
    for (const Word& word : sentence.analysis->words) {
        if (word.kind == WordKind::letters || word.kind == WordKind::ideograph) words.push_back(&word);
    }
    return words;
}

/// The words of `a` found in `b` in the same order, going through both once.
std::vector<const Word*> kept_in_order(const std::vector<const Word*>& a, const std::vector<const Word*>& b) {
    std::vector<const Word*> kept;
    auto from = b.begin();
    for (const Word* word : a) {
        const auto found = std::find_if(from, b.end(), [&](const Word* other) { return other->form == word->form; });
        if (found == b.end()) continue;
        kept.push_back(word);
        from = found + 1;
    }
    return kept;
}

bool is_left(const RuleContext& context, const Sentence& source, const Sentence& draft) {
    const auto source_words = letter_words(source);
    const auto draft_words = letter_words(draft);
    const auto kept = kept_in_order(draft_words, source_words);
    const auto longer = static_cast<double>(std::max(source_words.size(), draft_words.size()));
    if (static_cast<double>(kept.size()) < least_kept_share * longer) return false;
    const auto& marks = context.pair.draft.document.marks;
    const auto ordinary = std::count_if(kept.begin(), kept.end(), [&](const Word* word) {
        const Span place = word->span.shifted(draft.span.start);
        const bool code = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
            return (mark.kind == MarkKind::code || mark.kind == MarkKind::url) && mark.span.contains(place);
        });
        return !word->capital && !code && word->form.size() > 1;
    });
    return static_cast<std::size_t>(ordinary) >= least_ordinary_words;
}

void check(const RuleContext& context, std::vector<Finding>& out) {
    const Side& source = context.pair.source;
    const Side& draft = context.pair.draft;
    if (same_language(source.language, draft.language)) return;
    for (const Bead& bead : context.alignment.beads) {
        if (bead.sources.size() != 1 || bead.drafts.size() != 1) continue;
        const Sentence& original = source.sentences[bead.sources.front()];
        const Sentence& sentence = draft.sentences[bead.drafts.front()];
        if (!is_left(context, original, sentence)) continue;
        Finding finding;
        finding.severity = Severity::warning;
        finding.draft = draft.file_span(sentence);
        finding.draft_sentence = finding.draft;
        finding.source = source.file_span(original);
        finding.source_sentence = finding.source;
        finding.message = "this sentence is still in the language of the source";
        out.push_back(std::move(finding));
    }
}

}  // namespace

const Rule untranslated_rule = {
    "untranslated",
    Severity::warning,
    "A sentence of the draft that is still in the language of the source",
    R"(Reports a sentence of the draft that keeps nearly all words of its source sentence in their order. At least three of
them must be ordinary words: a line of names, figures or code is rightly the same in both languages.

**Source**

> The bridge opened in May. Nobody was charged a toll.

**Draft**

> Le pont a ouvert en mai. Nobody was charged a toll.

*This sentence is still in the language of the source.*
)",
    check,
};

}  // namespace vidimus::checks
