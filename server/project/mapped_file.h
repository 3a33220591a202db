#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vidimus::server {

/// A file mapped into memory, read only, aligned to a page. Gone with the last that holds it; a file that is replaced
/// by another one (rename) meanwhile stays whole.
class MappedFile {
  public:
    /// Null where the file cannot be opened or mapped, or is empty.
    static std::shared_ptr<const MappedFile> open(const std::string& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    MappedFile(MappedFile&&) = delete;
    MappedFile& operator=(MappedFile&&) = delete;

    std::string_view bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}

    std::string_view bytes_;
};

}  // namespace vidimus::server
