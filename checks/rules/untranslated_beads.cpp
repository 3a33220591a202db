#include "checks/rules/untranslated_beads.h"

#include "checks/rules/prose.h"
#include "checks/text/language.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

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

/// The words of `a` found in `b` in the same order: each takes the next place where `b` has it.
std::vector<const Word*> kept_in_order(const std::vector<const Word*>& a, const std::vector<const Word*>& b) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t k = 0; k < b.size(); ++k) places[b[k]->form].push_back(k);
    std::vector<const Word*> kept;
    std::size_t from = 0;
    for (const Word* word : a) {
        const auto found = places.find(word->form);
        if (found == places.end()) continue;
        const auto next = std::lower_bound(found->second.begin(), found->second.end(), from);
        if (next == found->second.end()) continue;
        kept.push_back(word);
        from = *next + 1;
    }
    return kept;
}

bool is_left(const Side& draft_side, const Sentence& source, const Sentence& draft) {
    const auto source_words = letter_words(source);
    const auto draft_words = letter_words(draft);
    const auto kept = kept_in_order(draft_words, source_words);
    const auto longer = static_cast<double>(std::max(source_words.size(), draft_words.size()));
    if (static_cast<double>(kept.size()) < least_kept_share * longer) return false;
    const auto ordinary = std::count_if(kept.begin(), kept.end(), [&](const Word* word) {
        const Span place = word->span.shifted(draft.span.start);
        return !word->capital && !is_no_prose(draft_side, place) && word->form.size() > 1;
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
