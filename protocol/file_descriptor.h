#pragma once

#include <utility>

namespace vidimus::protocol {

/// Owns a POSIX file descriptor.
class FileDescriptor {
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : fd_(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        if (this != &other) {
            reset();
            fd_ = std::exchange(other.fd_, -1);
        }
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() { reset(); }

    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }
    void reset();

    /// A second descriptor of the same file, closed in child processes and never one of 0, 1, 2.
    static FileDescriptor duplicate(int fd);

  private:
    int fd_ = -1;
};

/// Both ends of a pipe, closed in child processes; the first is for reading. Empty when the system has no more.
std::pair<FileDescriptor, FileDescriptor> make_pipe();

}  // namespace vidimus::protocol
