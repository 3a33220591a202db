#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace vidimus::server {

/// What tells one state of a file from another without reading it.
struct FileFacts {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;

    FileFacts() = default;
    explicit FileFacts(const struct stat& found);
    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

/// None where there is no such file, or nobody may look.
std::optional<FileFacts> facts_of_file(const std::string& path);

}  // namespace vidimus::server
