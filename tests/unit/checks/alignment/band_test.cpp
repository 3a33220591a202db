#include "checks/alignment/band.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace vidimus::checks;

namespace {

using Way = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

}  // namespace

TEST_SUITE("checks/alignment/band") {
    TEST_CASE("a stripe along a way joins both corners") {
        Way way;
        for (std::uint32_t row = 0; row < 500; ++row) way.emplace_back(row, row + 1);
        const Band band(way, 500, 10);
        CHECK(band.holds(0, 0));
        CHECK(band.holds(499, 499));
        CHECK(band.holds(250, 240));
        CHECK_FALSE(band.holds(250, 230));
        CHECK_FALSE(band.holds(500, 0));
        CHECK(band.cells() < 500 * 25);
    }
    TEST_CASE("cells have places of their own") {
        const Band band(Way(4, {0, 3}), 3, 0);
        CHECK(band.index(0, 0) == 0);
        CHECK(band.index(3, 2) == 11);
    }
    TEST_CASE("runs of neighbouring rows touch, whatever the way") {
        for (const Way& way : {Way{{5, 6}, {0, 1}, {90, 99}}, Way{{0, 0}, {0, 0}, {0, 0}}, Way{{70, 80}},
                               Way{{0, 1}, {40, 40}, {20, 20}, {60, 61}}}) {
            const Band band(way, 100, 2);
            CHECK(band.first(0) == 0);
            CHECK(band.last(band.rows() - 1) == band.columns());
            for (std::uint32_t row = 1; row < band.rows(); ++row) {
                REQUIRE(band.first(row) >= band.first(row - 1));
                REQUIRE(band.first(row) <= band.last(row - 1));
                REQUIRE(band.last(row) >= band.last(row - 1));
            }
        }
    }
    TEST_CASE("small parts are looked at whole, large ones along their diagonal, long ones narrowly") {
        CHECK(Band::affordable_reach(300, 400) == 400);
        CHECK(Band::affordable_reach(2'000, 2'000) == 100);
        CHECK(Band::affordable_reach(100'000, 100'000) < 10);
    }
}
