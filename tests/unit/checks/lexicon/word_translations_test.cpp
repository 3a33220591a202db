#include "checks/lexicon/word_translations.h"

#include "checks/alignment/lessons.h"
#include "checks/lexicon/passage_words.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace vidimus::checks;

namespace {

using Passages = std::vector<std::pair<std::string, std::string>>;

std::vector<WordTranslation> learn(const Passages& passages) {
    PassageWords source("en");
    PassageWords draft("cs");
    TranslationLearner learner;
    for (const auto& [a, b] : passages) learner.add(source.of(a), draft.of(b));
    return learner.learn();
}

float strength(const std::vector<WordTranslation>& learnt, const std::string& source, const std::string& draft) {
    const auto found = std::ranges::find_if(
        learnt, [&](const WordTranslation& pair) { return pair.source == source && pair.draft == draft; });
    return found == learnt.end() ? 0 : found->strength;
}

/// Sentences of three of these words each, in another order in Czech.
Passages made(int count) {
    const Passages words{{"bridge", "most"},      {"river", "řeka"},      {"house", "dům"},     {"mayor", "starosta"},
                         {"winter", "zima"},      {"harbour", "přístav"}, {"school", "škola"},  {"train", "vlak"},
                         {"library", "knihovna"}, {"baker", "pekař"},     {"island", "ostrov"}, {"forest", "les"}};
    std::mt19937 random(11);
    Passages passages;
    for (int k = 0; k < count; ++k) {
        std::vector<std::size_t> chosen;
        while (chosen.size() < 3) {
            const std::size_t one = random() % words.size();
            if (std::ranges::find(chosen, one) == chosen.end()) chosen.push_back(one);
        }
        passages.push_back({words[chosen[0]].first + " " + words[chosen[1]].first + " " + words[chosen[2]].first,
                            words[chosen[2]].second + " " + words[chosen[0]].second + " " + words[chosen[1]].second});
    }
    return passages;
}

}  // namespace

TEST_SUITE("checks/lexicon/word_translations") {
    TEST_CASE("words that translate each other are told from those that stand near") {
        const auto learnt = learn(made(80));
        CHECK(strength(learnt, "bridge", "most") > 0.7F);
        CHECK(strength(learnt, "baker", "pekař") > 0.7F);
        CHECK(strength(learnt, "bridge", "řeka") < 0.2F);
        for (const WordTranslation& pair : learnt) {
            CHECK(pair.strength > 0);
            CHECK(pair.strength <= 0.9F);
            CHECK(pair.count >= 2);
        }
        CHECK(std::ranges::is_sorted(learnt, {}, &WordTranslation::source));
    }
    TEST_CASE("the order of the passages changes nothing") {
        Passages passages = made(60);
        const auto forwards = learn(passages);
        std::ranges::reverse(passages);
        const auto backwards = learn(passages);
        REQUIRE(forwards.size() == backwards.size());
        for (std::size_t k = 0; k < forwards.size(); ++k) {
            CHECK(forwards[k].source == backwards[k].source);
            CHECK(forwards[k].draft == backwards[k].draft);
            CHECK(std::abs(forwards[k].strength - backwards[k].strength) < 1e-5F);
        }
    }
    TEST_CASE("what is seen once, everywhere or nowhere is not learnt") {
        CHECK(learn({}).empty());
        CHECK(learn({{"bridge", "most"}}).empty());
        CHECK(learn({{"", "most"}, {"bridge", ""}}).empty());
        std::string endless;
        for (int k = 0; k < 100'000; ++k) endless += "bridge ";
        CHECK(learn(Passages(3, {endless, endless})).empty());
        Passages same(50, {"bridge", "most"});
        CHECK(learn(same).empty());
    }
    TEST_CASE("a checked pair teaches what surely answers each other") {
        std::string source;
        std::string draft;
        for (const auto& [a, b] : made(30)) {
            source += "The " + a + " in 2011.\n";
            draft += b + " v roce 2011.\n";
        }
        const Report report = test::check({source, draft, "en", "cs", Format::lines});
        TranslationLearner learner;
        add_lessons(*report.pair, report.alignment, std::vector<bool>(report.alignment.beads.size()), learner);
        CHECK(learner.passages() >= 20);
        TranslationLearner nothing;
        add_lessons(*report.pair, report.alignment, std::vector<bool>(report.alignment.beads.size(), true), nothing);
        CHECK(nothing.passages() == 0);
    }
}
