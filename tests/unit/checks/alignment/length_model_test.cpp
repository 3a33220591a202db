#include "checks/alignment/length_model.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

TEST_SUITE("checks/alignment/length_model") {
    TEST_CASE("lengths that fit speak for a link, lengths that do not against it") {
        const LengthModel model({100, 20, 150, 60, 90}, {110, 22, 165, 66, 99}, 1.1);
        CHECK(model.ratio(0, 1, 0, 1) > 0);
        CHECK(model.ratio(1, 1, 2, 1) < -2);
        CHECK(model.ratio(0, 1, 0, 1) > model.ratio(0, 1, 4, 1) - 1);
    }
    TEST_CASE("a merge is judged by the sum") {
        const LengthModel model({50, 60, 200}, {110, 200}, 1);
        CHECK(model.ratio(0, 2, 0, 1) > model.ratio(0, 1, 0, 1));
    }
    TEST_CASE("a draft that has only begun does not make translations look short") {
        const LengthModel model({100, 100, 100, 100, 100, 100, 100, 100, 100, 100}, {105, 98}, 1);
        CHECK(model.ratio(0, 1, 0, 1) > 0);
    }
    TEST_CASE("refitting learns the ratio from the links") {
        LengthModel model({100, 120, 80, 90, 110, 70, 60, 130}, {50, 60, 40, 45, 55, 35, 30, 300}, 1);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
        for (std::uint32_t k = 0; k < 8; ++k) links.emplace_back(k, k);
        links.pop_back();
        links.emplace_back(0, 0);
        model.refit(links);
        CHECK(model.ratio(2, 1, 2, 1) > model.ratio(2, 1, 7, 1));
    }
}
