#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

const Json plain{{"hover", {{"contentFormat", {"plaintext"}}}}};

std::string value_of(const Json& hover) {
    return hover["contents"]["value"];
}

TEST_SUITE("server/lsp/features/hover") {
    TEST_CASE("a sentence shows the one that answers it, on both sides") {
        Bridge bridge(plain);
        const Json on_draft = bridge.at("textDocument/hover", bridge.draft(), 2, 50);
        CHECK(value_of(on_draft) == "Source (en)\n\n  It opened in May.");
        CHECK(on_draft["contents"]["kind"] == "plaintext");
        CHECK(test::covered(test::bridge_draft, on_draft["range"], protocol::PositionEncoding::utf16) ==
              "Il a ouvert au mois de mai.");
        const Json on_source = bridge.at("textDocument/hover", bridge.source(), 2, 100);
        CHECK(value_of(on_source) == "Draft (fr)\n\n  Il a ouvert au mois de mai.");
    }

    TEST_CASE("a figure shows how it was read") {
        Bridge bridge(plain);
        const std::string text = value_of(bridge.at("textDocument/hover", bridge.draft(), 2, 18));
        CHECK(text.find("300 000 euros = 300000 EUR (money)") != std::string::npos);
        CHECK(text.find("source: 300,000 euros = 300000 EUR (money)") != std::string::npos);
    }

    TEST_CASE("a sentence without an answer says so, and an empty place nothing") {
        Bridge bridge(plain);
        CHECK(value_of(bridge.at("textDocument/hover", bridge.source(), 2, 60)) ==
              "Draft (fr)\n\nNothing answers it yet.");
        CHECK(bridge.at("textDocument/hover", bridge.draft(), 1, 0).is_null());
        CHECK(bridge.at("textDocument/hover", "file:///nowhere.md", 1, 0).is_null());
    }

    TEST_CASE("Markdown is escaped for those who prefer it") {
        Bridge bridge(Json{{"hover", {{"contentFormat", {"markdown", "plaintext"}}}}},
                      "# Le *pont*\n\nLe pont a coûté 300 000 euros.\n");
        CHECK(value_of(bridge.at("textDocument/hover", bridge.source(), 0, 5)) == "**Draft (fr)**\n\n> Le pont");
        CHECK(bridge.client.initialize_result["capabilities"]["hoverProvider"] == true);
    }

    TEST_CASE("who does not say how gets plain text") {
        Bridge bridge(Json::object());
        CHECK(bridge.client.initialize_result["capabilities"]["hoverProvider"] == true);
        CHECK(bridge.at("textDocument/hover", bridge.draft(), 2, 50)["contents"]["kind"] == "plaintext");
    }
}

}  // namespace
}  // namespace vidimus::server
