#include "server/project/file_facts.h"

namespace vidimus::server {

FileFacts::FileFacts(const struct stat& found)
    : device(found.st_dev),
      inode(found.st_ino),
      size(static_cast<std::uint64_t>(found.st_size)),
      seconds(found.st_mtim.tv_sec),
      nanoseconds(found.st_mtim.tv_nsec) {}

std::optional<FileFacts> facts_of_file(const std::string& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    return FileFacts(found);
}

}  // namespace vidimus::server
