#include "checks/lexicon/passage_words.h"

#include "checks/text/words.h"

namespace vidimus::checks {

namespace {

constexpr std::size_t shortest_word = 2;  // bytes of the folded form

}  // namespace

const std::vector<TranslationLearner::Occurrence>& PassageWords::of(std::string_view passage) {
    pairs_.clear();
    words_.clear();
    const std::vector<Word> words = cut_words(passage);
    for (std::size_t w = 0; w < words.size(); ++w) {
        const Word& word = words[w];
        if (word.kind == WordKind::letters && word.form.size() >= shortest_word) {
            const std::string_view written = slice(passage, word.span);
            words_.push_back({word_id(stemmer_.stem(written)), written});
        } else if (word.kind == WordKind::ideograph && w > 0 && words[w - 1].kind == WordKind::ideograph &&
                   words[w - 1].span.end == word.span.start) {
            const std::string& pair = pairs_.emplace_back(words[w - 1].form + word.form);
            words_.push_back({word_id(pair), pair});
        }
    }
    return words_;
}

}  // namespace vidimus::checks
