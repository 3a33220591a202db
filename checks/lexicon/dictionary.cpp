#include "checks/lexicon/dictionary.h"

#include "checks/lexicon/dictd.h"
#include "checks/lexicon/word_table.h"
#include "checks/text/language.h"
#include "checks/text/stem.h"
#include "checks/text/words.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace vidimus::checks {

namespace {

constexpr float word_strength = 0.5F;
constexpr float word_in_phrase = 0.8F;  ///< of the strength, when the other words of the phrase are short
constexpr float part_of_phrase = 0.5F;
constexpr float least_strength = 0.15F;
constexpr std::size_t shortest_word = 4;  // bytes of the folded form
constexpr std::size_t longest_phrase = 3;

/// A word of a phrase with its share in it.
struct Part {
    std::uint64_t word;
    float share;
};

class PhraseReader {
  public:
    explicit PhraseReader(std::string_view language) : stemmer_(language) {}

    /// The words of a phrase that can stand for it; none where there are none or too many.
    std::vector<Part> read(std::string_view phrase) const {
        const std::vector<Word> words = cut_words(phrase);
        std::vector<const Word*> letters;
        std::vector<Part> ideographs;
        std::size_t run = 0;
        const Word* before = nullptr;
        for (const Word& word : words) {
            if (word.kind == WordKind::letters) letters.push_back(&word);
            if (word.kind != WordKind::ideograph) continue;
            ++run;
            if (before && before->span.end == word.span.start)
                ideographs.push_back({word_id(before->form + word.form), 1});
            before = &word;
        }
        if (run == 1 && letters.empty()) return {{word_id(before->form), 1}};
        if (run > 0) {
            for (Part& part : ideographs) part.share = 1 / static_cast<float>(ideographs.size());
            return ideographs;
        }
        if (letters.size() > 1) {
            const std::size_t all = letters.size();
            std::erase_if(letters, [](const Word* word) { return word->form.size() < shortest_word; });
            if (letters.empty() || letters.size() > longest_phrase) return {};
            const float share = letters.size() > 1 ? part_of_phrase : letters.size() < all ? word_in_phrase : 1;
            std::vector<Part> parts;
            for (const Word* word : letters) parts.push_back({id_of(*word, phrase), share});
            return parts;
        }
        if (letters.size() == 1) return {{id_of(*letters.front(), phrase), 1}};
        return {};
    }

  private:
    std::uint64_t id_of(const Word& word, std::string_view phrase) const {
        return word_id(stemmer_.stem(slice(phrase, word.span)));
    }

    Stemmer stemmer_;
};

}  // namespace

CompiledDictionary compile_dictionary(std::string_view index, std::string_view text, std::string_view head_language,
                                      std::string_view translation_language) {
    CompiledDictionary compiled;
    const PhraseReader heads(head_language);
    const PhraseReader translations(translation_language);
    WordTableBuilder builder;
    // Several headwords may lead to one article.
    std::vector<DictdEntry> entries;
    compiled.unread = for_dictd_entries(index, [&](const DictdEntry& entry) { entries.push_back(entry); });
    std::sort(entries.begin(), entries.end(),
              [](const DictdEntry& a, const DictdEntry& b) { return a.offset < b.offset; });
    std::uint64_t last = ~std::uint64_t{0};
    for (const DictdEntry& entry : entries) {
        if (entry.offset == last) continue;
        last = entry.offset;
        if (entry.offset > text.size() || entry.length > text.size() - entry.offset) {
            ++compiled.unread;
            continue;
        }
        ++compiled.articles;
        const DictionaryArticle article = read_dictionary_article(text.substr(entry.offset, entry.length));
        const std::vector<Part> head = heads.read(article.headword);
        if (head.empty()) continue;
        for (const std::string_view phrase : article.translations) {
            const std::vector<Part> translated = translations.read(phrase);
            if (head.size() > 1 && translated.size() > 1) continue;
            for (const Part& a : head) {
                for (const Part& b : translated)
                    builder.add(a.word, b.word, std::max(least_strength, word_strength * a.share * b.share));
            }
        }
    }
    compiled.table = builder.bytes();
    return compiled;
}

std::string language_of_code(std::string_view code) {
    if (code.size() != 3) return {};
    std::array<char, ULOC_LANG_CAPACITY> language{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(std::string(code).c_str(), language.data(), ULOC_LANG_CAPACITY, &status);
    return U_SUCCESS(status) ? canonical_language(language.data()) : std::string();
}

}  // namespace vidimus::checks
