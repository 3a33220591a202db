#include "checks/alignment/structure_model.h"

#include "checks/alignment/text_density.h"
#include "checks/checker.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

namespace {

Side markdown(std::string_view text) {
    return Checker().read({text, {}, Format::markdown, "en"});
}

}  // namespace

TEST_SUITE("checks/alignment/structure_model") {
    TEST_CASE("headings answer headings rather than paragraphs") {
        const Side side = markdown("# One\n\nText of one. More of it.\n\n# Two\n\nText of two.\n\n- item\n- item\n");
        const StructureModel model(side, side);
        CHECK(model.ratio(0, 3) > 0);
        CHECK(model.ratio(0, 1) < 0);
        CHECK(model.ratio(2, 0) < model.ratio(2, 2));
    }
    TEST_CASE("a text of one kind of block says nothing of kinds") {
        const Side side = markdown("One.\n\nTwo.\n\nThree.\n");
        CHECK(StructureModel(side, side).ratio(0, 2) == doctest::Approx(0));
    }
    TEST_CASE("usual lengths of languages have a direction") {
        CHECK(usual_length_ratio("en", "fr") > 1);
        CHECK(usual_length_ratio("fr-CA", "en-GB") < 1);
        CHECK(usual_length_ratio("en", "zh-Hant") < 0.5);
        CHECK(usual_length_ratio("en", "tlh") == doctest::Approx(1));
    }
}
