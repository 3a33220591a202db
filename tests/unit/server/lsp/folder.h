#pragma once

#include "protocol/uri.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace vidimus::server::test {

/// A folder of its own, gone with it.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "vidimus-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string uri(const std::string& name) const { return protocol::from_path(path(name)); }

  private:
    std::filesystem::path path_;
};

}  // namespace vidimus::server::test
