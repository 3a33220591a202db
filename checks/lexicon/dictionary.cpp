#include "checks/lexicon/dictionary.h"

#include "checks/lexicon/dictd.h"
#include "checks/lexicon/phrase.h"
#include "checks/lexicon/word_table.h"
#include "checks/text/language.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace vidimus::checks {

namespace {

constexpr float word_strength = 0.5F;
constexpr float least_strength = 0.15F;

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
    std::sort(entries.begin(), entries.end(), [](const DictdEntry& a, const DictdEntry& b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length < b.length;
    });
    std::uint64_t last = ~std::uint64_t{0};
    for (const DictdEntry& entry : entries) {
        if (entry.offset == last) continue;
        if (entry.offset > text.size() || entry.length > text.size() - entry.offset) {
            ++compiled.unread;
            continue;
        }
        last = entry.offset;
        ++compiled.articles;
        const DictionaryArticle article = read_dictionary_article(text.substr(entry.offset, entry.length));
        const std::vector<PhraseWord> head = heads.read(article.headword);
        if (head.empty()) continue;
        for (const std::string_view phrase : article.translations) {
            const std::vector<PhraseWord> translated = translations.read(phrase);
            if (head.size() > 1 && translated.size() > 1) continue;
            for (const PhraseWord& a : head) {
                for (const PhraseWord& b : translated)
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
