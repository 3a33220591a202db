#include "server/project/ignore_rules.h"

#include "server/project/glob.h"

#include <algorithm>

namespace vidimus::server {

namespace {

/// Without the white space at its end, which counts only behind a backslash.
std::string_view without_trailing_space(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
        if (line.size() > 1 && line[line.size() - 2] == '\\') break;
        line.remove_suffix(1);
    }
    return line;
}

/// A folder's name as a pattern of itself.
std::string literal(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '*' || c == '?' || c == '[' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

void IgnoreRules::add(std::string_view patterns, std::string_view folder) {
    const std::string base = folder.empty() ? std::string() : literal(folder) + "/";
    while (!patterns.empty()) {
        const std::size_t end = std::min(patterns.find('\n'), patterns.size());
        std::string_view line = without_trailing_space(patterns.substr(0, end));
        patterns.remove_prefix(std::min(end + 1, patterns.size()));
        if (line.empty() || line.front() == '#') continue;
        Rule rule;
        if (line.front() == '!') {
            rule.negated = true;
            line.remove_prefix(1);
        }
        if (line.ends_with('/')) {
            rule.folders_only = true;
            line.remove_suffix(1);
        }
        if (line.empty()) continue;
        // A slash inside ties the pattern to its folder; else it fits at any depth.
        const bool tied = line.find('/') != std::string_view::npos;
        if (line.front() == '/') line.remove_prefix(1);
        rule.pattern = base + (tied ? "" : "**/") + std::string(line);
        rules_.push_back(std::move(rule));
    }
}

bool IgnoreRules::is_ignored(std::string_view path, bool is_folder) const {
    const auto fits = [&](const Rule& rule) {
        return (is_folder || !rule.folders_only) && glob_fits(rule.pattern, path);
    };
    const auto last = std::find_if(rules_.rbegin(), rules_.rend(), fits);
    return last != rules_.rend() && !last->negated;
}

}  // namespace vidimus::server
