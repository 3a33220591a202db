// Input: bodies of messages, one behind the other with a record separator between them. A session takes them as they
// come; every request it could read is answered exactly once, and nothing else is.
#include "protocol/json.h"
#include "server/lsp/session.h"
#include "tests/fuzz/input.h"
#include "tests/unit/server/lsp/manual_ports.h"

#include <map>
#include <string>
#include <vector>

namespace vidimus::server {

namespace {

using fuzz::require;
using protocol::Json;

constexpr std::string_view hello =
    R"({"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}})";

class FuzzedSession {
  public:
    void receive(std::string_view body) {
        const Json message = Json::parse(body, nullptr, false);
        const bool is_request = message.is_object() && message.contains("method") && message["method"].is_string() &&
                                message.contains("id") &&
                                (message["id"].is_string() || message["id"].is_number_integer());
        if (is_request && message.value("jsonrpc", Json()) == "2.0") ++asked_[protocol::write_json(message["id"])];
        session_.receive(protocol::Frame(std::string(body)));
        workers_.finish_all();
    }

    void finish() {
        session_.shut_down();
        workers_.finish_all();
        for (const auto& [id, count] : asked_) require(answered_[id] >= count, "every request is answered");
    }

  private:
    void sent(const std::string& body) {
        const Json message = Json::parse(body, nullptr, false);
        require(!message.is_discarded(), "what is sent is JSON");
        if (!message.contains("method")) ++answered_[protocol::write_json(message["id"])];
    }

    test::ManualClock clock_;
    test::ManualWorkers workers_;
    std::map<std::string, int> asked_;
    std::map<std::string, int> answered_;
    Session session_{{[this](const std::string& body) { sent(body); }, clock_, workers_, [](long) {}, [](int) {}}};
};

void run(std::string_view bytes) {
    FuzzedSession session;
    session.receive(hello);
    for (std::size_t at = 0; at <= bytes.size();) {
        const std::size_t end = std::min(bytes.find(fuzz::separator, at), bytes.size());
        session.receive(bytes.substr(at, end - at));
        at = end + 1;
    }
    session.finish();
}

}  // namespace

}  // namespace vidimus::server

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::server::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
