#include "checks/alignment/skeleton.h"

#include "checks/text/fold.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

namespace {

std::string skeleton_of(std::string_view word) {
    return skeleton(fold(word));
}

}  // namespace

TEST_SUITE("checks/alignment/skeleton") {
    TEST_CASE("a word keeps its skeleton from script to script") {
        CHECK(skeleton_of("application") == "PRKSN");
        CHECK(skeleton_of("アプリケーション") == "PRKSN");
        CHECK(skeleton_of("애플리케이션") == "PRKSN");
        CHECK(skeleton_of("Galuzin") == skeleton_of("Галузин"));
        CHECK(skeleton_of("Beller") == skeleton_of("Беллер"));
    }
    TEST_CASE("an ending of the other language weakens a match, another word is none") {
        const float same = skeleton_strength("PRKSN", "PRKSN");
        CHECK(same > skeleton_strength("PRKSN", "PRKSNR"));
        CHECK(skeleton_strength("PRKSN", "PRKSNR") > 0);
        CHECK(skeleton_strength("PRKSN", "TRSKN") == 0);
        CHECK(skeleton_strength("", "") == 0);
        CHECK(skeleton_strength("P", "P") < same);
    }
    TEST_CASE("letters without a sound of their own leave nothing") {
        CHECK(skeleton("").empty());
        CHECK(skeleton("aeiou").empty());
        CHECK(skeleton("why").empty());
    }
}
