#include "server/project/inflate.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
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
    errno = 0;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rbe"), gzclose);
    if (!file) return damaged(path, errno != 0 ? std::strerror(errno) : "no memory");
    gzbuffer(file.get(), chunk);
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
