#include "protocol/stream_transport.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>

// Threads. One reads: it waits in poll() for input or for its wake pipe, and calls both handlers; so the end is always
// reported behind the last frame, by whichever side it was noticed. One writes what send() queued, so that a client
// that stops reading holds up nobody else. Blocking descriptors and poll() rather than an event loop, because epoll
// refuses regular files and /dev/null, and O_NONBLOCK would be set on the open file itself, which the parent process
// shares. A blocking write must not outlast stop() either: poll() promises room for PIPE_BUF bytes, so no more is
// written at once.
namespace vidimus::protocol {
namespace {

constexpr std::size_t read_size = std::size_t{64} * 1024;
constexpr std::size_t write_size = 4096;  // PIPE_BUF on Linux; POSIX promises at least 512

void wake(const FileDescriptor& pipe) {
    const char byte = 0;
    // A full pipe wakes as well, and there is nothing to do about any other failure.
    [[maybe_unused]] const auto written = ::write(pipe.get(), &byte, 1);
}

/// Writing to a closed pipe must be an error of the call, not a signal to the process; this thread alone ignores it.
void block_broken_pipe_signal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace

StreamTransport::StreamTransport(FileDescriptor input, FileDescriptor output, Options options)
    : input_(std::move(input)),
      output_(std::move(output)),
      options_(options),
      reader_wake_(make_pipe()),
      writer_wake_(make_pipe()) {
    writer_ = std::thread([this] { write_frames(); });
}

void StreamTransport::start(FrameHandler on_frame, EndHandler on_end) {
    on_frame_ = std::move(on_frame);
    on_end_ = std::move(on_end);
    reader_ = std::thread([this] { read_frames(); });
}

void StreamTransport::send(std::string body) {
    {
        const std::scoped_lock lock(mutex_);
        if (stopping_ || broken_) return;
        queue_.push_back(write_frame(body));
    }
    changed_.notify_one();
}

void StreamTransport::end() {
    {
        const std::scoped_lock lock(mutex_);
        if (!stopping_) deadline_ = std::chrono::steady_clock::now() + options_.farewell;
        stopping_ = true;
    }
    changed_.notify_one();
    wake(reader_wake_.second);
    wake(writer_wake_.second);
    if (reader_.joinable()) reader_.join();
    if (writer_.joinable()) writer_.join();
    input_.reset();
    output_.reset();
}

void StreamTransport::read_frames() {
    FrameReader frames(options_.limits);
    std::array<pollfd, 2> waited{{{input_.get(), POLLIN, 0}, {reader_wake_.first.get(), POLLIN, 0}}};
    bool more = static_cast<bool>(input_);  // poll() would wait for ever on a descriptor below 0
    while (more) {
        if (::poll(waited.data(), waited.size(), -1) < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (waited[1].revents != 0) {
            const std::scoped_lock lock(mutex_);
            if (stopping_) return;
            break;  // nothing can be written any more, so nothing need be read
        }
        more = (waited[0].revents & POLLNVAL) == 0 && read_some(frames);
        if (!more) frames.finish();
        while (auto frame = frames.next()) on_frame_(std::move(*frame));
    }
    on_end_();
}

/// False at the end of input.
bool StreamTransport::read_some(FrameReader& frames) {
    std::array<char, read_size> buffer;
    const auto count = ::read(input_.get(), buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
    frames.feed({buffer.data(), static_cast<std::size_t>(count)});
    return count > 0;
}

void StreamTransport::write_frames() {
    block_broken_pipe_signal();
    while (true) {
        std::string frame;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            frame = std::move(queue_.front());
            queue_.pop_front();
        }
        if (write_all(frame)) continue;
        {
            const std::scoped_lock lock(mutex_);
            broken_ = true;
            queue_.clear();
        }
        wake(reader_wake_.second);
        return;
    }
}

/// Milliseconds the peer may still take before it reads; -1 for ever.
int StreamTransport::patience() const {
    const std::scoped_lock lock(mutex_);
    if (!stopping_) return -1;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

bool StreamTransport::write_all(std::string_view bytes) {
    if (!output_) return false;
    while (!bytes.empty()) {
        const int wait = patience();
        // Once stopping, the wake pipe stays readable and would turn the wait into a spin.
        std::array<pollfd, 2> waited{
            {{output_.get(), POLLOUT, 0}, {wait < 0 ? writer_wake_.first.get() : -1, POLLIN, 0}}};
        const int ready = ::poll(waited.data(), waited.size(), wait);
        if (ready == 0 || (ready < 0 && errno != EINTR)) return false;
        if (ready < 0 || waited[0].revents == 0) continue;
        if ((waited[0].revents & POLLNVAL) != 0) return false;
        const auto count = ::write(output_.get(), bytes.data(), std::min(bytes.size(), write_size));
        if (count < 0 && errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) return false;
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace vidimus::protocol
