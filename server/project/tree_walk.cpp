#include "server/project/tree_walk.h"

#include "server/project/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> never_entered{".git", ".hg", ".svn", "node_modules", ".jj"};
constexpr std::array<std::string_view, 2> ignore_files{".gitignore", ".vidimusignore"};
constexpr std::size_t deepest_folder = 200;

std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
}

class Walk {
  public:
    Walk(fs::path root, const std::vector<std::string>& ignored) : root_(std::move(root)) {
        for (const std::string& pattern : ignored) own_.add(pattern, "");
    }

    Tree run(const std::string& below) {
        // The ignore files of the folders above the part count too.
        IgnoreRules rules = own_;
        std::string folder;
        for (const auto& part : fs::path(below)) {
            if (part.empty() || part == ".") continue;
            add_ignore_files(folder, rules);
            folder = joined(folder, part.string());
        }
        enter(folder, rules, 0);
        return std::move(tree_);
    }

  private:
    void add_ignore_files(const std::string& folder, IgnoreRules& rules) const {
        for (const std::string_view name : ignore_files) {
            const fs::path path = root_ / folder / name;
            std::error_code missing;
            if (!fs::is_regular_file(path, missing)) continue;
            if (const auto text = read_bytes(path.string())) rules.add(*text, folder);
        }
    }

    void enter(const std::string& folder, IgnoreRules rules, std::size_t depth) {
        if (depth > deepest_folder) {
            tree_.problems.push_back({"cannot look into " + folder + ": it is nested too deeply", folder, ""});
            return;
        }
        std::error_code failed;
        fs::directory_iterator entries(root_ / folder, failed);
        if (failed) {
            const std::string shown = folder.empty() ? root_.string() : folder;
            tree_.problems.push_back({"cannot look into " + shown + ": " + failed.message(), shown, ""});
            return;
        }
        add_ignore_files(folder, rules);
        std::vector<std::pair<std::string, bool>> found;  // name, is a folder
        for (; entries != fs::directory_iterator(); entries.increment(failed)) {
            std::error_code unknown;
            const bool is_link = entries->is_symlink(unknown);
            const bool is_folder = entries->is_directory(unknown);
            if (is_folder && is_link) continue;
            if (is_folder || entries->is_regular_file(unknown))
                found.emplace_back(entries->path().filename().string(), is_folder);
            if (failed) break;
        }
        std::ranges::sort(found);
        for (const auto& [name, is_folder] : found) {
            if (is_folder && std::ranges::find(never_entered, name) != never_entered.end()) continue;
            const std::string path = joined(folder, name);
            if (rules.is_ignored(path, is_folder)) continue;
            if (is_folder) {
                enter(path, rules, depth + 1);
            } else {
                tree_.files.push_back(path);
            }
        }
    }

    fs::path root_;
    IgnoreRules own_;
    Tree tree_;
};

}  // namespace

Tree walk_tree(const std::string& root, const std::vector<std::string>& ignored, const std::string& below) {
    return Walk(root, ignored).run(below);
}

}  // namespace vidimus::server
