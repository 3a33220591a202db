#include "protocol/transport.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace vidimus::protocol {
namespace {

/// What waits for one end. Whoever puts something in delivers it, unless somebody is delivering already: so handlers
/// run one at a time and in order, and a handler that sends does not call the peer's handler inside its own.
class Inbox {
  public:
    void open(Transport::FrameHandler on_frame, Transport::EndHandler on_end) {
        {
            const std::scoped_lock lock(mutex_);
            on_frame_ = std::move(on_frame);
            on_end_ = std::move(on_end);
            open_ = true;
        }
        deliver();
    }

    void put(std::optional<std::string> body) {
        {
            const std::scoped_lock lock(mutex_);
            if (closed_) return;
            waiting_.push_back(std::move(body));
        }
        deliver();
    }

    /// Waits for the handler that runs, unless it is the caller.
    void close() {
        std::unique_lock lock(mutex_);
        closed_ = true;
        waiting_.clear();
        idle_.wait(lock, [this] { return !deliverer_ || *deliverer_ == std::this_thread::get_id(); });
    }

  private:
    void deliver() {
        std::unique_lock lock(mutex_);
        if (!open_ || deliverer_) return;
        deliverer_ = std::this_thread::get_id();
        while (!waiting_.empty()) {
            auto body = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            body ? on_frame_(Frame(std::move(*body))) : on_end_();
            lock.lock();
        }
        deliverer_.reset();
        idle_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable idle_;
    std::deque<std::optional<std::string>> waiting_;  ///< nothing stands for the end
    std::optional<std::thread::id> deliverer_;
    bool open_ = false;
    bool closed_ = false;
    Transport::FrameHandler on_frame_;
    Transport::EndHandler on_end_;
};

class MemoryTransport : public Transport {
  public:
    MemoryTransport(std::shared_ptr<Inbox> own, std::shared_ptr<Inbox> peer)
        : own_(std::move(own)), peer_(std::move(peer)) {}
    ~MemoryTransport() override { close(); }

    void start(FrameHandler on_frame, EndHandler on_end) override {
        own_->open(std::move(on_frame), std::move(on_end));
    }
    void send(std::string body) override {
        if (!stopped_) peer_->put(std::move(body));
    }
    void stop() override { close(); }

  private:
    void close() {
        if (stopped_.exchange(true)) return;
        own_->close();
        peer_->put(std::nullopt);
    }

    std::shared_ptr<Inbox> own_;
    std::shared_ptr<Inbox> peer_;
    std::atomic<bool> stopped_ = false;
};

}  // namespace

std::pair<std::unique_ptr<Transport>, std::unique_ptr<Transport>> memory_transport_pair() {
    const auto first = std::make_shared<Inbox>();
    const auto second = std::make_shared<Inbox>();
    return {std::make_unique<MemoryTransport>(first, second), std::make_unique<MemoryTransport>(second, first)};
}

}  // namespace vidimus::protocol
