#include "server/project/inflate.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <zlib.h>

namespace vidimus::server {

namespace {

/// The largest of FreeDict's dictionaries holds a tenth of this.
constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr unsigned chunk = 1U << 18;

Error damaged(const std::string& path, const std::string& why) {
    return {"cannot read the dictionary " + path + ": " + why, path, "Install it again."};
}

}  // namespace

Expected<std::string> read_compressed(const std::string& path) {
    std::error_code unknown;
    errno = 0;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rbe"), gzclose);
    if (!file) return damaged(path, errno != 0 ? std::strerror(errno) : "no memory");
    gzbuffer(file.get(), chunk);
    // zlib hands on as it is what it does not take for its own.
    if (path.ends_with(".dz") && gzdirect(file.get()) == 1 && std::filesystem::file_size(path, unknown) > 0)
        return damaged(path, "it is not compressed as its name says");
    std::string contents;
    for (;;) {
        const std::size_t before = contents.size();
        contents.resize(before + chunk);
        const int count = gzread(file.get(), contents.data() + before, chunk);
        contents.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
        int code = Z_OK;
        const char* why = gzerror(file.get(), &code);
        if (code != Z_OK && code != Z_STREAM_END) return damaged(path, code == Z_BUF_ERROR ? "it is cut off" : why);
        if (count <= 0) return contents;
        if (contents.size() > most_bytes) return damaged(path, "it is larger than any dictionary");
    }
}

}  // namespace vidimus::server
