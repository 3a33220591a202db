#pragma once

#include "protocol/position_encoding.h"
#include "server/project/installed_lexicons.h"

#include <optional>
#include <string>

namespace vidimus::server {

/// How the language server talks to its editor; standard input and output when neither a port nor a pipe is named.
struct LspOptions {
    std::optional<int> socket_port;
    std::string pipe_name;
    std::optional<long> client_process_id;
    std::string log_file;                                         ///< empty: none
    std::optional<protocol::PositionEncoding> position_encoding;  ///< none: negotiated
    LexiconPlaces lexicon_places;
};

/// Runs until the editor ends it; the exit code of the program.
int run_language_server(const LspOptions& options);

}  // namespace vidimus::server
