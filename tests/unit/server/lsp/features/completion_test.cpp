#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

std::vector<std::string> labels_at(Bridge& bridge, int line, int character) {
    std::vector<std::string> labels;
    const Json list = bridge.at("textDocument/completion", bridge.draft(), line, character);
    for (const Json& item : list["items"]) labels.push_back(item["label"]);
    return labels;
}

using Labels = std::vector<std::string>;

TEST_SUITE("server/lsp/features/completion") {
    TEST_CASE("what of the source sentence is not there yet, in its order") {
        Bridge bridge(Json{{"completion", Json::object()}}, test::bridge_draft + "\nDemandez au [bureau]\n");
        CHECK(labels_at(bridge, 8, 20) == Labels{"https://example.org/toll", "Harwick Bay"});
    }

    TEST_CASE("figures stand in the writing of the draft's language, and replace what was typed of them") {
        Bridge bridge(Json{{"completion", Json::object()}}, "# Le pont\n\nLe pont a coûté à la ville la somme de 3\n");
        const Json list = bridge.at("textDocument/completion", bridge.draft(), 2, 40);
        REQUIRE_FALSE(list["items"].empty());
        const Json item = list["items"][0];
        CHECK(item["label"] == "300\u202F000");
        CHECK(item["detail"].get<std::string>().starts_with("source: 300,000"));
        CHECK(item["textEdit"]["range"] == test::range(2, 39, 40));
    }

    TEST_CASE("nothing that is there already, and nothing in the source") {
        Bridge bridge(Json{{"completion", Json::object()}});
        CHECK(labels_at(bridge, 2, 20).empty());
        CHECK(bridge.at("textDocument/completion", bridge.source(), 2, 10)["items"] == Json::array());
    }
}

}  // namespace
}  // namespace vidimus::server
