#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// What files named .gitignore and .vidimusignore say (gitignore(5)): the last pattern that fits decides. Paths are
/// relative to one root, with slashes.
class IgnoreRules {
  public:
    /// Adds the patterns of a file that stands in `folder` (relative, "" for the root itself).
    void add(std::string_view patterns, std::string_view folder);
    bool is_ignored(std::string_view path, bool is_folder) const;

  private:
    struct Rule {
        std::string pattern;  ///< from the root
        bool negated = false;
        bool folders_only = false;
    };
    std::vector<Rule> rules_;
};

}  // namespace vidimus::server
