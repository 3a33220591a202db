#include "server/project/glob.h"

#include <cstddef>
#include <optional>

namespace vidimus::server {

namespace {

/// Reads the set that starts at `pattern[at]` ('['); moves `at` behind it. None where it is not closed: then the
/// bracket stands for itself.
std::optional<bool> set_holds(std::string_view pattern, std::size_t& at, char c) {
    std::size_t k = at + 1;
    const bool negated = k < pattern.size() && (pattern[k] == '!' || pattern[k] == '^');
    k += negated;
    bool holds = false;
    for (bool first = true; k < pattern.size(); first = false) {
        if (pattern[k] == ']' && !first) {
            at = k + 1;
            return holds != negated && c != '/';
        }
        if (pattern[k] == '\\' && k + 1 < pattern.size()) ++k;
        const char low = pattern[k++];
        char high = low;
        if (k + 1 < pattern.size() && pattern[k] == '-' && pattern[k + 1] != ']') {
            high = pattern[k + 1];
            k += 2;
        }
        holds = holds || (low <= c && c <= high);
    }
    return std::nullopt;
}

/// Whether one character fits what stands at `at`; moves `at` behind it when it does.
bool takes(std::string_view pattern, std::size_t& at, char c) {
    if (at >= pattern.size()) return false;
    if (pattern[at] == '?') {
        ++at;
        return c != '/';
    }
    if (pattern[at] == '[') {
        std::size_t behind = at;
        if (const auto holds = set_holds(pattern, behind, c)) {
            at = behind;
            return *holds;
        }
    }
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    return pattern[at++] == c;
}

/// Where to go on when what follows a star does not fit: the star takes one character more.
struct Star {
    std::size_t pattern = std::string_view::npos;  ///< behind it
    std::size_t path = 0;                          ///< what it has taken ends here
    bool set() const { return pattern != std::string_view::npos; }
};

}  // namespace

bool glob_fits(std::string_view pattern, std::string_view path) {
    Star one;
    Star any;
    std::size_t p = 0;
    std::size_t t = 0;
    while (true) {
        const bool part_starts = p == 0 || pattern[p - 1] == '/';
        if (part_starts && pattern.substr(p, 3) == "**/") {
            p += 3;
            any = {p, t};
            one = {};
            continue;
        }
        if (part_starts && pattern.substr(p) == "**") return t < path.size();
        if (p < pattern.size() && pattern[p] == '*') {
            while (p < pattern.size() && pattern[p] == '*') ++p;
            one = {p, t};
            continue;
        }
        if (t == path.size() && p == pattern.size()) return true;
        std::size_t next = p;
        if (t < path.size() && takes(pattern, next, path[t])) {
            p = next;
            ++t;
            continue;
        }
        if (one.set() && one.path < path.size() && path[one.path] != '/') {
            p = one.pattern;
            t = ++one.path;
            continue;
        }
        // `**/` takes whole parts only.
        if (!any.set()) return false;
        const auto slash = path.find('/', any.path);
        if (slash == std::string_view::npos) return false;
        any.path = slash + 1;
        p = any.pattern;
        t = any.path;
        one = {};
    }
}

}  // namespace vidimus::server
