#include "unit/server/lsp/session_client.h"

#include <doctest/doctest.h>

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
            REQUIRE(actions.size() == 1);
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
        REQUIRE(actions.size() == 1);
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
        CHECK(count(test::range(0, 19, 19)) == 1);
        CHECK(count(test::range(0, 26, 26)) == 1);
        CHECK(count(test::range(0, 0, 40)) == 1);
        CHECK(count(test::range(0, 0, 18)) == 0);
        CHECK(count(test::range(1, 0, 5)) == 0);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"quickfix"}}}) == 1);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"refactor"}}}) == 0);
        CHECK(count(test::range(0, 20, 20), {{"diagnostics", Json::array()}, {"only", {"source", ""}}}) == 1);
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
        REQUIRE(client.answer(id)["result"].size() == 1);
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
}

}  // namespace
}  // namespace vidimus::server
