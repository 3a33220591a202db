#include "checks/alignment/band.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace vidimus::checks;

namespace {

std::vector<double> even(std::size_t count) {
    std::vector<double> ends(count);
    std::iota(ends.begin(), ends.end(), 1.0);
    return ends;
}

}  // namespace

TEST_SUITE("checks/alignment/band") {
    TEST_CASE("a small grid is looked at whole") {
        const Band band(even(30), even(20));
        CHECK(band.cells() == 600);
        CHECK(band.holds(29, 0));
        CHECK_FALSE(band.holds(30, 0));
    }
    TEST_CASE("a large one is a stripe that joins both corners") {
        const Band band(even(5000), even(4000));
        CHECK(band.cells() < 5000UL * 4000 / 4);
        CHECK(band.holds(0, 0));
        CHECK(band.holds(4999, 3999));
        for (std::uint32_t row = 1; row < band.rows(); ++row) {
            CHECK(band.first(row) >= band.first(row - 1));
            CHECK(band.first(row) <= band.last(row - 1));
        }
    }
    TEST_CASE("cells have places of their own") {
        const Band band(even(4), even(3));
        CHECK(band.index(0, 0) == 0);
        CHECK(band.index(3, 2) == 11);
    }
    TEST_CASE("runs of neighbouring rows touch, whatever the lengths") {
        std::vector<double> jump = even(1500);
        for (std::size_t k = 700; k < jump.size(); ++k) jump[k] += 200'000;
        std::vector<double> late = even(1500);
        for (std::size_t k = 20; k < late.size(); ++k) late[k] += 1'000'000;
        for (const Band& band : {Band(jump, even(1500)), Band(even(1500), jump), Band(jump, late),
                                 Band(even(10), even(160'000)), Band(even(160'000), even(10))}) {
            CHECK(band.first(0) == 0);
            CHECK(band.last(band.rows() - 1) == band.columns());
            for (std::uint32_t row = 1; row < band.rows(); ++row) {
                REQUIRE(band.first(row) >= band.first(row - 1));
                REQUIRE(band.first(row) <= band.last(row - 1));
                REQUIRE(band.last(row) >= band.last(row - 1));
            }
        }
    }
    TEST_CASE("a long text gets a narrower stripe") {
        CHECK(Band::affordable_width(60, 100) == 60);
        CHECK(Band::affordable_width(60, 200'000) < 60);
        CHECK(Band(even(50'000), even(50'000)).cells() < 10'000'000);
    }
}
