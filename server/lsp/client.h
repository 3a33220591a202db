#pragma once

#include "protocol/lsp/initialize.h"
#include "protocol/position_encoding.h"

#include <string>

namespace vidimus::server {

/// What `initialize` said of the client. Fixed from then on.
struct Client {
    protocol::ClientCapabilities capabilities;
    protocol::PositionEncoding encoding = protocol::PositionEncoding::utf16;
    std::string root;  ///< the folder that relative paths start from
};

}  // namespace vidimus::server
