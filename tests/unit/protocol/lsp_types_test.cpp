#include "protocol/lsp_types.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>

namespace {

using namespace vidimus::protocol;  // NOLINT(google-build-using-namespace): the names under test are its whole content

template <class T>
std::string fault(const Json& json) {
    const auto decoded = decode<T>(json);
    return decoded ? "none" : decoded.error().text();
}

const Json position = {{"line", 1}, {"character", 2}};
const Json range = {{"start", position}, {"end", position}};

/// Whether the params of a message decode, by the message's type in the corpus.
template <class T>
std::function<std::string(const Json&)> decoder() {
    return [](const Json& message) { return fault<T>(message.value("params", Json())); };
}

const std::map<std::string, std::function<std::string(const Json&)>> corpus_types{
    {"ApplyWorkspaceEditResponse",
     [](const Json& message) { return fault<ApplyWorkspaceEditResult>(message.at("result")); }},
    {"CodeActionRequest", decoder<CodeActionParams>()},
    {"CodeActionResolveRequest", decoder<CodeAction>()},
    {"DefinitionRequest", decoder<TextDocumentPositionParams>()},
    {"DidChangeConfigurationNotification", decoder<DidChangeConfigurationParams>()},
    {"DidChangeTextDocumentNotification", decoder<DidChangeTextDocumentParams>()},
    {"DidChangeWatchedFilesNotification", decoder<DidChangeWatchedFilesParams>()},
    {"DidChangeWorkspaceFoldersNotification", decoder<DidChangeWorkspaceFoldersParams>()},
    {"DidCloseTextDocumentNotification", decoder<DidCloseTextDocumentParams>()},
    {"DidOpenTextDocumentNotification", decoder<DidOpenTextDocumentParams>()},
    {"DidSaveTextDocumentNotification", decoder<DidSaveTextDocumentParams>()},
    {"DocumentDiagnosticRequest", decoder<DocumentDiagnosticParams>()},
    {"ExecuteCommandRequest", decoder<ExecuteCommandParams>()},
    {"HoverRequest", decoder<TextDocumentPositionParams>()},
    {"InitializeRequest", decoder<InitializeParams>()},
    {"SetTraceNotification", decoder<SetTraceParams>()},
};

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    std::string output;
    char buffer[65536];
    while (const auto count = std::fread(buffer, 1, sizeof buffer, pipe.get())) output.append(buffer, count);
    return output;
}

}  // namespace

TEST_SUITE("protocol/lsp_types") {
    TEST_CASE("what does not fit is named by its path") {
        CHECK(fault<Range>(range) == "none");
        CHECK(fault<Range>({{"start", position}}) == "end: expected a value, but it is missing");
        CHECK(fault<DidChangeTextDocumentParams>(
                  {{"textDocument", {{"uri", "a"}, {"version", 1}}},
                   {"contentChanges", {{{"text", "x"}}, {{"text", "y"}, {"range", {{"start", 1}}}}}}}) ==
              "contentChanges[1].range.start: expected an object");
        CHECK(fault<DidOpenTextDocumentParams>(Json::array()) == "textDocument: expected a value, but it is missing");
        CHECK(fault<CodeActionContext>({{"diagnostics", 1}}) == "diagnostics: expected a list");
        CHECK(fault<Diagnostic>({{"range", range}, {"message", "m"}, {"code", true}}) ==
              "code: expected a whole number from -2147483648 to 2147483647 or a string");
    }

    TEST_CASE("numbers keep to the bounds of the protocol") {
        const auto line = [](const Json& value) {
            return fault<Position>({{"line", value}, {"character", 0}}) == "none";
        };
        CHECK(line(0));
        CHECK(line(2147483647));
        CHECK(line(3.0));
        for (const Json& value : {Json(-1), Json(2147483648), Json(18446744073709551615U), Json(1.5), Json(1e300),
                                  Json("1"), Json(true), Json(nullptr), Json::array()}) {
            CAPTURE(value.dump());
            CHECK_FALSE(line(value));
        }
        const auto severity = [](const Json& value) {
            return fault<Diagnostic>({{"range", range}, {"message", ""}, {"severity", value}}) == "none";
        };
        CHECK(severity(1));
        CHECK(severity(4));
        CHECK(severity(nullptr));
        CHECK_FALSE(severity(0));
        CHECK_FALSE(severity(5));
    }

    TEST_CASE("a diagnostic goes out as the protocol spells it and comes back the same") {
        Diagnostic diagnostic;
        diagnostic.range = {{1, 2}, {3, 4}};
        diagnostic.message = "m";
        const Json ends = {{"start", {{"line", 1}, {"character", 2}}}, {"end", {{"line", 3}, {"character", 4}}}};
        CHECK(encode(diagnostic) == Json{{"range", ends}, {"message", "m"}});
        diagnostic.severity = DiagnosticSeverity::hint;
        diagnostic.code = std::string("changed-figure");
        diagnostic.code_description = CodeDescription{"https://example.org"};
        diagnostic.source = "s";
        diagnostic.tags = std::vector{DiagnosticTag::unnecessary};
        diagnostic.related_information = {{{"file:///a", diagnostic.range}, "here"}};
        diagnostic.data = {{"x", 1}};
        const Json full = {
            {"range", ends},
            {"message", "m"},
            {"severity", 4},
            {"code", "changed-figure"},
            {"codeDescription", {{"href", "https://example.org"}}},
            {"source", "s"},
            {"tags", {1}},
            {"relatedInformation",
             Json::array({{{"location", {{"uri", "file:///a"}, {"range", ends}}}, {"message", "here"}}})},
            {"data", {{"x", 1}}}};
        CHECK(encode(diagnostic) == full);
        CHECK(encode(*decode<Diagnostic>(full)) == full);
    }

    TEST_CASE("an empty set of diagnostics is a list") {
        CHECK(encode(PublishDiagnosticsParams{"a", 3, {}}) ==
              Json{{"uri", "a"}, {"version", 3}, {"diagnostics", Json::array()}});
        CHECK(encode(PublishDiagnosticsParams{"a", std::nullopt, {}}) ==
              Json{{"uri", "a"}, {"diagnostics", Json::array()}});
    }

    TEST_CASE("a workspace edit takes the form the client knows") {
        const std::vector<TextDocumentEdit> edits{{{"file:///a", 7}, {{{{0, 0}, {0, 1}}, "x"}}},
                                                  {{"file:///b", {}}, {{{{1, 0}, {1, 1}}, "y"}}}};
        const auto versioned = encode(workspace_edit(edits, true));
        CHECK_FALSE(versioned.contains("changes"));
        CHECK(versioned["documentChanges"][0]["textDocument"] == Json{{"uri", "file:///a"}, {"version", 7}});
        CHECK(versioned["documentChanges"][1]["textDocument"] == Json{{"uri", "file:///b"}, {"version", nullptr}});
        const auto plain = encode(workspace_edit(edits, false));
        CHECK_FALSE(plain.contains("documentChanges"));
        CHECK(plain["changes"]["file:///b"][0]["newText"] == "y");
    }

    TEST_CASE("kinds of code actions are a tree") {
        CHECK(is_kind_or_under("quickfix", "quickfix"));
        CHECK(is_kind_or_under("quickfix.figure", "quickfix"));
        CHECK(is_kind_or_under("quickfix", ""));
        CHECK_FALSE(is_kind_or_under("quickfixes", "quickfix"));
        CHECK_FALSE(is_kind_or_under("quickfix", "quickfix.figure"));
        CHECK(CodeActionContext{}.wants("quickfix"));
        CHECK_FALSE(
            decode<CodeActionContext>({{"diagnostics", Json::array()}, {"only", {"refactor"}}})->wants("quickfix"));
    }

    TEST_CASE("initialize is read from the barest and the richest client") {
        for (const Json& params :
             {Json(), Json::object(), Json::array(), Json{{"capabilities", Json::array()}},
              Json{{"capabilities", nullptr}, {"workspaceFolders", nullptr}, {"rootUri", nullptr}}}) {
            CAPTURE(params.dump());
            const auto decoded = decode<InitializeParams>(params);
            REQUIRE(decoded.has_value());
            CHECK_FALSE(decoded->capabilities.text_document.publish_diagnostics.version_support);
            CHECK_FALSE(decoded->capabilities.text_document.diagnostic.has_value());
        }
        const auto rich = decode<InitializeParams>(Json::parse(R"({
            "processId": 7, "rootUri": "file:///r", "workspaceFolders": [{"uri": "file:///r", "name": "r"}],
            "initializationOptions": {"a": [1]}, "unheard": {},
            "capabilities": {
                "general": {"positionEncodings": ["utf-8", "utf-16"]},
                "textDocument": {"publishDiagnostics": {"versionSupport": true, "relatedInformation": true,
                                                         "codeDescriptionSupport": true, "dataSupport": true},
                                 "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                                                "resolveSupport": {"properties": ["edit"]}},
                                 "diagnostic": {}},
                "workspace": {"configuration": true, "workspaceEdit": {"documentChanges": true},
                              "diagnostic": {"refreshSupport": true}}}})"));
        REQUIRE(rich.has_value());
        CHECK(rich->process_id == 7);
        CHECK(rich->initialization_options == Json{{"a", {1}}});
        CHECK(rich->workspace_folders->at(0).name == "r");
        const auto& capabilities = rich->capabilities;
        CHECK(capabilities.general.position_encodings->front() == "utf-8");
        CHECK(capabilities.text_document.publish_diagnostics.version_support);
        CHECK(capabilities.text_document.code_action.code_action_literal_support.is_object());
        CHECK(capabilities.text_document.code_action.resolve_support->properties == std::vector<std::string>{"edit"});
        CHECK(capabilities.text_document.diagnostic.has_value());
        CHECK(capabilities.workspace.configuration);
        CHECK(capabilities.workspace.workspace_edit.document_changes);
        CHECK(capabilities.workspace.refreshes_diagnostics());
    }

    TEST_CASE("an initialize result says only what is there") {
        InitializeResult result;
        CHECK(encode(result) == Json{{"capabilities", Json::object()}});
        result.capabilities.position_encoding = "utf-16";
        result.capabilities.text_document_sync.emplace();
        result.server_info = PeerInfo{"s", "1"};
        CHECK(encode(result) ==
              Json{{"capabilities",
                    {{"positionEncoding", "utf-16"}, {"textDocumentSync", {{"openClose", true}, {"change", 2}}}}},
                   {"serverInfo", {{"name", "s"}, {"version", "1"}}}});
    }

    TEST_CASE("every valid generated message decodes") {
        const std::string path = VIDIMUS_TEST_SHARED "/field/protocol/lsprotocol-3.17-subset.jsonl.xz";
        if (!std::filesystem::exists(path)) {
            MESSAGE("skipped: there is no " << path);
            return;
        }
        std::istringstream lines(output_of("xz -dc '" + path + "'"));
        std::size_t decoded = 0;
        for (std::string line; std::getline(lines, line);) {
            const auto entry = Json::parse(line);
            const auto type = corpus_types.find(entry.at("type").get<std::string>());
            if (type == corpus_types.end()) continue;
            const auto result = type->second(entry.at("message"));
            if (!entry.at("valid").get<bool>()) continue;  // decoding it must only not crash
            CAPTURE(entry.at("sha").get<std::string>());
            CHECK(result == "none");
            ++decoded;
        }
        CHECK(decoded > 500);
    }

    TEST_CASE("the capabilities of real clients decode") {
        for (const char* folder : {"/field/editors/caps", "/field/protocol/clients"}) {
            const std::filesystem::path path = std::string(VIDIMUS_TEST_SHARED) + folder;
            if (!std::filesystem::exists(path)) {
                MESSAGE("skipped: there is no " << path.string());
                continue;
            }
            for (const auto& file : std::filesystem::directory_iterator(path)) {
                CAPTURE(file.path().string());
                std::ifstream stream(file.path());
                auto json = Json::parse(stream);
                if (json.contains("params")) json = json["params"];
                CHECK(json.contains("capabilities"));
                CHECK(fault<InitializeParams>(json) == "none");
            }
        }
    }
}
