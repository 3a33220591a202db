#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

const Json able{{"inlayHint", Json::object()}, {"semanticTokens", Json::object()}};

TEST_SUITE("server/lsp/features/figure_marks") {
    TEST_CASE("only for those who asked for it") {
        Bridge bridge(able);
        CHECK_FALSE(bridge.client.initialize_result["capabilities"].contains("inlayHintProvider"));
        CHECK_FALSE(bridge.client.initialize_result["capabilities"].contains("semanticTokensProvider"));
    }

    TEST_CASE("hints show the source's figures where they are written otherwise, and the pair's languages") {
        Bridge bridge(able, test::bridge_draft, {{"inlayHints", true}});
        CHECK(bridge.client.initialize_result["capabilities"]["inlayHintProvider"] == true);
        const Json hints = bridge.client.request(
            "textDocument/inlayHint",
            {{"textDocument", {{"uri", bridge.draft()}}},
             {"range", {{"start", test::position(0, 0)}, {"end", test::position(9, 0)}}}})["result"];
        REQUIRE(hints.size() >= 2);
        CHECK(hints[0]["label"] == "en → fr");
        CHECK(hints[1]["label"] == "300,000 euros");
        CHECK(hints[1]["position"] == test::position(2, 29));
    }

    TEST_CASE("tokens tell figures that agree from those that do not") {
        Bridge bridge(able, "# Le pont\n\nLe pont a coûté 310 000 euros à la ville.\n", {{"semanticTokens", true}});
        const Json tokens = bridge.of("textDocument/semanticTokens/full", bridge.draft())["data"];
        CHECK(tokens == Json{2, 16, 13, 0, 2});
        Bridge sound(able, test::bridge_draft, {{"semanticTokens", true}});
        CHECK(sound.of("textDocument/semanticTokens/full", sound.draft())["data"][4] == 1);
    }
}

}  // namespace
}  // namespace vidimus::server
