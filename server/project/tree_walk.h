#pragma once

#include "server/project/error.h"
#include "server/project/ignore_rules.h"

#include <string>
#include <vector>

namespace vidimus::server {

struct Tree {
    std::vector<std::string> files;  ///< relative to the root, with slashes, in the order of their names
    std::vector<Error> problems;     ///< folders that could not be read
};

/// The files below `root` that neither .gitignore nor .vidimusignore nor `ignored` (patterns of the same kind) leaves
/// out. Folders of version control and of installed packages are never entered, links to folders neither: what they
/// show is found where it really is, and a loop ends nowhere. `below` (relative) limits the walk to a part, with the
/// ignore files on the way to it.
Tree walk_tree(const std::string& root, const std::vector<std::string>& ignored = {}, const std::string& below = {});

}  // namespace vidimus::server
