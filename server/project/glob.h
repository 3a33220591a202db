#pragma once

#include <string_view>

namespace vidimus::server {

/// Whether a path with slashes between its parts fits a pattern as .gitignore has them: `*` and `?` stay inside one
/// part, `**` as a whole part is any number of parts, `[a-z]` and `[!a-z]` are sets, a backslash takes the next
/// character as it is. The whole path must fit.
bool glob_fits(std::string_view pattern, std::string_view path);

}  // namespace vidimus::server
