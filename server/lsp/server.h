#pragma once

#include "protocol/position_encoding.h"
#include "protocol/transport.h"
#include "server/project/installed_lexicons.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace vidimus::server {

struct ServerOptions {
    /// The server ends when this process is gone, whatever `initialize` says; none: only the client's own counts.
    std::optional<long> client_process_id;
    std::function<void(const std::string& line)> log;             ///< also gets what is logged; may be empty
    std::optional<protocol::PositionEncoding> position_encoding;  ///< whatever the client says; none: negotiated
    LexiconPlaces lexicon_places;                                 ///< that the command line named
    std::shared_ptr<const InstalledLexicons> lexicons;            ///< opened from there; null: none
};

/// A language server on one connection.
class Server {
  public:
    explicit Server(std::unique_ptr<protocol::Transport> transport, const ServerOptions& options = {});
    /// Waits for checks that are still running; they were asked to stop.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Serves until the client said `exit`, is gone or closed the connection; returns the exit code: 0 after a
    /// `shutdown`, else 1. What was sent has reached the client then, if it reads at all. To be called once.
    int run();

    /// Whether a check is still running; may be asked when run() has returned.
    [[nodiscard]] bool busy() const;

  private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace vidimus::server
