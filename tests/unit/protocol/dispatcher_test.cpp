#include "protocol/dispatcher.h"

#include "protocol/lsp_types.h"

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace error_code = vidimus::protocol::error_code;
using vidimus::protocol::Dispatcher;
using vidimus::protocol::Error;
using vidimus::protocol::InitializeParams;
using vidimus::protocol::InitializeResult;
using vidimus::protocol::Json;
using vidimus::protocol::Lifecycle;
using vidimus::protocol::NoParams;
using vidimus::protocol::Outcome;
using vidimus::protocol::Reply;
using vidimus::protocol::ResponseError;
using vidimus::protocol::TextDocumentPositionParams;

/// A dispatcher whose wire is a list.
struct Server {
    std::vector<Json> sent;
    std::vector<std::string> reports;
    Dispatcher dispatcher{[this](const std::string& body) { sent.push_back(Json::parse(body)); },
                          [this](const Error& error) { reports.push_back(error.text()); }};

    Server() {
        dispatcher.on_request<InitializeParams, InitializeResult>(
            "initialize", [](const InitializeParams&) { return InitializeResult(); });
        dispatcher.on_request<NoParams, std::nullptr_t>("shutdown", [](NoParams) { return nullptr; });
    }

    /// What was sent since the last time.
    std::vector<Json> taken() { return std::exchange(sent, {}); }

    std::vector<Json> receive(const std::string& body) {
        dispatcher.receive_body(body);
        return taken();
    }
    std::vector<Json> request(const Json& id, const std::string& method, const Json& params = nullptr) {
        Json message{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
        if (!params.is_null()) message["params"] = params;
        return receive(message.dump());
    }
    std::vector<Json> notify(const std::string& method, const Json& params = nullptr) {
        Json message{{"jsonrpc", "2.0"}, {"method", method}};
        if (!params.is_null()) message["params"] = params;
        return receive(message.dump());
    }
    void run() { request(0, "initialize", {{"capabilities", Json::object()}}); }

    /// The code of the only answer, checked to go to this id; 0 for a result.
    int code(const std::vector<Json>& answers, const Json& id) {
        REQUIRE(answers.size() == 1);
        CHECK(answers[0].at("id") == id);
        CHECK(answers[0].contains("result") != answers[0].contains("error"));
        return answers[0].contains("error") ? answers[0]["error"]["code"].get<int>() : 0;
    }
};

const Json somewhere = {{"textDocument", {{"uri", "file:///a"}}}, {"position", {{"line", 1}, {"character", 2}}}};

}  // namespace

TEST_SUITE("protocol/dispatcher") {
    TEST_CASE("a handler's types decide what it gets and sends") {
        Server server;
        server.run();
        server.dispatcher.on_request<TextDocumentPositionParams, std::string>(
            "where", [](const TextDocumentPositionParams& params, Reply<std::string> reply) {
                reply(params.text_document.uri + ":" + std::to_string(params.position.line));
            });
        CHECK(server.request("x", "where", somewhere) ==
              std::vector<Json>{{{"jsonrpc", "2.0"}, {"id", "x"}, {"result", "file:///a:1"}}});
    }

    TEST_CASE("a handler may return its result or an error") {
        Server server;
        server.run();
        server.dispatcher.on_request<NoParams, int>("fails", [](NoParams) -> Outcome<int> {
            return ResponseError{error_code::request_failed, "no", std::nullopt};
        });
        CHECK(server.code(server.request(1, "fails"), 1) == error_code::request_failed);
    }

    TEST_CASE("params that do not fit are refused with the place of the fault") {
        Server server;
        server.run();
        bool called = false;
        server.dispatcher.on_request<TextDocumentPositionParams, std::string>(
            "where", [&](const TextDocumentPositionParams&) { return called = true, std::string(); });
        auto params = somewhere;
        params["position"]["line"] = "one";
        auto answers = server.request(1, "where", params);
        CHECK(server.code(answers, 1) == error_code::invalid_params);
        CHECK(answers[0]["error"]["message"] ==
              "where params.position.line: expected a whole number from 0 to 2147483647");
        CHECK(server.code(server.request(2, "where"), 2) == error_code::invalid_params);
        CHECK(server.code(server.request(3, "where", Json::array()), 3) == error_code::invalid_params);
        CHECK_FALSE(called);
    }

    TEST_CASE("unknown requests are refused, unknown notifications ignored") {
        Server server;
        server.run();
        CHECK(server.code(server.request(1, "textDocument/unheard"), 1) == error_code::method_not_found);
        CHECK(server.code(server.request(2, "$/unheard"), 2) == error_code::method_not_found);
        CHECK(server.notify("textDocument/unheard").empty());
        CHECK(server.notify("$/unheard", Json::object()).empty());
    }

    TEST_CASE("broken messages are answered and the next one is served") {
        Server server;
        server.run();
        CHECK(server.code(server.receive("{\"jsonrpc\""), nullptr) == error_code::parse_error);
        CHECK(server.code(server.receive("[]"), nullptr) == error_code::invalid_request);
        CHECK(server.code(server.request(1, "shutdown"), 1) == 0);
    }

    TEST_CASE("a frame that could not be read is answered while somebody listens") {
        using vidimus::protocol::FrameError;
        Server server;
        server.run();
        server.dispatcher.receive(FrameError{FrameError::Kind::bad_header, {"bad", "", ""}});
        CHECK(server.code(server.taken(), nullptr) == error_code::parse_error);
        server.dispatcher.receive(FrameError{FrameError::Kind::too_large, {"large", "", ""}});
        CHECK(server.code(server.taken(), nullptr) == error_code::invalid_request);
        server.dispatcher.receive(FrameError{FrameError::Kind::truncated, {"end", "", ""}});
        CHECK(server.taken().empty());
        CHECK(server.reports == std::vector<std::string>{"bad", "large", "end"});
    }

    TEST_CASE("exceptions become answers") {
        Server server;
        server.run();
        server.dispatcher.on_request<NoParams, int>("throws",
                                                    [](NoParams) -> int { throw std::runtime_error("broken"); });
        server.dispatcher.on_request<NoParams, int>("throws/later", [](NoParams, Reply<int> reply) {
            const auto held = std::move(reply);
            throw 5;  // NOLINT(hicpp-exception-baseclass): whatever a library may throw
        });
        server.dispatcher.on_request<NoParams, int>("throws/after", [](NoParams, Reply<int> reply) {
            reply(1);
            throw std::runtime_error("late");
        });
        server.dispatcher.on_notification<NoParams>("notified", [](NoParams) { throw std::runtime_error("lost"); });
        const auto answers = server.request(1, "throws");
        CHECK(server.code(answers, 1) == error_code::internal_error);
        CHECK(answers[0]["error"]["message"] == "throws failed: broken");
        CHECK(server.code(server.request(2, "throws/later"), 2) == error_code::internal_error);
        CHECK(server.code(server.request(3, "throws/after"), 3) == 0);
        CHECK(server.notify("notified").empty());
        CHECK(server.reports.back() == "notified: lost");
    }

    TEST_CASE("a forgotten reply is an internal error") {
        Server server;
        server.run();
        server.dispatcher.on_request<NoParams, int>("forgets", [](NoParams, Reply<int>) {});
        CHECK(server.code(server.request(1, "forgets"), 1) == error_code::internal_error);
    }

    TEST_CASE("a reply may be kept, moved and answered later, elsewhere") {
        Server server;
        server.run();
        std::vector<Reply<int>> kept;
        server.dispatcher.on_request<NoParams, int>(
            "later", [&](NoParams, Reply<int> reply) { kept.push_back(std::move(reply)); });
        for (int id = 1; id <= 4; ++id) CHECK(server.request(id, "later").empty());
        CHECK(server.dispatcher.pending().size() == 4);
        std::thread([&] { kept[2](42); }).join();
        CHECK(server.taken() == std::vector<Json>{{{"jsonrpc", "2.0"}, {"id", 3}, {"result", 42}}});
        std::thread([&, forgotten = std::move(kept[0])] {}).join();
        CHECK(server.code(server.taken(), 1) == error_code::internal_error);
        kept[1] = std::move(kept[3]);  // what is overwritten was forgotten
        CHECK(server.code(server.taken(), 2) == error_code::internal_error);
        kept.clear();
        CHECK(server.code(server.taken(), 4) == error_code::internal_error);
        CHECK(server.dispatcher.pending().size() == 0);
    }

    TEST_CASE("a reply outlives the dispatcher") {
        std::optional<Reply<int>> kept;
        {
            Server server;
            server.run();
            server.dispatcher.on_request<NoParams, int>(
                "later", [&](NoParams, Reply<int> reply) { kept.emplace(std::move(reply)); });
            server.request(1, "later");
            server.dispatcher.pending().fail_all({error_code::server_cancelled, "the server ends", std::nullopt});
            CHECK(server.code(server.taken(), 1) == error_code::server_cancelled);
        }
        CHECK(kept->stop_token().stop_requested());
        (*kept)(5);
        CHECK(kept->answered());
    }

    TEST_CASE("a cancelled request is answered once, and its computation told to stop") {
        Server server;
        server.run();
        std::vector<Reply<int>> kept;
        server.dispatcher.on_request<NoParams, int>(
            "later", [&](NoParams, Reply<int> reply) { kept.push_back(std::move(reply)); });
        server.request(1, "later");
        server.request("1", "later");
        const auto token = kept[1].stop_token();
        CHECK(server.code(server.notify("$/cancelRequest", {{"id", "1"}}), "1") == error_code::request_cancelled);
        CHECK(token.stop_requested());
        CHECK(kept[1].stop_token().stop_requested());
        CHECK_FALSE(kept[0].stop_token().stop_requested());
        kept[1](1);
        CHECK(server.taken().empty());
        kept[0](2);
        CHECK(server.code(server.taken(), 1) == 0);
    }

    TEST_CASE("cancelling what is unknown, answered or nonsense does nothing") {
        Server server;
        server.run();
        CHECK(server.notify("$/cancelRequest", {{"id", 0}}).empty());
        CHECK(server.notify("$/cancelRequest", {{"id", 77}}).empty());
        CHECK(server.notify("$/cancelRequest", {{"id", Json::object()}}).empty());
        CHECK(server.notify("$/cancelRequest", Json::array()).empty());
        CHECK(server.notify("$/cancelRequest").empty());
    }

    TEST_CASE("two requests under one id are both answered") {
        Server server;
        server.run();
        std::vector<Reply<int>> kept;
        server.dispatcher.on_request<NoParams, int>(
            "later", [&](NoParams, Reply<int> reply) { kept.push_back(std::move(reply)); });
        server.request(1, "later");
        server.request(1, "later");
        kept[1](2);
        kept[0](1);
        const auto answers = server.taken();
        REQUIRE(answers.size() == 2);
        CHECK(answers[0]["result"] == 2);
        CHECK(answers[1]["result"] == 1);
    }

    TEST_CASE("requests of the server meet their answers") {
        Server server;
        server.run();
        std::vector<std::string> results;
        const auto ask = [&] {
            server.dispatcher.request<std::vector<int>>(
                "workspace/configuration", {{"items", Json::array()}}, [&](const Outcome<std::vector<int>>& outcome) {
                    results.push_back(outcome ? std::to_string(outcome->size()) : outcome.error().message);
                });
            const auto asked = server.taken();
            REQUIRE(asked.size() == 1);
            CHECK(asked[0]["method"] == "workspace/configuration");
            return asked[0]["id"];
        };
        const auto first = ask();
        const auto second = ask();
        const auto third = ask();
        const auto fourth = ask();
        CHECK(first != second);
        const auto answer = [&](const Json& id, const Json& member) {
            Json message{{"jsonrpc", "2.0"}, {"id", id}};
            message.update(member);
            return server.receive(message.dump());
        };
        CHECK(answer(second, {{"result", {1, 2}}}).empty());
        CHECK(answer(first, {{"error", {{"code", -1}, {"message", "no"}}}}).empty());
        CHECK(answer(third, {{"result", {"x"}}}).empty());
        CHECK(answer(fourth, Json::object()).empty());
        CHECK(answer(second, {{"result", Json::array()}}).empty());  // answered already
        REQUIRE(results.size() == 4);
        CHECK(results[0] == "2");
        CHECK(results[1] == "no");
        CHECK(results[2].starts_with("unreadable result: [0]"));
        CHECK(results[3].starts_with("unreadable result"));
    }
}

TEST_SUITE("protocol/lifecycle") {
    TEST_CASE("nothing but initialize and exit is obeyed at first") {
        Server server;
        bool notified = false;
        bool exited = false;
        server.dispatcher.on_notification<NoParams>("note", [&](NoParams) { notified = true; });
        server.dispatcher.on_notification<NoParams>("exit", [&](NoParams) { exited = true; });
        CHECK(server.code(server.request(1, "shutdown"), 1) == error_code::server_not_initialized);
        CHECK(server.code(server.request(2, "unheard"), 2) == error_code::server_not_initialized);
        CHECK(server.notify("note").empty());
        CHECK_FALSE(notified);
        server.notify("exit");
        CHECK(exited);
        CHECK(server.dispatcher.exit_code() == 1);
        server.run();
        server.notify("note");
        CHECK(notified);
    }

    TEST_CASE("initialize once, and only a success counts") {
        Server server;
        CHECK(server.code(server.request(1, "initialize", {{"rootUri", 5}}), 1) == error_code::invalid_params);
        CHECK(server.code(server.request(2, "shutdown"), 2) == error_code::server_not_initialized);
        CHECK(server.code(server.request(3, "initialize"), 3) == 0);
        CHECK(server.code(server.request(4, "initialize"), 4) == error_code::invalid_request);
        CHECK(server.dispatcher.lifecycle_state() == Lifecycle::State::running);
        CHECK(server.dispatcher.exit_code() == 1);
    }

    TEST_CASE("requests wait for the answer to initialize") {
        Server server;
        std::optional<Reply<InitializeResult>> kept;
        server.dispatcher.on_request<InitializeParams, InitializeResult>(
            "initialize",
            [&](const InitializeParams&, Reply<InitializeResult> reply) { kept.emplace(std::move(reply)); });
        CHECK(server.request(1, "initialize").empty());
        CHECK(server.code(server.request(2, "shutdown"), 2) == error_code::server_not_initialized);
        (*kept)(InitializeResult());
        CHECK(server.code(server.taken(), 1) == 0);
        CHECK(server.code(server.request(3, "shutdown"), 3) == 0);
    }

    TEST_CASE("shutdown takes any params and its result is there and null") {
        for (const char* params : {"", R"(,"params":null)", R"(,"params":[])", R"(,"params":{})"}) {
            Server server;
            server.run();
            CHECK(server.receive(std::string(R"({"jsonrpc":"2.0","id":"s","method":"shutdown")") + params + "}") ==
                  std::vector<Json>{{{"jsonrpc", "2.0"}, {"id", "s"}, {"result", nullptr}}});
            CHECK(server.dispatcher.exit_code() == 0);
        }
    }

    TEST_CASE("nothing is obeyed after shutdown but exit") {
        Server server;
        server.run();
        int notified = 0;
        int exited = 0;
        server.dispatcher.on_notification<NoParams>("note", [&](NoParams) { ++notified; });
        server.dispatcher.on_notification<NoParams>("exit", [&](NoParams) { ++exited; });
        server.request(1, "shutdown");
        CHECK(server.code(server.request(2, "shutdown"), 2) == error_code::invalid_request);
        CHECK(server.code(server.request(3, "initialize"), 3) == error_code::invalid_request);
        CHECK(server.code(server.request(4, "unheard"), 4) == error_code::invalid_request);
        server.notify("note");
        server.notify("exit");
        CHECK(notified == 0);
        CHECK(exited == 1);
    }
}
