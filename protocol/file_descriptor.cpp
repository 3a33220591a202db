#include "protocol/file_descriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace vidimus::protocol {

void FileDescriptor::reset() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

FileDescriptor FileDescriptor::duplicate(int fd) {
    return FileDescriptor(::fcntl(fd, F_DUPFD_CLOEXEC, 3));
}

std::pair<FileDescriptor, FileDescriptor> make_pipe() {
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) return {};
    for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

}  // namespace vidimus::protocol
