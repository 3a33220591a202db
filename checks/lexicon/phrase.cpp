#include "checks/lexicon/phrase.h"

#include "checks/lexicon/word_lexicon.h"
#include "checks/text/encoding.h"
#include "checks/text/words.h"

#include <algorithm>
#include <cstddef>

namespace vidimus::checks {

namespace {

constexpr float word_in_phrase = 0.8F;
constexpr float part_of_phrase = 0.5F;
constexpr std::size_t shortest_word = 4;  // bytes of the folded form
constexpr std::size_t longest_phrase = 3;

bool is_hiragana(const Word& word) {
    std::size_t at = 0;
    const char32_t c = next_code_point(word.form, at);
    return c >= U'\u3041' && c <= U'\u309F';
}

std::vector<PhraseWord> read_ideographs(const std::vector<const Word*>& ideographs) {
    if (ideographs.size() == 1) return {{word_id(ideographs.front()->form), 1}};
    const bool all_hiragana = std::ranges::all_of(ideographs, [](const Word* word) { return is_hiragana(*word); });
    std::vector<PhraseWord> pairs;
    for (std::size_t k = 1; k < ideographs.size(); ++k) {
        const Word& first = *ideographs[k - 1];
        const Word& second = *ideographs[k];
        if (first.span.end != second.span.start) continue;
        if (!all_hiragana && is_hiragana(first) && is_hiragana(second)) continue;
        pairs.push_back({word_id(first.form + second.form), 1});
    }
    for (PhraseWord& pair : pairs) pair.share = 1 / static_cast<float>(pairs.size());
    return pairs;
}

}  // namespace

std::vector<PhraseWord> PhraseReader::read(std::string_view phrase) const {
    const std::vector<Word> words = cut_words(phrase);
    std::vector<const Word*> letters;
    std::vector<const Word*> ideographs;
    for (const Word& word : words) {
        if (word.kind == WordKind::letters) letters.push_back(&word);
        if (word.kind == WordKind::ideograph) ideographs.push_back(&word);
    }
    if (!ideographs.empty()) return read_ideographs(ideographs);
    const std::size_t all = letters.size();
    if (all > 1) std::erase_if(letters, [](const Word* word) { return word->form.size() < shortest_word; });
    if (letters.size() > longest_phrase) return {};
    const float share = letters.size() > 1 ? part_of_phrase : all > 1 ? word_in_phrase : 1;
    std::vector<PhraseWord> parts;
    for (const Word* word : letters) parts.push_back({id_of(*word, phrase), share});
    return parts;
}

WordId PhraseReader::id_of(const Word& word, std::string_view phrase) const {
    return word_id(stemmer_.stem(slice(phrase, word.span)));
}

}  // namespace vidimus::checks
