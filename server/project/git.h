#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vidimus::server {

/// What `git ARGUMENTS` prints when it is run in `folder`; nothing where there is no git, or it fails. Never asks
/// anybody anything, and reads no more than `most` bytes.
std::optional<std::string> git_output(const std::string& folder, const std::vector<std::string>& arguments,
                                      std::size_t most = std::size_t{1} << 28);

}  // namespace vidimus::server
