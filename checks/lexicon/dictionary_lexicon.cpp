#include "checks/lexicon/dictionary_lexicon.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// What two words have to do with each other that a third one answers, beside a translation: it may have several
/// meanings.
constexpr float pivot_loss = 1.6F;  // the product of two strengths of .5, .25, becomes .4
constexpr std::size_t most_pivots = 8;
/// A word of the third language that answers more words than this says little.
constexpr std::size_t most_answers_of_pivot = 12;
constexpr std::size_t most_answers = 24;

/// Of each word the strongest, strongest first.
void put_in_order(std::vector<WordAnswer>& answers, std::size_t from) {
    const auto first = answers.begin() + static_cast<std::ptrdiff_t>(from);
    std::sort(first, answers.end(), [](const WordAnswer& a, const WordAnswer& b) {
        return a.word != b.word ? a.word < b.word : a.strength > b.strength;
    });
    answers.erase(
        std::unique(first, answers.end(), [](const WordAnswer& a, const WordAnswer& b) { return a.word == b.word; }),
        answers.end());
    std::stable_sort(first, answers.end(),
                     [](const WordAnswer& a, const WordAnswer& b) { return a.strength > b.strength; });
    if (answers.size() > from + most_answers) answers.resize(from + most_answers);
}

}  // namespace

void DictionaryLexicon::answers(WordId source_word, std::vector<WordAnswer>& out) const {
    const std::size_t from = out.size();
    for (const DictionaryLeg& leg : direct_) leg.answers(source_word, out);
    std::vector<WordAnswer> pivots;
    for (const DictionaryLeg& leg : to_pivot_) leg.answers(source_word, pivots);
    if (!pivots.empty()) {
        put_in_order(pivots, 0);
        if (pivots.size() > most_pivots) pivots.resize(most_pivots);
        std::vector<WordAnswer> onward;
        for (const WordAnswer& pivot : pivots) {
            onward.clear();
            for (const DictionaryLeg& leg : from_pivot_) leg.answers(pivot.word, onward);
            put_in_order(onward, 0);
            if (onward.size() > most_answers_of_pivot) onward.resize(most_answers_of_pivot);
            for (const WordAnswer& answer : onward)
                out.push_back({answer.word, pivot_loss * pivot.strength * answer.strength});
        }
    }
    put_in_order(out, from);
}

bool DictionaryLexicon::knows_draft_word(WordId draft_word) const {
    const auto knows = [&](const DictionaryLeg& leg) { return leg.knows_target(draft_word); };
    return std::ranges::any_of(direct_, knows) || std::ranges::any_of(from_pivot_, knows);
}

}  // namespace vidimus::checks
