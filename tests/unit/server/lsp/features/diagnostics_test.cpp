#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

const Json pulling{{"diagnostic", Json::object()}};
const Json refreshing{{"diagnostics", {{"refreshSupport", true}}}};

TEST_SUITE("server/lsp/features/diagnostics") {
    TEST_CASE("the source shows hints on what the draft lacks, and loses them with it") {
        Bridge bridge(Json::object());
        const Json hints = bridge.shown(bridge.source());
        REQUIRE(hints.size() == 2);
        CHECK(hints[0]["severity"] == 4);
        CHECK(hints[0]["message"] == "missing in bridge.fr.md");
        CHECK(test::covered(test::bridge_source, hints[0]["range"], protocol::PositionEncoding::utf16) ==
              "Residents had been waiting for it since 1998.");
        CHECK(hints[1]["code"] == "pending");
        bridge.client.notify("textDocument/didClose", test::closed(bridge.draft()));
        bridge.client.settle();
        CHECK(bridge.shown(bridge.source()) == Json::array());
    }

    TEST_CASE("hints move along while the source is edited") {
        Bridge bridge(Json::object());
        bridge.client.notify("textDocument/didChange",
                             test::changed(bridge.source(), 2, test::whole("\n" + test::bridge_source)));
        bridge.client.settle();
        CHECK(bridge.shown(bridge.source())[0]["range"]["start"]["line"] == 3);
    }

    TEST_CASE("who can pull and be told to pull again gets nothing pushed") {
        Bridge bridge(pulling, test::bridge_draft, nullptr, refreshing);
        CHECK(bridge.client.published().empty());
        CHECK(bridge.client.initialize_result["capabilities"]["diagnosticProvider"]["interFileDependencies"] == true);
        const Json first = bridge.of("textDocument/diagnostic", bridge.draft());
        CHECK(first["kind"] == "full");
        CHECK(first["items"].size() == 2);
        const Json again = bridge.client.request(
            "textDocument/diagnostic",
            {{"textDocument", {{"uri", bridge.draft()}}}, {"previousResultId", first["resultId"]}})["result"];
        CHECK(again["kind"] == "unchanged");
        CHECK(again["resultId"] == first["resultId"]);
        CHECK_FALSE(again.contains("items"));
    }

    TEST_CASE("a pull waits for the check of the newest text, and what comes later asks for another one") {
        Bridge bridge(pulling, test::bridge_draft, nullptr, refreshing);
        (void)bridge.of("textDocument/diagnostic", bridge.draft());
        bridge.client.notify("textDocument/didChange", test::changed(bridge.draft(), 2, test::whole("# Le pont\n")));
        const int id = bridge.client.ask("textDocument/diagnostic", {{"textDocument", {{"uri", bridge.draft()}}}});
        CHECK(bridge.client.answer(id).is_null());
        bridge.client.settle();
        CHECK(bridge.client.answer(id)["result"]["kind"] == "full");
        CHECK(bridge.client.told("workspace/diagnostic/refresh").empty());
        bridge.client.notify("textDocument/didChange",
                             test::changed(bridge.source(), 2, test::whole("# The bridge\n")));
        bridge.client.settle();
        CHECK(bridge.client.told("workspace/diagnostic/refresh").size() == 1);
    }

    TEST_CASE("who can only pull has them pushed: late findings would never be seen") {
        Bridge bridge(pulling);
        CHECK_FALSE(bridge.client.initialize_result["capabilities"].contains("diagnosticProvider"));
        CHECK(bridge.shown(bridge.draft()).size() == 2);
    }
}

}  // namespace
}  // namespace vidimus::server
