#include "checks/lexicon/names.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace vidimus::checks;

namespace {

std::set<std::uint64_t> ids(std::string_view language, std::string_view text) {
    std::vector<EvidenceKey> keys;
    NamesLexicon().keys(language, cut_words(text), keys);
    std::set<std::uint64_t> out;
    for (const EvidenceKey& key : keys) out.insert(key.id);
    return out;
}

bool meet(std::string_view a_language, std::string_view a, std::string_view b_language, std::string_view b) {
    const auto x = ids(a_language, a);
    const auto y = ids(b_language, b);
    return std::any_of(x.begin(), x.end(), [&](std::uint64_t id) { return y.contains(id); });
}

}  // namespace

TEST_SUITE("checks/lexicon/names") {
    TEST_CASE("territories, cities and languages answer each other across languages") {
        CHECK(meet("en", "talks in Turkey", "fr", "des pourparlers en Turquie"));
        CHECK(meet("en", "from Germany", "ja", "ドイツから"));
        CHECK(meet("de", "in Wien", "en", "in Vienna"));
        CHECK(meet("es", "los Países Bajos", "pl", "Holandia"));
        CHECK(meet("en", "Saudi Arabia said", "fr", "l’Arabie saoudite a dit"));
        CHECK(meet("en", "South Korea", "zh", "韩国总统"));
    }
    TEST_CASE("newspapers' abbreviations are names too") {
        CHECK(meet("en", "the EU and the U.S.", "fr", "l’UE"));
        CHECK(meet("en", "the U.S.", "fr", "les États-Unis"));
        CHECK(meet("en", "NATO", "ru", "страны НАТО"));
    }
    TEST_CASE("inflected names are known by their stems") {
        CHECK(meet("en", "in Turkey", "ru", "в Турции"));
        CHECK(meet("en", "from Poland", "uk", "з Польщі"));
        CHECK(meet("en", "in Germany", "pl", "w Niemczech") == false);  // a form too far from its name: silence
    }
    TEST_CASE("different names do not meet, and a common word is no name") {
        CHECK_FALSE(meet("en", "Austria", "fr", "Australie"));
        CHECK_FALSE(meet("en", "Iran", "fr", "Irak"));
        CHECK(ids("en", "they gave us a turkey for dinner").empty());
    }
    TEST_CASE("regional tags are read by their language") {
        CHECK(meet("en-GB", "Spain", "pt-BR", "Espanha"));
        CHECK(NamesLexicon().knows("en", "zh-Hant-TW"));
        CHECK_FALSE(NamesLexicon().knows("en", "tlh"));
    }
}
