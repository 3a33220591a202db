#include "server/lsp/server.h"

#include "unit/server/lsp/session_client.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace vidimus::server {
namespace {

using test::Json;

constexpr std::chrono::seconds patience{60};  // for slow machines and sanitizers; nothing waits that long

/// A whole server in this process, on a connection in memory, with its own threads.
class Connection {
  public:
    Connection() {
        auto [mine, theirs] = protocol::memory_transport_pair();
        transport_ = std::move(mine);
        transport_->start([this](protocol::Frame frame) { receive(Json::parse(*frame)); }, [] {});
        thread_ = std::jthread([this, transport = std::move(theirs)]() mutable {
            Server server(std::move(transport));
            exit_code_ = server.run();
        });
    }
    ~Connection() { leave(); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void send(const Json& message) { transport_->send(message.dump()); }
    void notify(const std::string& method, const Json& params) {
        send({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
    }
    Json request(const std::string& method, const Json& params) {
        const int id = ++last_id_;
        send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
        std::unique_lock lock(mutex_);
        REQUIRE(arrived_.wait_for(lock, patience, [&] { return answers_.contains(id); }));
        return answers_[id];
    }
    void initialize() {
        request("initialize", {{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", Json::object()}});
        notify("initialized", Json::object());
    }
    std::vector<Json> published() {
        const std::scoped_lock lock(mutex_);
        return published_;
    }
    /// Closes the connection and waits for the server.
    int leave() {
        transport_->stop();
        if (thread_.joinable()) thread_.join();
        return exit_code_;
    }

  private:
    void receive(const Json& message) {
        const std::scoped_lock lock(mutex_);
        if (message.value("method", "") == "textDocument/publishDiagnostics") published_.push_back(message["params"]);
        if (!message.contains("method") && message["id"].is_number()) answers_[message["id"].get<int>()] = message;
        arrived_.notify_all();
    }

    std::unique_ptr<protocol::Transport> transport_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::map<int, Json> answers_;
    std::vector<Json> published_;
    int last_id_ = 0;
    int exit_code_ = -1;
    std::jthread thread_;
};

TEST_SUITE("server/lsp/server") {
    TEST_CASE("opens, checks, edits, closes, shuts down") {
        Connection connection;
        connection.initialize();
        const std::string uri = "untitled:1";
        connection.notify("textDocument/didOpen", test::opened(uri, test::one_file_draft));
        connection.request("vidimus/idle", nullptr);
        REQUIRE(connection.published().size() == 1);
        CHECK(connection.published()[0]["diagnostics"].size() == 1);
        connection.notify("textDocument/didChange", test::changed(uri, 2, test::whole(test::sound_draft)));
        connection.request("vidimus/idle", nullptr);
        REQUIRE(connection.published().size() == 2);
        CHECK(connection.published()[1]["diagnostics"].empty());
        CHECK(connection.request("shutdown", nullptr)["result"].is_null());
        connection.notify("exit", nullptr);
        CHECK(connection.leave() == 0);
    }

    TEST_CASE("many documents and edits at once end with what a fresh look shows") {
        Connection connection;
        connection.initialize();
        constexpr int documents = 8;
        constexpr int edits = 40;
        for (int k = 0; k < documents; ++k) {
            connection.notify("textDocument/didOpen", test::opened("untitled:" + std::to_string(k), test::sound_draft));
        }
        for (int version = 2; version < edits; ++version) {
            for (int k = 0; k < documents; ++k) {
                const auto& text =
                    version == edits - 1 || (version + k) % 3 == 0 ? test::one_file_draft : test::sound_draft;
                connection.notify("textDocument/didChange",
                                  test::changed("untitled:" + std::to_string(k), version, test::whole(text)));
            }
            if (version % 10 == 0) connection.request("vidimus/idle", nullptr);
        }
        connection.request("vidimus/idle", nullptr);
        std::map<std::string, int> versions;
        std::map<std::string, std::size_t> shown;
        for (const auto& published : connection.published()) {
            const std::string uri = published["uri"];
            CHECK(published["version"].get<int>() > versions[uri]);
            versions[uri] = published["version"];
            shown[uri] = published["diagnostics"].size();
        }
        CHECK(shown.size() == documents);
        for (const auto& [uri, count] : shown) CHECK(count == 1);
        CHECK(connection.leave() == 1);
    }

    TEST_CASE("the client may go away while checks run") {
        for (int turn = 0; turn < 20; ++turn) {
            Connection connection;
            connection.initialize();
            for (int k = 0; k < 4; ++k) {
                connection.notify("textDocument/didOpen",
                                  test::opened("untitled:" + std::to_string(k), test::one_file_draft));
            }
            if (turn % 2 == 0) connection.notify("exit", nullptr);
            CHECK(connection.leave() == 1);
        }
    }

    TEST_CASE("a client that went away before it said anything") {
        Connection connection;
        CHECK(connection.leave() == 1);
    }
}

}  // namespace
}  // namespace vidimus::server
