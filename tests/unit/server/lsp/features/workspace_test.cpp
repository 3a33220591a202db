#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace vidimus::server {
namespace {

using test::Bridge;
using test::Json;
using test::SessionClient;

bool shows(const Bridge& bridge, const std::string& rule) {
    const Json shown = bridge.shown(bridge.draft());
    return std::any_of(shown.begin(), shown.end(), [&](const Json& diagnostic) { return diagnostic["code"] == rule; });
}

/// What a client that cannot watch files has: the server looks itself.
void look(Bridge& bridge) {
    bridge.client.session.look_at_files();
    bridge.client.settle();
}

TEST_SUITE("server/lsp/features/workspace") {
    TEST_CASE("vidimus.json counts in the editor, from the moment it is written") {
        Bridge bridge(Json::object());
        CHECK(shows(bridge, "missing-sentence"));
        look(bridge);
        bridge.folder.write("vidimus.json", R"({"rules": {"missing-sentence": "off"}})");
        look(bridge);
        CHECK_FALSE(shows(bridge, "missing-sentence"));
        bridge.folder.write("vidimus.json", "{}   ");
        look(bridge);
        CHECK(shows(bridge, "missing-sentence"));
    }

    TEST_CASE("a configuration that became unusable is told, and what it said last stays") {
        Bridge bridge(Json::object());
        look(bridge);
        bridge.folder.write("vidimus.json", R"({"rules": {"missing-sentence": "off"}})");
        look(bridge);
        bridge.folder.write("vidimus.json", R"({"ruls": {}})");
        look(bridge);
        CHECK_FALSE(shows(bridge, "missing-sentence"));
        REQUIRE(bridge.client.told("window/showMessage").size() == 1);
        CHECK(bridge.client.told("window/showMessage")[0]["message"].get<std::string>().find("ruls") !=
              std::string::npos);
    }

    TEST_CASE("a source that is not open is followed on disk") {
        Bridge bridge(Json::object());
        bridge.client.notify("textDocument/didClose", test::closed(bridge.source()));
        bridge.client.settle();
        look(bridge);
        bridge.folder.write("bridge.en.md", "# The bridge\n");
        look(bridge);
        CHECK_FALSE(shows(bridge, "missing-sentence"));
    }

    TEST_CASE("a source that is made later is found when the client tells of it") {
        Bridge bridge(Json::object());
        const std::string draft = bridge.folder.uri("later.fr.md");
        bridge.client.notify("textDocument/didOpen",
                             test::opened(draft, "Le pont a coûté 310 000 euros.\n", 1, "markdown"));
        bridge.client.settle();
        CHECK(bridge.shown(draft) == Json::array());
        bridge.folder.write("later.en.md", "The bridge cost 300,000 euros.\n");
        bridge.client.notify("workspace/didChangeWatchedFiles",
                             {{"changes", Json::array({{{"uri", bridge.folder.uri("later.en.md")}, {"type", 1}}})}});
        bridge.client.settle();
        REQUIRE(bridge.shown(draft).size() == 1);
        CHECK(bridge.shown(draft)[0]["code"] == "changed-figure");
    }

    TEST_CASE("settings are fetched from a client that offers it, and null changes nothing") {
        const Json can{{"workspace", {{"configuration", true}, {"workspaceFolders", true}}}};
        SessionClient client(can, {{"sourceFirst", true}});
        CHECK(client.initialize_result["capabilities"]["workspace"]["workspaceFolders"]["supported"] == true);
        const auto asked = [&] {
            Json last;
            for (const Json& message : client.received) {
                if (message.value("method", "") == "workspace/configuration") last = message;
            }
            return last;
        };
        CHECK(asked()["params"]["items"][0]["section"] == "vidimus");
        client.send({{"jsonrpc", "2.0"}, {"id", asked()["id"]}, {"result", Json::array({nullptr})}});
        CHECK(client.session.settings().source_first);
        client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
        client.send({{"jsonrpc", "2.0"}, {"id", asked()["id"]}, {"result", Json::array({{{"inlayHints", true}}})}});
        CHECK(client.session.settings().inlay_hints);
        CHECK_FALSE(client.session.settings().source_first);
    }

    TEST_CASE("the status of a draft is told to who asked for it, when it changed") {
        SessionClient client(Json{{"experimental", {{"vidimus", {{"status", true}}}}}});
        const std::string uri = "file:///tmp/one.txt";
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        REQUIRE(client.told("vidimus/status").size() == 1);
        const Json status = client.told("vidimus/status")[0];
        CHECK(status["uri"] == uri);
        CHECK(status["source"] == uri);
        CHECK(status["sourceSentences"] == 2);
        CHECK(status["translated"] == 2);
        CHECK(status["findings"] == Json{{"error", 1}, {"warning", 0}, {"info", 0}});
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::one_file_draft)));
        client.settle();
        CHECK(client.told("vidimus/status").size() == 1);
    }

    TEST_CASE("the source is opened where it answers") {
        Bridge bridge(Json::object());
        CHECK(bridge.client.initialize_result["capabilities"]["executeCommandProvider"]["commands"] ==
              Json{"vidimus.ignoreInProject"});
        const Json arguments = Json::array({bridge.draft(), test::position(6, 10)});
        CHECK(bridge.client
                  .request("workspace/executeCommand",
                           {{"command", "vidimus.openSource"}, {"arguments", arguments}})["result"]
                  .is_null());
        const Json shown = bridge.client.told("window/showDocument").at(0);
        CHECK(shown["uri"] == bridge.source());
        CHECK(shown["selection"]["start"]["line"] == 6);
        const auto refused = [&](const Json& params) {
            return bridge.client.request("workspace/executeCommand", params)["error"]["code"];
        };
        CHECK(refused({{"command", "other"}}) == protocol::error_code::request_failed);
        CHECK(refused({{"command", "vidimus.openSource"}, {"arguments", Json::array({3})}}) ==
              protocol::error_code::invalid_params);
    }

    TEST_CASE("trace messages come when they are wanted") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened("untitled:1", test::one_file_draft));
        client.settle();
        CHECK(client.told("$/logTrace").empty());
        client.notify("$/setTrace", {{"value", "messages"}});
        client.notify("textDocument/didChange", test::changed("untitled:1", 2, test::whole(test::sound_draft)));
        client.settle();
        CHECK_FALSE(client.told("$/logTrace").empty());
    }
}

}  // namespace
}  // namespace vidimus::server
