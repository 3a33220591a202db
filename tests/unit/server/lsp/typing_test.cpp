#include "unit/server/lsp/session_client.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

using test::Json;
using test::SessionClient;
using std::chrono_literals::operator""ms;

const std::string uri = "file:///tmp/vidimus-draft.txt";
/// The sentence with the cost is missing, behind the first line of the draft.
const std::string draft =
    "Le pont a ouvert mardi à Harwick. Les habitants l'attendaient depuis 1998.\n"
    "L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011.\n"
    "Personne ne devra payer de péage avant le 14 mars.\n\n-----\n\n"
    "The bridge opened in Harwick on Tuesday. Residents had been waiting for it since 1998.\n"
    "It cost 4.2 million crowns, 16% more than planned.\n"
    "The engineer Tomas Beller presented the plans in Madrid in 2011.\n"
    "Nobody will have to pay a toll before March 14.\n";

std::vector<std::string> rules_shown(const SessionClient& client) {
    const Json shown = client.published().back()["diagnostics"];
    std::vector<std::string> rules;
    for (const auto& diagnostic : shown) rules.push_back(diagnostic["code"].get<std::string>());
    return rules;
}

/// Puts `text` at the end of a line, as of a draft without emoji.
void type(SessionClient& client, int version, int line, int column, const std::string& text) {
    client.notify(
        "textDocument/didChange",
        test::changed(uri, version,
                      {{{"range", {{"start", test::position(line, column)}, {"end", test::position(line, column)}}},
                        {"text", text}}}));
}

const std::vector<std::string> missing{"missing-sentence"};

TEST_SUITE("server/lsp/typing") {
    TEST_CASE("beside a sentence that is being written nothing is said to be missing until its writer rests") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, draft));
        client.settle();
        CHECK(rules_shown(client) == missing);

        type(client, 2, 0, 73, ", dit-on");
        client.clock.advance(300ms);
        client.workers.finish_all();
        CHECK(rules_shown(client).empty());
        CHECK(client.clock.running_timers() == 1);

        client.clock.advance(1500ms);
        client.workers.finish_all();
        CHECK(rules_shown(client) == missing);
        CHECK(client.clock.running_timers() == 0);
    }

    TEST_CASE("elsewhere findings stay while somebody types") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, draft));
        client.settle();
        const auto sets = client.published().size();
        type(client, 2, 2, 49, ", dit-on");
        client.settle();
        CHECK(rules_shown(client) == missing);
        CHECK(client.published().size() == sets);
    }

    TEST_CASE("a text that is replaced as a whole is nobody's typing") {
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened(uri, "Rien.\n"));
        client.settle();
        client.notify("textDocument/didChange", test::changed(uri, 2, test::whole(draft)));
        client.clock.advance(300ms);
        client.workers.finish_all();
        CHECK(rules_shown(client) == missing);
        CHECK(client.clock.running_timers() == 0);
    }

    TEST_CASE("the place of an edit is around all that was put in") {
        Document document(1, protocol::TextDocumentItem{uri, "plaintext", 1, "one two three four"});
        const auto change = [](std::uint32_t from, std::uint32_t to, std::string text) {
            return protocol::TextDocumentContentChangeEvent{protocol::Range{{0, from}, {0, to}}, std::move(text)};
        };
        const auto apply = [&](std::vector<protocol::TextDocumentContentChangeEvent> changes) {
            protocol::DidChangeTextDocumentParams params;
            params.content_changes = std::move(changes);
            return document.apply(params, protocol::PositionEncoding::utf8).place;
        };
        CHECK(apply({change(8, 13, "3")}) == checks::Span{8, 9});  // one two 3 four
        // From the last to the first, as editors send them: ONE two 3 FOURS
        CHECK(apply({change(10, 14, "FOURS"), change(0, 3, "ONE")}) == checks::Span{0, 15});
        // From the first to the last: 1 two 3 4
        CHECK(apply({change(0, 3, "1"), change(8, 13, "4")}) == checks::Span{0, 9});
        CHECK(document.snapshot()->text == "1 two 3 4");
        CHECK_FALSE(apply({}));
        CHECK_FALSE(apply({change(0, 1, "2"), {std::nullopt, "all new"}}));
    }
}

}  // namespace
}  // namespace vidimus::server
