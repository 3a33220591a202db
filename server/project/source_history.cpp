#include "server/project/source_history.h"

#include "checks/formats/directives.h"
#include "checks/text/encoding.h"
#include "server/project/git.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> commit_keys{"default_lang_commit", "l10n.sourceCommit",
                                                      "vidimus_source_commit"};

/// 4 to 64 hexadecimal digits: nothing else is handed to git.
bool is_commit(std::string_view name) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 64;
    return name.size() >= shortest && name.size() <= longest &&
           name.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string folder_of(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string name_of(const std::string& path) {
    return fs::path(path).filename().string();
}

bool in_repository(const std::string& path) {
    std::error_code unknown;
    for (fs::path at = fs::absolute(folder_of(path), unknown);; at = at.parent_path()) {
        if (fs::exists(at / ".git", unknown)) return true;
        if (!at.has_relative_path()) return false;
    }
}

std::optional<std::string> named_commit(std::string_view draft) {
    for (const std::string_view key : commit_keys) {
        auto value = checks::front_matter_value(draft, key);
        if (value && is_commit(*value)) return value;
    }
    return std::nullopt;
}

}  // namespace

SourceBefore source_before(const std::string& source_path, std::string_view source, const std::string& draft_path,
                           std::string_view draft) {
    SourceBefore before;
    if (source_path == draft_path || !in_repository(source_path)) return before;
    const std::optional<std::string> named = named_commit(draft);
    std::string commit = named.value_or("");
    if (!named) {
        auto last = git_output(folder_of(draft_path), {"log", "-1", "--format=%H", "--", name_of(draft_path)});
        if (!last) return before;
        while (!last->empty() && (last->back() == '\n' || last->back() == '\r')) last->pop_back();
        commit = std::move(*last);
        if (!is_commit(commit)) return before;
    }
    auto bytes = git_output(folder_of(source_path), {"show", commit + ":./" + name_of(source_path)});
    if (!bytes) {
        if (named)
            before.warning = "the commit " + commit + " that " + draft_path + " follows, or " + source_path +
                             " in it, is not in the repository: what changed since cannot be told";
        return before;
    }
    checks::Text text(checks::decode_text(std::move(*bytes)));
    if (text.view() != source) before.text = std::move(text);
    return before;
}

}  // namespace vidimus::server
