#include "checks/figures/figure.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

std::optional<std::string> written(std::string_view from, std::string_view source, std::string_view to,
                                   std::string_view like = {}) {
    return write_figure(recognise_figures(source, from).at(0).reading, to, like);
}

}  // namespace

TEST_SUITE("checks/figures/write") {
    TEST_CASE("the manner of the figure that stood there is kept") {
        CHECK(written("en", "85,000", "fr", "95 000") == "85 000");
        CHECK(written("en", "85,000", "fr", "95\u00A0000") == "85\u00A0000");
        CHECK(written("en", "85,000", "fr", "95000") == "85000");
        CHECK(written("en", "8.5 percent", "fr", "9,5 %") == "8,5 %");
        CHECK(written("en", "450", "ar", "٩٥٠") == "٤٥٠");
    }

    TEST_CASE("without a model the language's own marks are used") {
        CHECK(written("en", "85,000", "fr") == "85\u202F000");
        CHECK(written("en", "85,000", "de") == "85.000");
        CHECK(written("en", "8.5", "de") == "8,5");
        CHECK(written("en", "850", "fr") == "850");
    }

    TEST_CASE("what cannot be written with certainty is not written") {
        CHECK_FALSE(written("en", "March 5", "fr", "6 mars"));
        CHECK_FALSE(written("en", "85,000", "fr", "quatre-vingt mille"));
        CHECK_FALSE(written("en", "$85,000", "fr", "95 000 €"));
        CHECK_FALSE(written("en", "3 million", "fr", "3 milliards"));
    }
}

}  // namespace vidimus::checks
