#pragma once

#include "server/headless/options.h"
#include "server/project/error.h"

#include <string>
#include <vector>

namespace vidimus::server {

/// What the arguments (without the program's name) ask for. An error is bad usage: nothing is done, exit code 2.
Expected<Command> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace vidimus::server
