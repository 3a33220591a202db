#include "server/lsp/source_files.h"

#include "server/project/files.h"

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <utility>

namespace vidimus::server {

namespace {

/// A library of a hundred novels fits; what is larger is no text that someone translates in one file.
constexpr std::uint64_t mebibyte = 1024UL * 1024;
constexpr std::uint64_t largest_source = 64 * mebibyte;

}  // namespace

Expected<FileFacts> SourceFiles::facts_of(const std::string& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
        return Error{"cannot read the source " + path + ": " + std::strerror(errno), path,
                     "Check what names it: the draft, vidimus.json or a setting."};
    }
    if (!S_ISREG(found.st_mode)) {
        return Error{"cannot read the source " + path + ": it is not a file", path,
                     "Check what names it: the draft, vidimus.json or a setting."};
    }
    const FileFacts facts(found);
    if (facts.size > largest_source) {
        return Error{"cannot read the source " + path + ": it is larger than " +
                         std::to_string(largest_source / mebibyte) + " MiB",
                     path, "Cut it into smaller files."};
    }
    return facts;
}

Expected<std::shared_ptr<const Snapshot>> SourceFiles::read(const std::string& path) {
    const Expected<FileFacts> facts = facts_of(path);
    if (!facts) return facts.error();
    {
        const std::scoped_lock lock(mutex_);
        const auto found = known_.find(path);
        if (found != known_.end() && found->second.facts == *facts) {
            if (auto text = found->second.text.lock()) return text;
        }
    }
    const Expected<checks::Text> text = read_text(path);
    if (!text) return text.error();
    // Positions are the editor's, and editors hide a byte order mark.
    std::string_view shown = text->view();
    if (shown.starts_with("\xEF\xBB\xBF")) shown.remove_prefix(3);
    const auto snapshot = std::make_shared<const Snapshot>(std::string(shown));
    const std::scoped_lock lock(mutex_);
    std::erase_if(known_, [](const auto& item) { return item.second.text.expired(); });
    known_[path] = {*facts, snapshot};
    return snapshot;
}

}  // namespace vidimus::server
