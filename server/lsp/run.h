#pragma once

#include "server/project/installed_lexicons.h"

#include <optional>
#include <string>

namespace vidimus::server {

/// How the language server talks to its editor; standard input and output when neither a port nor a pipe is named.
struct LspOptions {
    std::optional<int> socket_port;
    std::string pipe_name;
    std::optional<long> client_process_id;
    LexiconPlaces lexicon_places;
};

/// Runs until the editor ends it; the exit code of the program.
int run_language_server(const LspOptions& options);

}  // namespace vidimus::server
