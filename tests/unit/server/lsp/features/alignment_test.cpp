#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;

TEST_SUITE("server/lsp/features/alignment") {
    TEST_CASE("every sentence of both sides is in one bead, in positions of its own text") {
        Bridge bridge(Json::object());
        CHECK(bridge.client.initialize_result["capabilities"]["experimental"]["vidimus"]["alignment"] == 1);
        for (const std::string& uri : {bridge.draft(), bridge.source()}) {
            const Json answer = bridge.of("vidimus/alignment", uri);
            CHECK(answer["version"] == 1);
            REQUIRE(answer["pairs"].size() == 1);
            const Json pair = answer["pairs"][0];
            CHECK(pair["source"] == bridge.source());
            CHECK(pair["draft"] == bridge.draft());
            CHECK(pair["sourceLanguage"] == "en");
            std::size_t sources = 0;
            std::size_t drafts = 0;
            for (const Json& bead : pair["beads"]) {
                sources += bead["source"].size();
                drafts += bead["draft"].size();
            }
            CHECK(sources == 7);
            CHECK(drafts == 5);
            CHECK(test::covered(test::bridge_source, pair["beads"][0]["source"][0],
                                protocol::PositionEncoding::utf16) == "The bridge");
        }
        CHECK(bridge.of("vidimus/alignment", "file:///nowhere.md").is_null());
    }
}

}  // namespace
}  // namespace vidimus::server
