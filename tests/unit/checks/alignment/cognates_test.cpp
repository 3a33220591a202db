#include "checks/alignment/cognates.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

TEST_SUITE("checks/alignment/cognates") {
    TEST_CASE("spellings of one name are alike") {
        CHECK(cognate_similarity("galuzin", "galuzine") > 0.8);
        CHECK(cognate_similarity("putin", "poutine") >= cognate_floor);
        CHECK(cognate_similarity("negotiations", "negociations") > 0.9);
    }
    TEST_CASE("unrelated words are not") {
        CHECK(cognate_similarity("table", "fleuve") < cognate_floor);
        CHECK(cognate_similarity("", "") == 0);
        CHECK(cognate_similarity("abcdef", "") < cognate_floor);
    }
    TEST_CASE("a long common beginning counts for inflected words") {
        CHECK(cognate_similarity("internation", "internationaux") >= cognate_floor);
        CHECK(cognate_similarity("inter", "internationalisation") < cognate_floor);
    }
    TEST_CASE("equal words are wholly alike, and likeness has no direction") {
        CHECK(cognate_similarity("caucasus", "caucasus") == doctest::Approx(1));
        CHECK(cognate_similarity("kaukasus", "caucase") == doctest::Approx(cognate_similarity("caucase", "kaukasus")));
    }
    TEST_CASE("absurdly long words are compared by their beginning") {
        const std::string word(100'000, 'x');
        CHECK(cognate_similarity(word, word) == doctest::Approx(1));
    }
}
