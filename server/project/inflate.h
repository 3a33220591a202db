#pragma once

#include "server/project/error.h"

#include <string>

namespace vidimus::server {

/// The contents of a file that gzip or dictzip compressed; of one that is not compressed, as it stands. An error for
/// what is missing, damaged or cut off, or holds more than a dictionary can.
Expected<std::string> read_compressed(const std::string& path);

}  // namespace vidimus::server
