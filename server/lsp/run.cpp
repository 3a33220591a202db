#include "server/lsp/run.h"

#include "protocol/stream_transport.h"
#include "server/headless/console.h"
#include "server/lsp/server.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iomanip>
#include <memory>
#include <utility>

namespace vidimus::server {

namespace {

protocol::Expected<std::unique_ptr<protocol::Transport>> connect(const LspOptions& options) {
    if (options.socket_port) {
        return protocol::connect_socket_transport(static_cast<unsigned short>(*options.socket_port));
    }
    if (!options.pipe_name.empty()) return protocol::connect_pipe_transport(options.pipe_name);
    return protocol::open_stdio_transport();
}

/// Line by line, each with its time: who reads a log wants to know when.
std::function<void(const std::string&)> writer_of(std::shared_ptr<std::ofstream> log) {
    if (!log->is_open()) return {};
    return [log = std::move(log)](const std::string& line) {
        const std::time_t now = std::time(nullptr);
        std::tm parts{};
        *log << std::put_time(::gmtime_r(&now, &parts), "%Y-%m-%dT%H:%M:%SZ ") << line << std::endl;
    };
}

}  // namespace

int run_language_server(const LspOptions& options) {
    auto lexicons = InstalledLexicons::open(options.lexicon_places);
    if (!lexicons) {
        complain(lexicons.error());
        return exit_unusable;
    }
    auto log = std::make_shared<std::ofstream>();
    if (!options.log_file.empty()) {
        log->open(options.log_file, std::ios::app);
        if (!*log) {
            const std::string reason = std::strerror(errno);
            complain({"cannot write the log " + options.log_file + ": " + reason, options.log_file, "Check the path."});
            return exit_unusable;
        }
    }
    auto transport = connect(options);
    if (!transport) {
        const auto& error = transport.error();
        complain({"cannot reach the client at " + error.where + ": " + error.what, error.where, error.what_to_do});
        return exit_unusable;
    }
    Server server(std::move(*transport), {options.client_process_id, writer_of(log), options.position_encoding,
                                          options.lexicon_places, std::move(*lexicons)});
    const int exit_code = server.run();
    // A check hears that it should stop only between two steps; the editor that quits need not wait for that, and
    // nothing is left to be written.
    if (server.busy()) std::_Exit(exit_code);
    return exit_code;
}

}  // namespace vidimus::server
