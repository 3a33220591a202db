#include "checks/lexicon/compounds.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vidimus::checks;

namespace {

/// A splitter that knows these words and no others.
CompoundSplitter splitter(const std::string& language, std::initializer_list<const char*> words) {
    const Stemmer stemmer(language);
    std::set<WordId> known;
    for (const char* word : words) known.insert(word_id(stemmer.stem(word)));
    return {language, [known](WordId word) { return known.contains(word); }};
}

WordId id(const std::string& language, const char* word) {
    return word_id(Stemmer(language).stem(word));
}

}  // namespace

TEST_CASE("A compound is taken apart where both parts are known") {
    const auto parts = splitter("de", {"Schiff", "Fahrt"}).split("schifffahrt");
    REQUIRE(parts);
    CHECK(parts->first == id("de", "Schiff"));
    CHECK(parts->last == id("de", "Fahrt"));
    CHECK_FALSE(splitter("de", {"Schiff"}).split("schifffahrt"));
}

TEST_CASE("Letters that link the parts belong to neither") {
    const auto parts = splitter("de", {"Regierung", "Sprecher"}).split("regierungssprecher");
    REQUIRE(parts);
    CHECK(parts->first == id("de", "Regierung"));
    CHECK(splitter("sv", {"arbete", "marknad"}).split("arbetsmarknad"));
    CHECK(splitter("nl", {"krant", "artikel"}).split("krantenartikel"));
}

TEST_CASE("Of several places to cut the one with the longest last part counts") {
    const auto parts = splitter("de", {"Haus", "Haustür", "Türschloss", "Schloss"}).split("hausturschloss");
    REQUIRE(parts);
    CHECK(parts->first == id("de", "Haus"));
}

TEST_CASE("Languages that write their compounds apart, and short words, stay whole") {
    CHECK_FALSE(splitter("en", {"ship", "yard", "work", "shop"}).split("shipyardworkshop"));
    CHECK_FALSE(splitter("de", {"Tee", "Ei"}).split("teeei"));
    CHECK_FALSE(splitter("de", {}).split(""));
    CHECK_FALSE(splitter("de", {"Werk"}).split(std::string(1000, 'w')));
}
