#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

constexpr auto utf16 = protocol::PositionEncoding::utf16;

TEST_SUITE("server/lsp/features/navigation") {
    TEST_CASE("definition, declaration and references lead to the answering sentence, both ways") {
        Bridge bridge(
            Json{{"definition", Json::object()}, {"declaration", Json::object()}, {"references", Json::object()}});
        for (const std::string method :
             {"textDocument/definition", "textDocument/declaration", "textDocument/references"}) {
            const Json there = bridge.at(method, bridge.draft(), 6, 10);
            REQUIRE(there.size() == 1);
            CHECK(there[0]["uri"] == bridge.source());
            CHECK(test::covered(test::bridge_source, there[0]["range"], utf16) ==
                  "Nobody will have to pay a toll before March 14.");
            const Json back = bridge.at(method, bridge.source(), 6, 10);
            REQUIRE(back.size() == 1);
            CHECK(back[0]["uri"] == bridge.draft());
        }
        CHECK(bridge.at("textDocument/definition", bridge.source(), 2, 60) == Json::array());
    }

    TEST_CASE("links say what they start from") {
        Bridge bridge(Json{{"definition", {{"linkSupport", true}}}});
        const Json link = bridge.at("textDocument/definition", bridge.draft(), 6, 10)[0];
        CHECK(link["targetUri"] == bridge.source());
        CHECK(test::covered(test::bridge_draft, link["originSelectionRange"], utf16) ==
              "Personne ne devra payer de péage avant le 14 mars.");
    }

    TEST_CASE("in one file the answer is highlighted too") {
        test::SessionClient client(Json{{"textDocument", {{"documentHighlight", Json::object()}}}});
        const std::string uri = "file:///tmp/one.txt";
        client.notify("textDocument/didOpen", test::opened(uri, test::sound_draft));
        client.settle();
        const Json marks =
            client.request("textDocument/documentHighlight",
                           {{"textDocument", {{"uri", uri}}}, {"position", test::position(1, 3)}})["result"];
        REQUIRE(marks.size() == 2);
        CHECK(test::covered(test::sound_draft, marks[0]["range"], utf16) == "Il a ouvert au mois de mai.");
        CHECK(test::covered(test::sound_draft, marks[1]["range"], utf16) == "It opened in May.");
    }
}

}  // namespace
}  // namespace vidimus::server
