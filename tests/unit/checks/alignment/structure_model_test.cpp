#include "checks/alignment/structure_model.h"

#include "checks/alignment/text_density.h"
#include "checks/checker.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

namespace {

Side markdown(std::string_view text) {
    return Checker().read({text, {}, Format::markdown, "en"});
}

StructureModel model_of(const Side& source, const Side& draft) {
    return {SideRange::whole(source), SideRange::whole(draft)};
}

}  // namespace

TEST_SUITE("checks/alignment/structure_model") {
    TEST_CASE("headings answer headings rather than paragraphs") {
        const Side side = markdown("# One\n\nText of one. More of it.\n\n# Two\n\nText of two.\n\n- item\n- item\n");
        const StructureModel model = model_of(side, side);
        CHECK(model.ratio(0, 1, 3, 1) > 0);
        CHECK(model.ratio(0, 1, 1, 1) < 0);
        CHECK(model.start(2, 0) < model.start(2, 2));
    }
    TEST_CASE("a group that goes across the end of a block is unlikely, unless the other one does too") {
        const Side source = markdown("# One\n\nFirst. Second.\n\nThird. Fourth.\n");
        const Side draft = markdown("# Un\n\nUn, deux. Trois.\n\nQuatre. Cinq.\n");
        const StructureModel model = model_of(source, draft);
        CHECK(model.ratio(2, 2, 2, 1) < model.ratio(1, 2, 1, 1));
        CHECK(model.ratio(2, 2, 2, 2) > model.ratio(2, 2, 2, 1));
    }
    TEST_CASE("a semicolon tells of sentences that were joined") {
        const Side source = markdown("First one. Second one. Third one. Fourth one.\n");
        const Side draft = markdown("Un ; deux. Trois. Quatre.\n");
        const StructureModel model = model_of(source, draft);
        CHECK(model.ratio(0, 2, 0, 1) > model.ratio(1, 2, 1, 1));
    }
    TEST_CASE("a block is answered where most of its sentences are") {
        const Side side = markdown("# T\n\nA one. A two. A three.\n\nB one. B two. B three.\n");
        StructureModel model = model_of(side, side);
        Teaching teaching;
        for (std::uint32_t k = 0; k < 7; ++k) {
            teaching.links.emplace_back(k, k);
            teaching.bead_of_source.push_back(k + 1);
            teaching.bead_of_draft.push_back(k + 1);
        }
        model.refit(teaching);
        CHECK(model.ratio(2, 1, 3, 1) > model.ratio(2, 1, 4, 1) + 1);
    }
    TEST_CASE("a text of one kind of block says nothing of kinds") {
        const Side side = markdown("One.\n\nTwo.\n\nThree.\n");
        CHECK(model_of(side, side).ratio(0, 1, 2, 1) == doctest::Approx(0));
    }
    TEST_CASE("usual lengths of languages have a direction") {
        CHECK(usual_length_ratio("en", "fr") > 1);
        CHECK(usual_length_ratio("fr-CA", "en-GB") < 1);
        CHECK(usual_length_ratio("en", "zh-Hant") < 0.5);
        CHECK(usual_length_ratio("en", "tlh") == doctest::Approx(1));
    }
}
