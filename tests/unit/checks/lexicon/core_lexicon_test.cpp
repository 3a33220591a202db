#include "checks/lexicon/core_lexicon.h"

#include "checks/lexicon/core_table.h"
#include "checks/lexicon/phrase.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vidimus::checks;

namespace {

bool answers(std::string_view source_language, std::string_view source, std::string_view draft_language,
             std::string_view draft) {
    const auto lexicon = core_lexicon(source_language, draft_language);
    REQUIRE(lexicon);
    const auto sources = PhraseReader(source_language).read(source);
    const auto drafts = PhraseReader(draft_language).read(draft);
    REQUIRE(sources.size() == 1);
    REQUIRE(drafts.size() == 1);
    std::vector<WordAnswer> found;
    lexicon->answers(sources[0].word, found);
    for (const WordAnswer& answer : found) {
        CHECK(answer.strength > 0);
        CHECK(answer.strength <= 1);
        CHECK(lexicon->knows_draft_word(answer.word));
    }
    CHECK(std::ranges::adjacent_find(found, {}, &WordAnswer::word) == found.end());
    return std::ranges::find(found, drafts[0].word, &WordAnswer::word) != found.end();
}

}  // namespace

TEST_SUITE("checks/lexicon/core_lexicon") {
    TEST_CASE("any two of its languages are joined") {
        CHECK(answers("en", "government", "fr", "gouvernement"));
        CHECK(answers("fr", "gouvernements", "de", "Regierung"));
        CHECK(answers("de-AT", "Regierungen", "ja", "政府"));
        CHECK(answers("zh", "政府", "ru", "правительство"));
        CHECK(answers("ar", "حكومة", "hi", "सरकार"));
        CHECK(answers("en", "said", "fr", "dit"));
        CHECK_FALSE(answers("en", "government", "fr", "président"));
    }
    TEST_CASE("languages it does not have, and a language with itself, have no lexicon") {
        CHECK_FALSE(core_lexicon("en", "tlh"));
        CHECK_FALSE(core_lexicon("", "fr"));
        CHECK_FALSE(core_lexicon("fr", "fr-CA"));
        CHECK(core_translations("en", "tlh").empty());
    }
    TEST_CASE("what is shown is what is asked") {
        const auto all = core_translations("en", "sv");
        CHECK(all.size() > 1000);
        CHECK(std::ranges::any_of(
            all, [](const CoreTranslation& pair) { return pair.source == "government" && pair.draft == "regering"; }));
        for (const CoreTranslation& pair : all) {
            CHECK_FALSE(pair.source.empty());
            CHECK_FALSE(pair.draft.empty());
        }
    }
    TEST_CASE("the table is in the order that asking needs") {
        CHECK(core_table::languages.size() >= 19);
        for (const core_table::Language& language : core_table::languages) {
            CAPTURE(language.tag);
            CHECK(std::ranges::is_sorted(language.words));
            CHECK(std::ranges::is_sorted(language.starts));
            CHECK(language.concepts.size() == language.words.size());
            CHECK(language.strengths.size() == language.words.size());
            CHECK(language.by_concept.size() == language.words.size());
            CHECK(language.starts.back() == language.words.size());
            for (std::size_t meaning = 0; meaning + 1 < language.starts.size(); ++meaning) {
                for (std::size_t k = language.starts[meaning]; k < language.starts[meaning + 1]; ++k)
                    REQUIRE(language.concepts[language.by_concept[k]] == meaning);
            }
        }
    }
}
