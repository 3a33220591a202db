#include "protocol/uri.h"
#include "unit/server/lsp/folder.h"
#include "unit/server/lsp/session_client.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace vidimus::server {
namespace {

using test::Folder;
using test::Json;
using test::SessionClient;

const std::string source_text = "The bridge 🚲 cost the city 300,000 euros.\nIt opened in May.\n";
const std::string draft_text = test::wrong_figure_line + "\nIl a ouvert au mois de mai.\n";

Json related() {
    return {{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}};
}

/// The rules shown last, by document.
std::vector<std::string> rules_shown(const SessionClient& client, const std::string& uri) {
    std::vector<std::string> rules;
    for (const auto& published : client.published()) {
        if (published["uri"] != uri) continue;
        rules.clear();
        for (const auto& diagnostic : published["diagnostics"]) rules.push_back(diagnostic["code"]);
    }
    return rules;
}

const std::vector<std::string> wrong{"changed-figure"};
const std::vector<std::string> none;

TEST_SUITE("server/lsp/source") {
    TEST_CASE("a source on disk, named by path or URI") {
        const Folder folder;
        folder.write("a.en.txt", "\xEF\xBB\xBF" + source_text);
        for (const auto& name : {folder.path("a.en.txt"), folder.uri("a.en.txt")}) {
            SessionClient client(related(), {{"source", name}});
            client.notify("textDocument/didOpen", test::opened(folder.uri("a.fr.txt"), draft_text));
            client.settle();
            REQUIRE(rules_shown(client, folder.uri("a.fr.txt")) == wrong);
            const auto location = client.published()[0]["diagnostics"][0]["relatedInformation"][0]["location"];
            CHECK(location["uri"] == folder.uri("a.en.txt"));
            // The byte order mark is no character of the text for an editor.
            CHECK(test::covered(source_text, location["range"], protocol::PositionEncoding::utf16) ==
                  "The bridge 🚲 cost the city 300,000 euros.");
        }
    }

    TEST_CASE("a relative path starts from the root") {
        const Folder folder;
        folder.write("a.en.txt", source_text);
        SessionClient client(Json::object(), nullptr, false);
        client.request("initialize", {{"processId", nullptr},
                                      {"rootUri", nullptr},
                                      {"capabilities", Json::object()},
                                      {"workspaceFolders", {{{"uri", folder.uri("")}, {"name", "root"}}}},
                                      {"initializationOptions", {{"source", "./a.en.txt"}}}});
        client.notify("textDocument/didOpen", test::opened("untitled:1", draft_text));
        client.settle();
        CHECK(rules_shown(client, "untitled:1") == wrong);
    }

    TEST_CASE("what the editor has open counts more than the disk, from opening to closing") {
        const Folder folder;
        folder.write("a.en.txt", source_text);
        const auto draft = folder.uri("a.fr.txt");
        const auto source = folder.uri("a.en.txt");
        SessionClient client(Json::object(), {{"source", source}});
        client.notify("textDocument/didOpen", test::opened(draft, draft_text));
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
        client.notify("textDocument/didOpen", test::opened(source, source_text));
        client.notify("textDocument/didChange",
                      test::changed(source, 2, {{{"range", test::range(0, 29, 30)}, {"text", "1"}}}));
        client.settle();
        CHECK(client.session.documents().find(source)->snapshot()->text.find("310,000") != std::string::npos);
        CHECK(rules_shown(client, draft) == none);
        CHECK(rules_shown(client, source) == none);
        client.notify("textDocument/didClose", test::closed(source));
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
    }

    TEST_CASE("a source that changed on disk is read again on saving the draft or when the client tells") {
        const Folder folder;
        folder.write("a.en.txt", source_text);
        const auto draft = folder.uri("a.fr.txt");
        SessionClient client(Json::object(), {{"source", folder.path("a.en.txt")}});
        client.notify("textDocument/didOpen", test::opened(draft, draft_text));
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
        folder.write("a.en.txt", "The bridge 🚲 cost the city 310,000 euros only.\nIt opened in May.\n");
        client.notify("textDocument/didSave", test::closed(draft));
        client.settle();
        CHECK(rules_shown(client, draft) == none);
        folder.write("a.en.txt", source_text);
        client.notify("workspace/didChangeWatchedFiles",
                      {{"changes", {{{"uri", folder.uri("a.en.txt")}, {"type", 2}}}}});
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
    }

    TEST_CASE("a source that cannot be read is told once") {
        const Folder folder;
        folder.write("binary.txt", std::string("\0\1\2", 3));
        for (const std::string name : {"missing.txt", "binary.txt", ""}) {
            SessionClient client(Json::object(), {{"source", folder.path(name)}});
            client.notify("textDocument/didOpen", test::opened(folder.uri("a.fr.txt"), draft_text));
            client.settle();
            client.notify("textDocument/didChange", test::changed(folder.uri("a.fr.txt"), 2, test::whole("x")));
            client.settle();
            REQUIRE(client.told("window/showMessage").size() == 1);
            CHECK(client.told("window/showMessage")[0]["type"] == 1);
            CHECK(client.told("window/showMessage")[0]["message"].get<std::string>().find(folder.path(name)) !=
                  std::string::npos);
            CHECK(rules_shown(client, folder.uri("a.fr.txt")) == none);
        }
    }

    TEST_CASE("settings may come later, and bad ones are named and ignored") {
        const Folder folder;
        folder.write("theirs.txt", source_text);
        const auto draft = folder.uri("mine.txt");
        SessionClient client(Json::object(), {{"source", 17}, {"draftLanguage", "no language"}});
        REQUIRE(client.told("window/logMessage").size() == 2);
        CHECK(client.told("window/logMessage")[0]["message"].get<std::string>().find("\"source\"") !=
              std::string::npos);
        client.notify("textDocument/didOpen", test::opened(draft, draft_text));
        client.settle();
        CHECK(rules_shown(client, draft) == none);
        client.notify("workspace/didChangeConfiguration",
                      {{"settings", {{"vidimus", {{"source", folder.path("theirs.txt")}}}}}});
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
        client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
    }

    TEST_CASE("settings of others change nothing, and a name not known among ours is told") {
        const Folder folder;
        folder.write("theirs.txt", source_text);
        const auto draft = folder.uri("mine.txt");
        SessionClient client(Json::object(), {{"source", folder.path("theirs.txt")}});
        client.notify("textDocument/didOpen", test::opened(draft, draft_text));
        client.settle();
        for (const Json& settings : {Json{{"python", {{"source", "x.py"}}}}, Json{{"vidimus", nullptr}}, Json::object(),
                                     Json::array(), Json()}) {
            client.notify("workspace/didChangeConfiguration", {{"settings", settings}});
            CHECK(client.workers.waiting() == 0);
        }
        CHECK(client.told("window/logMessage").empty());
        CHECK(rules_shown(client, draft) == wrong);
        client.notify("workspace/didChangeConfiguration",
                      {{"settings", {{"vidimus", {{"source", folder.path("theirs.txt")}, {"langage", "fr"}}}}}});
        client.settle();
        CHECK(rules_shown(client, draft) == wrong);
        REQUIRE(client.told("window/logMessage").size() == 1);
        CHECK(client.told("window/logMessage")[0]["message"].get<std::string>().find("\"langage\"") !=
              std::string::npos);
        client.notify("workspace/didChangeConfiguration", {{"settings", {{"vidimus", Json::object()}}}});
        client.settle();
        CHECK(rules_shown(client, draft) == none);
    }

    TEST_CASE("a client that can watches the source, and another one when the settings change") {
        const Json can{{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};
        const auto pattern = [](const Json& params) {
            return params["registrations"][0]["registerOptions"]["watchers"].back()["globPattern"];
        };
        SessionClient client(can, {{"source", "/tmp/en/a [1].txt"}});
        auto registered = client.told("client/registerCapability");
        REQUIRE(registered.size() == 1);
        CHECK(registered[0]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles");
        CHECK(pattern(registered[0]) == "**/a ?1?.txt");
        const auto first = registered[0]["registrations"][0]["id"];
        client.notify("workspace/didChangeConfiguration", {{"settings", {{"vidimus", {{"source", "en/b.txt"}}}}}});
        client.notify("workspace/didChangeConfiguration", {{"settings", {{"vidimus", {{"source", "en/b.txt"}}}}}});
        registered = client.told("client/registerCapability");
        REQUIRE(registered.size() == 2);
        CHECK(pattern(registered[1]) == "**/b.txt");
        CHECK(registered[1]["registrations"][0]["id"] != first);
        const auto ended = client.told("client/unregisterCapability");
        REQUIRE(ended.size() == 1);
        CHECK(ended[0]["unregisterations"][0]["id"] == first);
    }

    TEST_CASE("nothing is asked of a client that cannot watch; of others, all that may be a source") {
        CHECK(SessionClient(Json::object(), {{"source", "/tmp/a.txt"}}).told("client/registerCapability").empty());
        const Json can{{"workspace", {{"didChangeWatchedFiles", {{"dynamicRegistration", true}}}}}};
        const auto watchers = [&](const Json& options) {
            SessionClient client(can, options);
            Json patterns = Json::array();
            const Json params = client.told("client/registerCapability").at(0);
            for (const Json& watcher : params["registrations"][0]["registerOptions"]["watchers"])
                patterns.push_back(watcher["globPattern"]);
            return patterns;
        };
        const Json usual = watchers(nullptr);
        REQUIRE(usual.size() == 3);
        CHECK(usual[0] == "**/vidimus.json");
        CHECK(usual[2].get<std::string>().find(",po,") != std::string::npos);
        CHECK(watchers({{"source", "untitled:1"}}) == usual);
    }

    TEST_CASE("one file with its source first") {
        const std::string text = source_text + "\n-----\n" + draft_text;
        SessionClient client(Json::object(), {{"sourceFirst", true}});
        client.notify("textDocument/didOpen", test::opened("untitled:1", text));
        client.settle();
        REQUIRE(rules_shown(client, "untitled:1") == wrong);
        CHECK(test::covered(text, client.published()[0]["diagnostics"][0]["range"],
                            protocol::PositionEncoding::utf16) == "310 000 euros");
    }

    TEST_CASE("several pairs in one file") {
        const auto text = test::one_file_draft + "\n-----\n\n" + test::one_file_draft;
        SessionClient client;
        client.notify("textDocument/didOpen", test::opened("untitled:1", text));
        client.settle();
        CHECK(rules_shown(client, "untitled:1") == std::vector<std::string>{"changed-figure", "changed-figure"});
    }
}

}  // namespace
}  // namespace vidimus::server
