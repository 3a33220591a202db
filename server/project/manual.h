#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vidimus::server {

/// The page about a rule on this machine, as an absolute path: where the program is installed, or in the tree it was
/// built in. None where the program stands alone.
std::optional<std::string> manual_page(std::string_view rule);

}  // namespace vidimus::server
