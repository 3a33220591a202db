#include "server/project/files.h"

#include "checks/text/encoding.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vidimus::server {

namespace {

/// Offsets are 32 bits wide.
constexpr std::uint64_t size_limit = std::numeric_limits<checks::Offset>::max();

/// A FIFO is read in pieces of at least this size.
constexpr std::size_t least_growth = 1 << 16;

/// Closes what it holds.
class Descriptor {
  public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ > STDERR_FILENO) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }

  private:
    int value_;
};

/// Keeps an interruption waiting while a file changes hands, so that none leaves a temporary file behind.
class InterruptionDelayed {
  public:
    InterruptionDelayed() {
        sigset_t interruptions;
        sigemptyset(&interruptions);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&interruptions, signal);
        pthread_sigmask(SIG_BLOCK, &interruptions, &before_);
    }
    ~InterruptionDelayed() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    InterruptionDelayed(const InterruptionDelayed&) = delete;
    InterruptionDelayed& operator=(const InterruptionDelayed&) = delete;

  private:
    sigset_t before_;
};

std::string reason(int error) {
    switch (error) {
        case ENOENT:
            return "no such file";
        case EACCES:
        case EPERM:
            return "permission denied";
        case EISDIR:
            return "it is a folder";
        case ENOSPC:
            return "no space left on the device";
        default:
            return std::strerror(error);
    }
}

std::string advice(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return "Check the path; a relative one starts from the current folder, in a pairs file from the folder of "
                   "that file.";
        case EACCES:
        case EPERM:
            return "Check its permissions.";
        case EISDIR:
            return "Name a file in it.";
        case ENOSPC:
            return "Free some space, or write elsewhere.";
        default:
            return "Try again, or use another file.";
    }
}

Error cannot_read(const std::string& path, int error) {
    return {"cannot read " + display_path(path) + ": " + reason(error), path, advice(error)};
}

Error too_large(const std::string& path) {
    return {"cannot read " + display_path(path) + ": it holds 4 GiB or more", path, "Split it into smaller files."};
}

Error cannot_write(const std::string& path, int error) {
    std::string why = error == ENOENT ? "no such folder" : reason(error);
    return {"cannot write " + path + ": " + why, path, error == ENOENT ? "Make the folder first." : advice(error)};
}

/// The mode a new file would get: the umask can only be read by setting it, and permissions come from the file
/// replaced.
mode_t new_file_mode(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) == 0) return facts.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

Expected<void> write_directly(const std::string& path, std::string_view contents) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY));
    if (file.get() < 0) return cannot_write(path, errno);
    if (const int error = write_all(file.get(), contents)) return cannot_write(path, error);
    return {};
}

/// A symbolic link stays one: what it points to is replaced.
std::string link_target(const std::string& path) {
    char* const resolved = ::realpath(path.c_str(), nullptr);
    if (resolved == nullptr) return path;
    std::string target = resolved;
    std::free(resolved);
    return target;
}

}  // namespace

std::string display_path(std::string_view path) {
    return path == standard_input ? "<stdin>" : std::string(path);
}

bool is_folder(const std::string& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

Expected<std::string> read_bytes(const std::string& path) {
    const Descriptor file(path == standard_input ? STDIN_FILENO
                                                 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (file.get() < 0) return cannot_read(path, errno);
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0) return cannot_read(path, errno);
    if (S_ISDIR(facts.st_mode)) return cannot_read(path, EISDIR);
    std::uint64_t expected = 0;
    if (S_ISREG(facts.st_mode)) expected = static_cast<std::uint64_t>(facts.st_size);
    if (expected >= size_limit) return too_large(path);

    // One byte more than expected, so that the usual file ends within the first buffer.
    std::string bytes(expected + 1, '\0');
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) bytes.resize(std::max<std::size_t>(bytes.size() * 2, least_growth));
        const ssize_t got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot_read(path, errno);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size >= size_limit) return too_large(path);
    }
    bytes.resize(size);
    return bytes;
}

Expected<checks::Text> read_text(const std::string& path) {
    Expected<std::string> bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    if (checks::detect_encoding(*bytes) == checks::Encoding::binary) {
        return Error{"cannot read " + display_path(path) + ": it holds binary data, not text", path,
                     "Give a text in UTF-8, or in UTF-16 with a byte order mark."};
    }
    std::string text = checks::decode_text(std::move(*bytes));
    if (text.size() >= size_limit) return too_large(path);
    return checks::Text(std::move(text));
}

int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Expected<void> write_file(const std::string& path, std::string_view contents) {
    struct stat facts {};
    const bool exists = ::stat(path.c_str(), &facts) == 0;
    if (exists) {
        if (S_ISDIR(facts.st_mode)) return cannot_write(path, EISDIR);
        if (!S_ISREG(facts.st_mode)) return write_directly(path, contents);
    }
    const InterruptionDelayed delayed;
    const std::string target = link_target(path);
    std::string temporary = target + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) return exists ? write_directly(path, contents) : cannot_write(path, errno);
    int error = write_all(file.get(), contents);
    if (error == 0 && ::fchmod(file.get(), new_file_mode(target)) != 0) error = errno;
    const bool written = error == 0;
    if (written && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
    if (error == 0) return {};
    ::unlink(temporary.c_str());
    // The folder may be another user's with the sticky bit, or the file a mount of its own.
    return written && exists ? write_directly(path, contents) : cannot_write(path, error);
}

}  // namespace vidimus::server
