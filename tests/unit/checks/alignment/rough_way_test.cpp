#include "checks/alignment/rough_way.h"

#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace vidimus::checks;

namespace {

struct Texts {
    std::string source;
    std::string draft;
};

/// Sentences of a number of their own and of words that all share; draft sentences `from` to `to` are left out.
Texts numbered(int count, int from, int to) {
    Texts texts;
    for (int k = 0; k < count; ++k) {
        const std::string number = std::to_string(1000 + k * 7);
        texts.source += "The house with number " + number + " was sold again.\n";
        if (k < from || k >= to) texts.draft += "La maison du numéro " + number + " a encore été vendue.\n";
    }
    return texts;
}

Band band_of(const Texts& texts) {
    const Side source = Checker().read({texts.source, {}, Format::lines, "en"});
    const Side draft = Checker().read({texts.draft, {}, Format::lines, "fr"});
    Vocabulary a = make_vocabulary(SideRange::whole(source));
    Vocabulary b = make_vocabulary(SideRange::whole(draft));
    const auto matches = match_terms(a, b);
    return find_band(a, b, matches);
}

}  // namespace

TEST_SUITE("checks/alignment/rough_way") {
    TEST_CASE("small texts are looked at as a whole") {
        const Band band = band_of(numbered(30, 0, 0));
        CHECK(band.cells() == 30 * 30);
    }
    TEST_CASE("the band of large texts holds the way of rare words, and little else") {
        constexpr int count = 1500;
        const Band band = band_of(numbered(count, 0, 0));
        CHECK(band.cells() < std::size_t{count} * count / 4);
        for (std::uint32_t k = 0; k < count; ++k) CHECK(band.holds(k, k));
    }
    TEST_CASE("it stays on the way past a long omission") {
        constexpr int count = 1500;
        constexpr int from = 200;
        constexpr int to = 900;
        const Band band = band_of(numbered(count, from, to));
        for (std::uint32_t k = 0; k < count; ++k) {
            if (k < from) CHECK(band.holds(k, k));
            if (k >= to) CHECK(band.holds(k, k - (to - from)));
        }
    }
    TEST_CASE("texts that share nothing still have a band, from corner to corner") {
        Texts texts;
        for (int k = 0; k < 3000; ++k) {
            texts.source += "word\n";
            texts.draft += "mot\n";
        }
        const Band band = band_of(texts);
        CHECK(band.rows() == 3000);
        CHECK(band.holds(0, 0));
        CHECK(band.holds(2999, 2999));
        CHECK(band.cells() < 20'000'000);
    }
}
