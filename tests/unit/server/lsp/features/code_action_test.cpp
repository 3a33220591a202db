#include "server/project/baseline.h"
#include "unit/server/lsp/bridge.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace vidimus::server {
namespace {

using test::Json;
using test::SessionClient;

const std::string uri = "file:///tmp/vidimus-draft.txt";

Json literals() {
    return {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"quickfix"}}}}}},
            {"isPreferredSupport", true}};
}

Json asked_at(const Json& range, Json context = {{"diagnostics", Json::array()}}) {
    return {{"textDocument", {{"uri", uri}}}, {"range", range}, {"context", std::move(context)}};
}

TEST_SUITE("server/lsp/features/code_action") {
    TEST_CASE("the quick fix puts the source's figure into the draft and the finding is gone") {
        for (const std::string encoding : {"utf-8", "utf-16", "utf-32"}) {
            SessionClient client(
                Json{{"general", {{"positionEncodings", {encoding}}}}, {"textDocument", {{"codeAction", literals()}}}});
            client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 4));
            client.settle();
            const auto diagnostic = client.published().at(0)["diagnostics"][0];
            const auto actions = client.request("textDocument/codeAction", asked_at(diagnostic["range"]))["result"];
            REQUIRE(actions.size() == 2);
            CHECK(actions[0]["kind"] == "quickfix");
            CHECK(actions[0]["isPreferred"] == true);
            CHECK(actions[0]["diagnostics"] == Json{diagnostic});
            const auto fixed = test::apply_edits(test::one_file_draft, actions[0]["edit"]["changes"][uri],
                                                 protocol::parse_position_encoding(encoding).value());
            CHECK(fixed.starts_with("Le pont 🚲 a coûté 300 000 euros à la ville.\n"));
            client.notify("textDocument/didChange", test::changed(uri, 5, test::whole(fixed)));
            client.settle();
            CHECK(client.published().back()["diagnostics"] == Json::array());
        }
    }

    TEST_CASE("the edit carries the version for clients that look at it") {
        SessionClient client(Json{{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}});
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 4));
        client.settle();
        const auto actions = client.request("textDocument/codeAction", asked_at(test::range(0, 20, 20)))["result"];
        REQUIRE(actions.size() == 2);
        CHECK_FALSE(actions[0]["edit"].contains("changes"));
        CHECK(actions[0]["edit"]["documentChanges"][0]["textDocument"] == Json{{"uri", uri}, {"version", 4}});
    }

    TEST_CASE("only where the finding is, and only what is asked for") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        const auto count = [&](const Json& range, const Json& context = {{"diagnostics", Json::array()}}) {
            return client.request("textDocument/codeAction", asked_at(range, context))["result"].size();
        };
        CHECK(count(test::range(0, 19, 19)) == 2);
        CHECK(count(test::range(0, 26, 26)) == 2);
        CHECK(count(test::range(0, 0, 40)) == 2);
        CHECK(count(test::range(0, 0, 18)) == 0);
        CHECK(count(test::range(1, 0, 5)) == 0);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"quickfix"}}}) == 2);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"refactor"}}}) == 0);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"source", ""}}}) == 3);
    }

    TEST_CASE("asked for while the text is ahead of the check, it checks first") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::sound_draft, 1));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole("\n" + test::one_file_draft)));
        CHECK(client.workers.waiting() == 0);
        const int id = client.ask("textDocument/codeAction", asked_at(test::range(1, 20, 20)));
        CHECK(client.answer(id).is_null());
        CHECK(client.workers.waiting() == 1);
        client.workers.finish_all();
        REQUIRE(client.answer(id)["result"].size() == 2);
        CHECK(client.answer(id)["result"][0]["edit"]["changes"][uri][0]["range"]["start"]["line"] == 1);
    }

    TEST_CASE("edited again while it waits, it answers for the newest text") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 1));
        const int id = client.ask("textDocument/codeAction", asked_at(test::range(0, 20, 20)));
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::sound_draft)));
        client.workers.finish_one();
        CHECK(client.answer(id).is_null());
        client.settle();
        CHECK(client.answer(id)["result"] == Json::array());
    }

    TEST_CASE("of a document that is not open, or is closed meanwhile: nothing") {
        SessionClient client;
        CHECK(client.request("textDocument/codeAction", asked_at(test::range(0, 0, 0)))["result"] == Json::array());
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        const int id = client.ask("textDocument/codeAction", asked_at(test::range(0, 20, 20)));
        client.notify("textDocument/didClose", test::closed(uri));
        CHECK(client.answer(id)["result"] == Json::array());
    }

    TEST_CASE("cancelled while it waits, it is answered once") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        const int id = client.ask("textDocument/codeAction", asked_at(test::range(0, 20, 20)));
        client.notify("$/cancelRequest", {{"id", id}});
        CHECK(client.answer(id)["error"]["code"] == protocol::error_code::request_cancelled);
        client.settle();
        int answers = 0;
        for (const auto& message : client.received) answers += message.value("id", Json()) == id ? 1 : 0;
        CHECK(answers == 1);
    }

    Json actions_at(test::Bridge & bridge, int line, int character, Json context = {{"diagnostics", Json::array()}}) {
        return bridge.client.request("textDocument/codeAction", {{"textDocument", {{"uri", bridge.draft()}}},
                                                                 {"range", test::range(line, character, character)},
                                                                 {"context", std::move(context)}})["result"];
    }
    const Json* titled(const Json& actions, const std::string& start) {
        for (const Json& action : actions) {
            if (action["title"].get<std::string>().starts_with(start)) return &action;
        }
        return nullptr;
    }
    std::string after(const test::Bridge& bridge, const std::string& text, const Json& action) {
        return test::apply_edits(text, action["edit"]["changes"][bridge.draft()], protocol::PositionEncoding::utf16);
    }

    TEST_CASE("a missing sentence is put where it should stand, to be translated") {
        test::Bridge bridge(Json{{"codeAction", literals()}});
        const Json actions = actions_at(bridge, 2, 38);
        const Json* const insert = titled(actions, "Insert");
        REQUIRE(insert);
        CHECK(after(bridge, test::bridge_draft, *insert)
                  .find("à la ville. TODO: Residents had been waiting for it since 1998. Il a ouvert") !=
              std::string::npos);
    }

    TEST_CASE("a missing paragraph is put there as one, with the sign of its kind") {
        test::Bridge bridge(Json{{"codeAction", literals()}},
                            "# Le pont\n\nLe pont a coûté 300 000 euros à la ville. Les habitants l'attendaient depuis "
                            "1998. Il a ouvert au mois de mai.\n\nPersonne ne devra payer de péage avant le 14 mars. "
                            "Adressez-vous au bureau de Harwick Bay.\n");
        const Json shown = bridge.shown(bridge.draft());
        const auto missing =
            std::find_if(shown.begin(), shown.end(), [](const Json& d) { return d["code"] == "missing-sentence"; });
        REQUIRE(missing != shown.end());
        const Json actions =
            actions_at(bridge, (*missing)["range"]["start"]["line"], (*missing)["range"]["start"]["character"]);
        const Json* const insert = titled(actions, "Insert");
        REQUIRE(insert);
        const Json edit = (*insert)["edit"]["changes"][bridge.draft()][0];
        CHECK(edit["newText"].get<std::string>().find("## TODO: Tolls") != std::string::npos);
        CHECK(edit["newText"].get<std::string>().starts_with("\n\n"));
    }

    TEST_CASE("a comment ignores a finding, and then it is gone") {
        const std::string draft =
            "# Le pont\n\nLe pont a coûté 310 000 euros à la ville. Il a ouvert au mois de mai.\n";
        test::Bridge bridge(Json{{"codeAction", literals()}}, draft);
        const Json actions = actions_at(bridge, 2, 20);
        const Json* const ignore = titled(actions, "Ignore changed-figure");
        REQUIRE(ignore);
        CHECK_FALSE(ignore->contains("isPreferred"));
        const std::string ignored = after(bridge, draft, *ignore);
        CHECK(ignored.find("\n<!-- vidimus-disable-next-line changed-figure -->\nLe pont a coûté") !=
              std::string::npos);
        bridge.client.notify("textDocument/didChange", test::changed(bridge.draft(), 2, test::whole(ignored)));
        bridge.client.settle();
        for (const Json& diagnostic : bridge.shown(bridge.draft())) CHECK(diagnostic["code"] != "changed-figure");
    }

    TEST_CASE("a finding that is ignored in the project is gone, here and on the command line") {
        const std::string draft =
            "# Le pont\n\nLe pont a coûté 310 000 euros à la ville. Il a ouvert au mois de mai.\n";
        test::Bridge bridge(Json{{"codeAction", literals()}}, draft);
        const Json actions = actions_at(bridge, 2, 20);
        const Json* const ignore = titled(actions, "Ignore this changed-figure in the project");
        REQUIRE(ignore);
        const Json command = (*ignore)["command"];
        const int id = bridge.client.ask("workspace/executeCommand",
                                         {{"command", command["command"]}, {"arguments", command["arguments"]}});
        bridge.client.settle();
        CHECK(bridge.client.answer(id)["result"].is_null());
        for (const Json& diagnostic : bridge.shown(bridge.draft())) CHECK(diagnostic["code"] != "changed-figure");
        const auto baseline = Baseline::read(bridge.folder.path("vidimus-baseline.json"));
        REQUIRE(baseline.has_value());
        CHECK_FALSE(baseline->empty());
        const Json again = bridge.client.request(
            "workspace/executeCommand", {{"command", command["command"]}, {"arguments", command["arguments"]}});
        CHECK(again["error"]["code"] == protocol::error_code::request_failed);
    }

    TEST_CASE("a baseline that is none is not overwritten") {
        const std::string draft =
            "# Le pont\n\nLe pont a coûté 310 000 euros à la ville. Il a ouvert au mois de mai.\n";
        test::Bridge bridge(Json{{"codeAction", literals()}}, draft);
        const Json actions = actions_at(bridge, 2, 20);
        const Json command = (*titled(actions, "Ignore this"))["command"];
        bridge.folder.write("vidimus-baseline.json", "my notes");
        const int id = bridge.client.ask("workspace/executeCommand",
                                         {{"command", command["command"]}, {"arguments", command["arguments"]}});
        bridge.client.settle();
        CHECK(bridge.client.answer(id)["error"]["message"].get<std::string>().find("vidimus-baseline.json:1") !=
              std::string::npos);
        CHECK_FALSE(Baseline::read(bridge.folder.path("vidimus-baseline.json")).has_value());
    }

    TEST_CASE("all safe fixes at once, for who asks for them") {
        const std::string draft =
            "# Le pont\n\nLe pont a coûté 310 000 euros à la ville. Il a ouvert au mois de mai.\n\n"
            "## Péages\n\nPersonne ne devra payer de péage avant le 15 mars.\n";
        test::Bridge bridge(Json{{"codeAction", literals()}}, draft);
        const Json actions = actions_at(bridge, 0, 0, {{"diagnostics", Json::array()}, {"only", {"source.fixAll"}}});
        REQUIRE(actions.size() == 1);
        CHECK(actions[0]["kind"] == "source.fixAll.vidimus");
        const std::string fixed = after(bridge, draft, actions[0]);
        CHECK(fixed.find("300 000 euros") != std::string::npos);
        CHECK(fixed.find("14 mars") != std::string::npos);
    }

    TEST_CASE("edits are told when they are asked for, and not for a text that has changed") {
        Json can = literals();
        can["dataSupport"] = true;
        can["resolveSupport"] = {{"properties", {"edit"}}};
        const std::string draft = "# Le pont\n\nLe pont a coûté 310 000 euros à la ville.\n";
        test::Bridge bridge(Json{{"codeAction", can}}, draft);
        CHECK(bridge.client.initialize_result["capabilities"]["codeActionProvider"]["resolveProvider"] == true);
        const Json action = actions_at(bridge, 2, 20)[0];
        CHECK_FALSE(action.contains("edit"));
        const Json resolved = bridge.client.request("codeAction/resolve", action)["result"];
        CHECK(after(bridge, draft, resolved).find("300 000 euros") != std::string::npos);
        CHECK(bridge.client.request("codeAction/resolve", {{"title", "x"}})["result"] == Json{{"title", "x"}});
        bridge.client.notify("textDocument/didChange", test::changed(bridge.draft(), 2, test::whole("# Le pont\n")));
        const int late = bridge.client.ask("codeAction/resolve", action);
        bridge.client.settle();
        CHECK(bridge.client.answer(late)["error"]["code"] == protocol::error_code::content_modified);
    }
}

}  // namespace
}  // namespace vidimus::server
