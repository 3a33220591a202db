#include "checks/rules/untranslated_beads.h"

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

bool is_left(const Side& draft_side, const Sentence& source, const Sentence& draft) {
    const auto source_words = letter_words(source);
    const auto draft_words = letter_words(draft);
    const auto kept = kept_in_order(draft_words, source_words);
    const auto longer = static_cast<double>(std::max(source_words.size(), draft_words.size()));
    if (static_cast<double>(kept.size()) < least_kept_share * longer) return false;
    const auto& marks = draft_side.document.marks;
    const auto ordinary = std::count_if(kept.begin(), kept.end(), [&](const Word* word) {
        const Span place = word->span.shifted(draft.span.start);
        const bool code = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
            return (mark.kind == MarkKind::code || mark.kind == MarkKind::url) && mark.span.contains(place);
        });
        return !word->capital && !code && word->form.size() > 1;
    });
    return static_cast<std::size_t>(ordinary) >= least_ordinary_words;
}

}  // namespace

std::vector<bool> find_untranslated(const Pair& pair, const Alignment& alignment) {
    std::vector<bool> untranslated(alignment.beads.size());
    if (same_language(pair.source.language, pair.draft.language)) return untranslated;
    for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
        const Bead& bead = alignment.beads[k];
        if (bead.sources.size() != 1 || bead.drafts.size() != 1) continue;
        untranslated[k] =
            is_left(pair.draft, pair.source.sentences[bead.sources.front()], pair.draft.sentences[bead.drafts.front()]);
    }
    return untranslated;
}

}  // namespace vidimus::checks
