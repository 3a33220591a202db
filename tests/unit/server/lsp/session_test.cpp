#include "unit/server/lsp/session_client.h"

#include <doctest/doctest.h>

#include <random>

namespace vidimus::server {
namespace {

using test::Json;
using test::SessionClient;

const std::string uri = "file:///tmp/vidimus-draft.txt";

Json find_rule(const Json& diagnostics, const std::string& rule) {
    for (const auto& diagnostic : diagnostics) {
        if (diagnostic["code"] == rule) return diagnostic;
    }
    return nullptr;
}

/// The findings shown last.
Json shown(const SessionClient& client) {
    return client.published().empty() ? Json() : client.published().back()["diagnostics"];
}

TEST_SUITE("server/lsp/session") {
    TEST_CASE("initialize names the server and what it can do") {
        const SessionClient client(
            Json{{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", Json::object()}}}}}});
        CHECK(client.initialize_result["serverInfo"] == Json{{"name", "vidimus"}, {"version", VIDIMUS_VERSION}});
        const auto capabilities = client.initialize_result["capabilities"];
        CHECK(capabilities["positionEncoding"] == "utf-16");
        CHECK(capabilities["textDocumentSync"]["openClose"] == true);
        CHECK(capabilities["textDocumentSync"]["change"] == 2);
        CHECK(capabilities["textDocumentSync"].contains("save"));
        CHECK(capabilities["codeActionProvider"]["codeActionKinds"] == Json{"quickfix", "source.fixAll.vidimus"});
        CHECK_FALSE(capabilities.contains("diagnosticProvider"));
    }

    TEST_CASE("code actions are announced only to clients that take them as literals") {
        CHECK_FALSE(SessionClient().initialize_result["capabilities"].contains("codeActionProvider"));
    }

    TEST_CASE("an opened draft is checked at once, with its version") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 7));
        CHECK(client.workers.waiting() == 1);
        client.workers.finish_all();
        REQUIRE(client.published().size() == 1);
        const auto published = client.published()[0];
        CHECK(published["uri"] == uri);
        CHECK(published["version"] == 7);
        const auto finding = find_rule(published["diagnostics"], "changed-figure");
        REQUIRE(finding.is_object());
        CHECK(finding["severity"] == 1);
        CHECK(finding["source"] == "vidimus");
        CHECK(test::covered(test::one_file_draft, finding["range"], protocol::PositionEncoding::utf16) ==
              "310 000 euros");
    }

    TEST_CASE("a finding counts columns as negotiated") {
        const auto start_with = [](const Json& offered) {
            SessionClient client(Json{{"general", {{"positionEncodings", offered}}}});
            client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
            client.settle();
            return find_rule(shown(client), "changed-figure")["range"]["start"]["character"].get<int>();
        };
        // "Le pont 🚲 a coûté ": 18 code points, of which the bicycle takes 2 units or 4 bytes and û, é 2 bytes each.
        CHECK(start_with({"utf-32"}) == 18);
        CHECK(start_with({"utf-16"}) == 19);
        CHECK(start_with({"utf-8"}) == 23);
        CHECK(start_with(Json::array()) == 19);
        CHECK(start_with({"klingon", "utf-32", "utf-8"}) == 18);
    }

    TEST_CASE("an edit changes what is shown") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        // 310 000 becomes 300 000: the digit behind the 3, two units being the bicycle.
        client.notify("textDocument/didChange",
                      test::changed(uri, 2, {{{"range", test::range(0, 20, 21)}, {"text", "0"}}}));
        CHECK(client.workers.waiting() == 0);
        client.settle();
        CHECK(client.published().back()["version"] == 2);
        CHECK(find_rule(shown(client), "changed-figure").is_null());
    }

    TEST_CASE("edits in parts and as a whole show the same") {
        SessionClient parts;
        SessionClient all;
        for (auto* const client : {&parts, &all}) {
            client->notify("textDocument/didOpen", test::opened(uri, test::sound_draft));
            client->settle();
        }
        auto text = test::sound_draft;
        const auto edits =
            Json{{{"range", test::range(0, 19, 20)}, {"text", "4"}},
                 {{"range", test::range(1, 0, 2)}, {"text", "Le 🚲 pont\r\nneuf"}},
                 {{"range", {{"start", test::position(2, 4)}, {"end", test::position(2, 4)}}}, {"text", " 12"}}};
        for (const auto& edit : edits) {
            protocol::apply_change(text, protocol::LineStarts(text),
                                   protocol::decode<protocol::TextDocumentContentChangeEvent>(edit).value(),
                                   protocol::PositionEncoding::utf16);
        }
        parts.notify("textDocument/didChange", test::changed(uri, 2, edits));
        all.notify("textDocument/didChange", test::changed(uri, 2, test::whole(text)));
        parts.settle();
        all.settle();
        CHECK(shown(parts).size() > 0);
        CHECK(shown(parts) == shown(all));
    }

    TEST_CASE("after any edits the same is shown as for the text opened afresh") {
        std::mt19937 random(20240514);  // the same edits on every run
        const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
        const std::vector<std::string> insertions{
            "", "4", "\n", "\r\n", "🚲", " 12 000", "é", "\n-----\n", "Il a ouvert en 2019. ", "."};
        SessionClient typing;
        auto text = test::one_file_draft;
        typing.notify("textDocument/didOpen", test::opened(uri, text));
        for (int version = 2; version < 60; ++version) {
            const protocol::LineStarts lines(text);
            const auto from =
                protocol::position_at(text, lines, below(text.size() + 1), protocol::PositionEncoding::utf16);
            auto to = from;
            to.character = to.character + static_cast<std::uint32_t>(below(4));
            const protocol::TextDocumentContentChangeEvent edit{protocol::Range{from, to},
                                                                insertions[below(insertions.size())]};
            protocol::apply_change(text, lines, edit, protocol::PositionEncoding::utf16);
            typing.notify("textDocument/didChange", test::changed(uri, version, Json::array({protocol::encode(edit)})));
            if (version % 3 != 0) continue;
            typing.settle();
            SessionClient fresh;
            fresh.notify("textDocument/didOpen", test::opened(uri, text));
            fresh.settle();
            CHECK(typing.session.documents().find(uri)->snapshot()->text == text);
            CHECK(shown(typing) == shown(fresh));
        }
    }

    TEST_CASE("a set that did not change is not sent again") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::one_file_draft)));
        client.settle();
        CHECK(client.published().size() == 1);
    }

    TEST_CASE("but a client that looks at versions hears of each, once") {
        SessionClient client(Json{{"textDocument", {{"publishDiagnostics", {{"versionSupport", true}}}}}});
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::one_file_draft)));
        client.settle();
        REQUIRE(client.published().size() == 2);
        CHECK(client.published()[1]["version"] == 2);
        client.notify("textDocument/didSave", test::closed(uri));
        client.settle();
        CHECK(client.published().size() == 2);
    }

    TEST_CASE("an empty set is sent when the last finding is gone") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::sound_draft)));
        client.settle();
        REQUIRE(client.published().size() == 2);
        CHECK(client.published()[1]["diagnostics"] == Json::array());
    }

    TEST_CASE("closing clears what is shown, of files and of untitled documents") {
        for (const std::string name : {"file:///tmp/vidimus-draft.txt", "untitled:Untitled-1"}) {
            SessionClient client;
            client.notify("textDocument/didOpen", test::opened(name, test::one_file_draft));
            client.settle();
            REQUIRE(client.published().size() == 1);
            client.notify("textDocument/didClose", test::closed(name));
            REQUIRE(client.published().size() == 2);
            CHECK(client.published()[1]["uri"] == name);
            CHECK(client.published()[1]["diagnostics"] == Json::array());
        }
    }

    TEST_CASE("nothing is shown of a document that was closed while it was checked") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.notify("textDocument/didClose", test::closed(uri));
        client.workers.finish_all();
        CHECK(client.published().empty());
    }

    TEST_CASE("an outcome for an older text is not shown") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 1));
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::sound_draft)));
        client.workers.finish_all();
        CHECK(client.published().empty());
        client.settle();
        REQUIRE(client.published().size() == 1);
        CHECK(client.published()[0]["version"] == 2);
    }

    /// A key every 100 ms at the start of the draft's second line; a check takes as long as `keys_a_check` of them.
    struct Typist {
        SessionClient client{Json{{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", Json::object()}}}}}}};
        int version = 1;
        int behind = 0;

        Typist() {
            client.notify("textDocument/didOpen", test::opened(uri, test::sound_draft));
            client.settle();
        }
        void replace(const Json& range, const std::string& with) {
            client.notify("textDocument/didChange",
                          test::changed(uri, ++version, {{{"range", range}, {"text", with}}}));
        }
        void type(int keys, int keys_a_check, const std::string& key = "x") {
            for (int k = 0; k < keys; ++k) {
                replace(test::range(1, 0, 0), key);
                client.clock.advance(std::chrono::milliseconds(100));
                if (client.workers.waiting() == 0) continue;
                if (++behind < keys_a_check) continue;
                behind = 0;
                client.workers.finish_one();
            }
        }
    };

    TEST_CASE("who types faster than a check takes sees findings nevertheless, where they are now") {
        for (const int keys_a_check : {1, 4, 15}) {
            Typist typist;
            typist.replace(test::range(0, 19, 20), "4");       // 400 000 euros
            typist.type(12 + 2 * keys_a_check, keys_a_check);  // the first one is stopped
            const auto finding = find_rule(shown(typist.client), "changed-figure");
            REQUIRE(finding.is_object());
            CHECK(finding["range"] == test::range(0, 19, 32));
        }
    }

    TEST_CASE("a late finding moves along with what was typed before it") {
        Typist typist;
        typist.replace(test::range(0, 19, 20), "4");
        for (int k = 0; k < 20; ++k) {
            typist.replace(test::range(0, 0, 0), "\n");
            typist.client.clock.advance(std::chrono::milliseconds(100));
            // The first two are stopped, the third one is let run.
            if (k == 3 || k == 11 || k == 16) typist.client.workers.finish_one();
        }
        REQUIRE(find_rule(shown(typist.client), "changed-figure").is_object());
        CHECK(find_rule(shown(typist.client), "changed-figure")["range"] == test::range(17, 19, 32));
        CHECK(typist.client.published().back()["version"] == typist.version - 3);
    }

    TEST_CASE("a code action that waits is answered once the typist pauses, for the newest text") {
        Typist typist;
        typist.replace(test::range(0, 19, 20), "4");
        const int asked = typist.client.ask("textDocument/codeAction", {{"textDocument", {{"uri", uri}}},
                                                                        {"range", test::range(0, 20, 20)},
                                                                        {"context", {{"diagnostics", Json::array()}}}});
        typist.type(30, 5);
        CHECK(find_rule(shown(typist.client), "changed-figure").is_object());
        CHECK(typist.client.answer(asked).is_null());
        typist.client.settle();
        REQUIRE(typist.client.answer(asked)["result"].size() == 2);
    }

    TEST_CASE("a late outcome for another source is shown to nobody") {
        Typist typist;
        typist.replace(test::range(0, 19, 20), "4");
        typist.type(12, 100);
        typist.client.notify("workspace/didChangeConfiguration",
                             {{"settings", {{"vidimus", {{"sourceFirst", true}}}}}});
        const auto before = typist.client.published().size();
        typist.client.workers.finish_one();
        CHECK(typist.client.published().size() == before);
    }

    TEST_CASE("a document closed and opened again shows only what belongs to the new one") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft, 9));
        client.notify("textDocument/didClose", test::closed(uri));
        client.notify("textDocument/didOpen", test::opened(uri, test::sound_draft, 1));
        client.settle();
        REQUIRE(client.published().size() == 1);
        CHECK(client.published()[0]["version"] == 1);
        CHECK(client.published()[0]["diagnostics"] == Json::array());
    }

    TEST_CASE("versions never go back, whatever the client counts") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::sound_draft, 5));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 3, test::whole(test::one_file_draft)));
        client.settle();
        REQUIRE(client.published().size() == 2);
        CHECK(client.published()[1]["version"] == 5);
        CHECK(find_rule(shown(client), "changed-figure").is_object());
        CHECK(client.told("window/logMessage").size() == 1);
    }

    TEST_CASE("two documents at once") {
        SessionClient client;
        const std::string other = "file:///tmp/vidimus-other.txt";
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.notify("textDocument/didOpen", test::opened(other, test::sound_draft));
        CHECK(client.workers.waiting() == 2);
        client.settle();
        REQUIRE(client.published().size() == 2);
        CHECK(client.published()[0]["uri"] == uri);
        CHECK(client.published()[0]["diagnostics"].size() == 1);
        CHECK(client.published()[1]["uri"] == other);
        CHECK(client.published()[1]["diagnostics"].empty());
    }

    TEST_CASE("a document is found under every spelling of its URI and answered under the client's") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened("file:///tmp/a%20b.txt", test::one_file_draft));
        client.settle();
        client.notify("textDocument/didChange",
                      test::changed("file://localhost/tmp/%61%20b.txt", 2, test::whole(test::sound_draft)));
        client.settle();
        CHECK(client.published().back()["uri"] == "file:///tmp/a%20b.txt");
        CHECK(client.published().back()["version"] == 2);
    }

    TEST_CASE("related information points at the source sentence, if the client can show it") {
        SessionClient plain;
        SessionClient able(Json{{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}});
        for (auto* const client : {&plain, &able}) {
            client->notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
            client->settle();
        }
        CHECK_FALSE(find_rule(shown(plain), "changed-figure").contains("relatedInformation"));
        const auto related = find_rule(shown(able), "changed-figure")["relatedInformation"];
        REQUIRE(related.size() == 1);
        CHECK(related[0]["location"]["uri"] == uri);
        CHECK(test::covered(test::one_file_draft, related[0]["location"]["range"], protocol::PositionEncoding::utf16) ==
              "The bridge 🚲 cost the city 300,000 euros.");
    }

    TEST_CASE("a missing sentence is shown on a word") {
        const std::string text =
            "Le pont a ouvert à Lyon le 14 mai 2019.\nIl a coûté 300 000 euros à la ville.\n"
            "Le maire Dubois a remercié 45 ouvriers.\nPersonne ne paie de péage depuis 2021.\n\n-----\n\n"
            "The bridge opened in Lyon on 14 May 2019.\nIt cost the city 300,000 euros.\n"
            "The two architects, who lived in different countries, never met anybody from the neighbourhood before the "
            "works began.\nMayor Dubois thanked 45 workers.\nNobody has paid a toll since 2021.\n";
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, text));
        client.settle();
        const auto finding = find_rule(shown(client), "missing-sentence");
        REQUIRE(finding.is_object());
        CHECK(test::covered(text, finding["range"], protocol::PositionEncoding::utf16) == "ville");
    }

    TEST_CASE("what is no draft has no findings") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, "Just a note.\n"));
        client.notify("textDocument/didOpen", test::opened("file:///tmp/n.md", "A\n\n-----\n\nB\n", 1, "markdown"));
        client.settle();
        REQUIRE(client.published().size() == 2);
        CHECK(client.published()[0]["diagnostics"].empty());
        CHECK(client.published()[1]["diagnostics"].empty());
    }
}

TEST_SUITE("server/lsp/session/robustness") {
    TEST_CASE("messages for documents that are not open are logged and change nothing") {
        SessionClient client;
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole("x")));
        client.notify("textDocument/didClose", test::closed(uri));
        client.notify("textDocument/didSave", test::closed(uri));
        CHECK(client.told("window/logMessage").size() == 2);
        CHECK(client.published().empty());
        CHECK(client.request("vidimus/idle", nullptr)["result"].is_null());
    }

    TEST_CASE("a change outside the text is clamped and logged") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, "Bonjour.\n"));
        client.notify("textDocument/didChange",
                      test::changed(uri, 2, {{{"range", test::range(7, 90, 99)}, {"text", "\n-----\nHello.\n"}}}));
        client.settle();
        CHECK(client.told("window/logMessage").size() == 1);
        CHECK(client.session.documents().find(uri)->snapshot()->text == "Bonjour.\n\n-----\nHello.\n");
    }

    TEST_CASE("broken messages are answered or logged, and the session goes on") {
        SessionClient client;
        client.session.receive(protocol::Frame(std::string("{\"jsonrpc\": nonsense")));
        CHECK(client.received.back()["error"]["code"] == protocol::error_code::parse_error);
        CHECK(client.request("textDocument/typeHierarchy", Json::object())["error"]["code"] ==
              protocol::error_code::method_not_found);
        CHECK(client.request("textDocument/codeAction", {{"textDocument", 5}})["error"]["code"] ==
              protocol::error_code::invalid_params);
        client.notify("textDocument/didOpen", {{"textDocument", {{"uri", 1}}}});
        client.notify("textDocument/didOpen", nullptr);
        CHECK(client.request("vidimus/idle", Json::array())["result"].is_null());
    }

    TEST_CASE("requests before initialize are refused, notifications dropped") {
        SessionClient client(Json::object(), nullptr, false);
        CHECK(client.request("vidimus/idle", nullptr)["error"]["code"] == protocol::error_code::server_not_initialized);
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        client.settle();
        CHECK(client.published().empty());
    }

    TEST_CASE("shutdown is answered at once while a check runs, and nothing is shown after it") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        const int idle = client.ask("vidimus/idle", nullptr);
        const int actions = client.ask("textDocument/codeAction", {{"textDocument", {{"uri", uri}}},
                                                                   {"range", test::range(0, 0, 0)},
                                                                   {"context", {{"diagnostics", Json::array()}}}});
        const auto answer = client.request("shutdown", nullptr);
        CHECK(answer.contains("result"));
        CHECK(answer["result"].is_null());
        CHECK(client.answer(idle)["error"]["code"] == protocol::error_code::server_cancelled);
        CHECK(client.answer(actions)["error"]["code"] == protocol::error_code::server_cancelled);
        client.workers.finish_all();
        CHECK(client.published().empty());
        CHECK_FALSE(client.ended_with);
        client.notify("exit", nullptr);
        CHECK(client.ended_with == 0);
    }

    TEST_CASE("exit without shutdown ends with 1, so does the end of input") {
        SessionClient said;
        said.notify("exit", nullptr);
        CHECK(said.ended_with == 1);
        SessionClient gone;
        gone.session.input_ended();
        CHECK(gone.ended_with == 1);
    }

    TEST_CASE("the client's process is watched if it tells its number") {
        SessionClient client(Json::object(), nullptr, false);
        client.request("initialize", {{"processId", 4242}, {"rootUri", nullptr}, {"capabilities", Json::object()}});
        CHECK(client.watched_processes == std::vector<long>{4242});
        CHECK(SessionClient().watched_processes.empty());
    }
}

}  // namespace
}  // namespace vidimus::server
