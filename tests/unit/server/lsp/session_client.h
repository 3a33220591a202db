#pragma once

#include "server/lsp/session.h"
#include "unit/server/lsp/manual_ports.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::server::test {

using protocol::Json;

/// One draft with its source in the one-file form; the figure of the draft is wrong, and an emoji stands before it.
inline const std::string wrong_figure_line = "Le pont 🚲 a coûté 310 000 euros à la ville.";
inline const std::string one_file_draft = wrong_figure_line +
                                          "\nIl a ouvert au mois de mai.\n\n-----\n\n"
                                          "The bridge 🚲 cost the city 300,000 euros.\nIt opened in May.\n";
inline const std::string sound_draft =
    "Le pont 🚲 a coûté 300 000 euros à la ville.\n"
    "Il a ouvert au mois de mai.\n\n-----\n\n"
    "The bridge 🚲 cost the city 300,000 euros.\nIt opened in May.\n";

inline Json position(int line, int character) {
    return {{"line", line}, {"character", character}};
}
inline Json range(int line, int start, int end) {
    return {{"start", position(line, start)}, {"end", position(line, end)}};
}
inline Json opened(const std::string& uri, const std::string& text, int version = 1,
                   const std::string& language = "plaintext") {
    return {{"textDocument", {{"uri", uri}, {"languageId", language}, {"version", version}, {"text", text}}}};
}
inline Json changed(const std::string& uri, int version, Json changes) {
    return {{"textDocument", {{"uri", uri}, {"version", version}}}, {"contentChanges", std::move(changes)}};
}
inline Json whole(const std::string& text) {
    return Json::array({{{"text", text}}});
}
inline Json closed(const std::string& uri) {
    return {{"textDocument", {{"uri", uri}}}};
}

/// A session without threads: what it sends is kept, checks are done when the test says so.
class SessionClient {
  public:
    explicit SessionClient(const Json& capabilities = Json::object(), const Json& options = nullptr,
                           bool initialize = true)
        : session({[this](const std::string& body) { received.push_back(Json::parse(body)); }, clock, workers,
                   [this](long pid) { watched_processes.push_back(pid); },
                   [this](int exit_code) { ended_with = exit_code; }}) {
        if (!initialize) return;
        initialize_result = request("initialize", {{"processId", nullptr},
                                                   {"rootUri", nullptr},
                                                   {"capabilities", capabilities},
                                                   {"initializationOptions", options}})["result"];
        notify("initialized", Json::object());
    }

    void send(const Json& message) { session.receive(protocol::Frame(message.dump())); }
    void notify(const std::string& method, Json params) {
        send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
    }
    /// Sends a request whose answer is expected later; returns its id.
    int ask(const std::string& method, Json params) {
        send({{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", std::move(params)}});
        return last_id_;
    }
    /// The answer to a request, null when there is none yet.
    [[nodiscard]] Json answer(int id) const {
        for (const auto& message : received) {
            if (!message.contains("method") && message["id"] == id) return message;
        }
        return nullptr;
    }
    Json request(const std::string& method, Json params) { return answer(ask(method, std::move(params))); }

    /// The params of all notifications of a method, oldest first.
    [[nodiscard]] std::vector<Json> told(const std::string& method) const {
        std::vector<Json> params;
        for (const auto& message : received) {
            if (message.value("method", "") == method) params.push_back(message.value("params", Json()));
        }
        return params;
    }
    [[nodiscard]] std::vector<Json> published() const { return told("textDocument/publishDiagnostics"); }

    /// Lets time pass and checks end until nothing happens any more.
    void settle() {
        do {
            clock.advance(std::chrono::seconds(2));
            workers.finish_all();
        } while (!session.checks().idle() || workers.waiting() > 0);
    }

    ManualClock clock;
    ManualWorkers workers;
    std::vector<Json> received;
    std::vector<long> watched_processes;
    std::optional<int> ended_with;
    Session session;
    Json initialize_result;

  private:
    int last_id_ = 0;
};

/// The text that a client has after it carried out edits of one document, sent from the last to the first.
inline std::string apply_edits(std::string text, const Json& edits, protocol::PositionEncoding encoding) {
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        protocol::apply_change(
            text, protocol::LineStarts(text),
            {protocol::decode<protocol::Range>((*edit)["range"]).value(), (*edit)["newText"].get<std::string>()},
            encoding);
    }
    return text;
}

/// What a published range covers.
inline std::string covered(const std::string& text, const Json& json_range, protocol::PositionEncoding encoding) {
    const protocol::LineStarts lines(text);
    const auto found = protocol::resolve(text, lines, protocol::decode<protocol::Range>(json_range).value(), encoding);
    return text.substr(found.bytes.start, found.bytes.end - found.bytes.start);
}

}  // namespace vidimus::server::test
