#include "checks/alignment/vocabulary.h"

#include "checks/alignment/evidence.h"
#include "checks/alignment/matches.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vidimus::checks;

namespace {

Side lines(std::string_view text, std::string_view language) {
    return Checker().read({text, {}, Format::lines, std::string(language)});
}

std::size_t count(const Vocabulary& vocabulary, TermClass kind) {
    return static_cast<std::size_t>(std::count_if(vocabulary.terms.begin(), vocabulary.terms.end(),
                                                  [&](const Term& term) { return term.kind == kind; }));
}

bool matched(std::string_view source, std::string_view source_language, std::string_view draft,
             std::string_view draft_language, TermClass kind) {
    const Side a = lines(source, source_language);
    const Side b = lines(draft, draft_language);
    Vocabulary x = make_vocabulary(SideRange::whole(a));
    Vocabulary y = make_vocabulary(SideRange::whole(b));
    const auto matches = match_terms(x, y);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const TermMatch& match) { return x.terms[match.source].kind == kind; });
}

}  // namespace

TEST_SUITE("checks/alignment/vocabulary") {
    TEST_CASE("terms know the sentences that hold them, each once") {
        const Side side = lines("The cat saw the cat.\nA dog.\nThe dog and the cat.\n", "en");
        const Vocabulary vocabulary = make_vocabulary(SideRange::whole(side));
        const auto cat = std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(),
                                      [](const Term& term) { return term.form == "cat"; });
        REQUIRE(cat != vocabulary.terms.end());
        CHECK(cat->sentences == std::vector<std::uint32_t>{0, 2});
    }
    TEST_CASE("a figure is one term, its words are no others") {
        const Side side = lines("They counted 120,000 people on September 17.\n", "en");
        const Vocabulary vocabulary = make_vocabulary(SideRange::whole(side));
        CHECK(count(vocabulary, TermClass::figure) >= 2);
        CHECK(std::none_of(vocabulary.terms.begin(), vocabulary.terms.end(),
                           [](const Term& term) { return term.form == "september"; }));
    }
    TEST_CASE("figures match by value, names across languages, words by their likeness, ideographs by themselves") {
        CHECK(matched("on September 17", "en", "le 17 septembre", "fr", TermClass::figure));
        CHECK(matched("nine months", "en", "9 mois", "fr", TermClass::figure));
        CHECK_FALSE(matched("100,000 people", "en", "120 000 personnes", "fr", TermClass::figure));
        CHECK(matched("in Turkey", "en", "en Turquie", "fr", TermClass::name));
        CHECK(matched("Galuzin spoke", "en", "Galuzine a parlé", "fr", TermClass::word));
        CHECK(matched("中国", "zh", "中国", "ja", TermClass::ideograph));
    }
    TEST_CASE("code and addresses of Markdown are terms") {
        const Side side =
            Checker().read({"Run `make all` or see [the site](https://example.org).\n", {}, Format::markdown, "en"});
        CHECK(count(make_vocabulary(SideRange::whole(side)), TermClass::code) >= 2);
    }
    TEST_CASE("inflected forms are one term") {
        const Side side = lines("He sees the house.\nShe sold two houses.\n", "en");
        const Vocabulary vocabulary = make_vocabulary(SideRange::whole(side));
        const auto house = std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(),
                                        [](const Term& term) { return term.form == "house"; });
        REQUIRE(house != vocabulary.terms.end());
        CHECK(house->sentences == std::vector<std::uint32_t>{0, 1});
    }
    TEST_CASE("a part of a side counts its sentences from its own beginning") {
        const Side side = lines("One cat.\nTwo dogs.\nThree cats.\n", "en");
        const Vocabulary vocabulary = make_vocabulary({&side, 1, 3});
        CHECK(vocabulary.of_sentence.size() == 2);
        const auto cat = std::find_if(vocabulary.terms.begin(), vocabulary.terms.end(),
                                      [](const Term& term) { return term.form == "cats"; });
        REQUIRE(cat != vocabulary.terms.end());
        CHECK(cat->sentences == std::vector<std::uint32_t>{1});
    }
    TEST_CASE("words that wandered into another script match by their consonants") {
        CHECK(matched("the application", "en", "アプリケーション", "ja", TermClass::word));
        CHECK(matched("a container", "en", "컨테이너를", "ko", TermClass::word));
    }
    TEST_CASE("rates rise with what the links keep") {
        const Side a = lines("In 1998 it was 12.\nIn 2003 it was 17.\nIn 2007 it was 31.\n", "en");
        const Side b = lines("En 1998, c'était 12.\nEn 2003, c'était 17.\nEn 2007, c'était 31.\n", "fr");
        const Side c = lines("Il y a longtemps.\nPlus tard.\nEncore plus tard.\n", "fr");
        const auto rate = [&](const Side& draft) {
            Vocabulary x = make_vocabulary(SideRange::whole(a));
            Vocabulary y = make_vocabulary(SideRange::whole(draft));
            Teaching teaching;
            teaching.links = {{0, 0}, {1, 1}, {2, 2}};
            return estimate_rates(x, y, match_terms(x, y), teaching)
                .of_class[static_cast<std::size_t>(TermClass::figure)];
        };
        CHECK(rate(b) > 0.8);
        CHECK(rate(c) < 0.6);
    }
}
