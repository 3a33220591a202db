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
}
