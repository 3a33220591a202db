#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

TEST_SUITE("server/lsp/features/outline") {
    TEST_CASE("lenses tell how much of each section is translated") {
        Bridge bridge(Json{{"codeLens", Json::object()}});
        const Json lenses = bridge.of("textDocument/codeLens", bridge.draft());
        REQUIRE(lenses.size() == 2);
        CHECK(lenses[0]["command"]["title"] == "3 of 4 sentences translated");
        CHECK(lenses[0]["range"]["start"]["line"] == 0);
        CHECK(lenses[1]["command"]["title"] == "2 of 3 sentences translated");
        CHECK(bridge.of("textDocument/codeLens", bridge.source()) == Json::array());
    }

    TEST_CASE("symbols form a tree, or a list for who knows no trees") {
        Bridge tree(Json{{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}});
        const Json symbols = tree.of("textDocument/documentSymbol", tree.draft());
        REQUIRE(symbols.size() == 1);
        CHECK(symbols[0]["name"] == "Le pont");
        CHECK(symbols[0]["children"][0]["name"] == "Péages");
        CHECK(symbols[0]["children"][0]["detail"] == "2 of 3 sentences translated");
        Bridge list(Json{{"documentSymbol", Json::object()}});
        const Json flat = list.of("textDocument/documentSymbol", list.draft());
        REQUIRE(flat.size() == 2);
        CHECK(flat[1]["name"] == "Péages — 2 of 3 sentences translated");
    }
}

}  // namespace
}  // namespace vidimus::server
