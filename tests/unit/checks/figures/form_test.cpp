#include "checks/figures/form.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

bool is_foreign(std::string_view language, std::string_view text, std::string_view value) {
    const std::vector<Figure> figures = recognise_figures(text, language);
    REQUIRE(figures.size() == 1);
    return has_foreign_marks(figures[0], text, *Decimal::parse(value), language);
}

}  // namespace

TEST_SUITE("checks/figures/form") {
    TEST_CASE("a grouping mark that is the decimal mark of the language misleads") {
        CHECK(is_foreign("fr", "100,000", "100000"));
        CHECK(is_foreign("en", "100.000", "100000"));
        CHECK_FALSE(is_foreign("en", "100,000", "100000"));
        CHECK_FALSE(is_foreign("fr", "100,000", "100"));
        CHECK_FALSE(is_foreign("en", "100.000", "100"));
    }

    TEST_CASE("spaces and apostrophes are understood") {
        CHECK_FALSE(is_foreign("en", "100 000", "100000"));
        CHECK_FALSE(is_foreign("de", "100’000", "100000"));
        CHECK_FALSE(is_foreign("de", "100.000", "100000"));
    }

    TEST_CASE("a foreign decimal mark is one only in what is surely a quantity") {
        CHECK(is_foreign("de", "1.5 %", "1.5"));
        CHECK(is_foreign("fr", "2.5 millions", "2500000"));
        CHECK_FALSE(is_foreign("de", "1.5", "1.5"));
        CHECK_FALSE(is_foreign("de", "1,5 %", "1.5"));
    }

    TEST_CASE("the region decides where there is one") {
        CHECK_FALSE(is_foreign("de-CH", "1.5 %", "1.5"));
        CHECK_FALSE(is_foreign("es-MX", "1.5 %", "1.5"));
        CHECK(is_foreign("es-ES", "1.5 %", "1.5"));
        CHECK_FALSE(is_foreign("es", "1.5 %", "1.5"));
    }

    TEST_CASE("the marks are rewritten and nothing else") {
        const std::string_view text = "$100,000.50";
        const Figure figure = recognise_figures(text, "en").at(0);
        CHECK(rewrite_marks(figure, text, figure.reading, "de") == "$100.000,5");
    }
}

}  // namespace vidimus::checks
