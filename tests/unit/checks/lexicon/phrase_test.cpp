#include "checks/lexicon/phrase.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

using namespace vidimus::checks;

namespace {

/// Shares in percent, by word as the stemmer leaves it.
std::map<WordId, long> read(std::string_view language, std::string_view phrase) {
    std::map<WordId, long> shares;
    for (const PhraseWord& word : PhraseReader(language).read(phrase))
        shares[word.word] = std::lround(word.share * 100);
    return shares;
}

std::map<WordId, long> words(std::string_view language, const std::vector<std::pair<std::string, long>>& expected) {
    std::map<WordId, long> shares;
    const Stemmer stemmer(language);
    for (const auto& [word, share] : expected) shares[word_id(stemmer.stem(word))] = share;
    return shares;
}

std::map<WordId, long> pairs(const std::vector<std::pair<std::string, long>>& expected) {
    std::map<WordId, long> shares;
    for (const auto& [pair, share] : expected) shares[word_id(pair)] = share;
    return shares;
}

}  // namespace

TEST_SUITE("checks/lexicon/phrase") {
    TEST_CASE("a word alone stands for itself, in all its forms") {
        CHECK(read("en", "bridges") == words("en", {{"bridge", 100}}));
        CHECK(read("en", "of") == words("en", {{"of", 100}}));
    }
    TEST_CASE("short words of a phrase do not count, the others share") {
        CHECK(read("en", "to think") == words("en", {{"think", 80}}));
        CHECK(read("fr", "mise en œuvre") == words("fr", {{"mise", 50}, {"œuvre", 50}}));
        CHECK(read("en", "one very long wooden bridge over water").empty());
    }
    TEST_CASE("of ideographs pairs count, of endings only where there is nothing else") {
        CHECK(read("zh", "人") == pairs({{"人", 100}}));
        CHECK(read("zh", "桥梁") == pairs({{"桥梁", 100}}));
        CHECK(read("zh", "议会厅") == pairs({{"议会", 50}, {"会厅", 50}}));
        CHECK(read("ja", "食べる") == pairs({{"食べ", 100}}));
        CHECK(read("ja", "とても") == pairs({{"とて", 50}, {"ても", 50}}));
    }
    TEST_CASE("nothing comes of nothing") {
        CHECK(read("en", "").empty());
        CHECK(read("en", "… !").empty());
        CHECK(read("", "bridge").size() == 1);
    }
}
