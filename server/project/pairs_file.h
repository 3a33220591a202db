#pragma once

#include "server/project/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// One line of a pairs file.
struct ListedPair {
    std::string source;  ///< a path that can be opened from the current folder
    std::string draft;
    std::string source_language;  ///< canonical; empty when not given
    std::string draft_language;
};

struct PairsFile {
    std::vector<ListedPair> pairs;
    std::vector<Error> errors;  ///< lines that name no pair; `where` is file:line
};

/// Reads `{"source":"en/a.md","draft":"fr/a.md","source_language":"en","draft_language":"fr"}`, one a line; empty lines
/// count for nothing. `path` tells where relative paths start: the folder it is in, the current folder for `-`.
PairsFile parse_pairs(std::string_view text, const std::string& path);

}  // namespace vidimus::server
