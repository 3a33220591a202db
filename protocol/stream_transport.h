#pragma once

#include "protocol/file_descriptor.h"
#include "protocol/transport.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace vidimus::protocol {

/// A connection over file descriptors: pipes, terminals, regular files, /dev/null, connected sockets.
class StreamTransport : public Transport {
  public:
    struct Options {
        FramingLimits limits;
        /// How long stop() goes on writing to a peer that does not read.
        std::chrono::milliseconds farewell{200};
    };

    /// For a socket, `output` is a duplicate of `input`.
    StreamTransport(FileDescriptor input, FileDescriptor output, Options options);
    StreamTransport(FileDescriptor input, FileDescriptor output)
        : StreamTransport(std::move(input), std::move(output), Options()) {}
    ~StreamTransport() override { end(); }

    void start(FrameHandler on_frame, EndHandler on_end) override;
    void send(std::string body) override;
    void stop() override { end(); }

  private:
    void end();
    void read_frames();
    bool read_some(FrameReader& frames);
    void write_frames();
    bool write_all(std::string_view bytes);
    int patience() const;

    FileDescriptor input_;
    FileDescriptor output_;
    Options options_;
    FrameHandler on_frame_;
    EndHandler on_end_;
    std::pair<FileDescriptor, FileDescriptor> reader_wake_;
    std::pair<FileDescriptor, FileDescriptor> writer_wake_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> queue_;
    bool stopping_ = false;
    bool broken_ = false;  ///< nothing can be written any more
    std::chrono::steady_clock::time_point deadline_;

    std::thread reader_;
    std::thread writer_;
};

/// Serves standard input and output. From now on file descriptor 1 leads to standard error, so that nothing that prints
/// can spoil the wire, and descriptor 0 to /dev/null, so that nothing else can read from it; both are restored at
/// destruction.
Expected<std::unique_ptr<Transport>> open_stdio_transport();

/// Connects to a client that listens: `--socket=PORT` on this machine, and `--pipe=NAME`, a Unix domain socket.
Expected<std::unique_ptr<Transport>> connect_socket_transport(unsigned short port);
Expected<std::unique_ptr<Transport>> connect_pipe_transport(const std::string& name);

}  // namespace vidimus::protocol
