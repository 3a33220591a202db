#include "server/lsp/strand_clock.h"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>

namespace vidimus::server {

namespace {

class StrandTimer final : public Timer {
  public:
    explicit StrandTimer(const StrandClock::Strand& strand) : timer_(strand) {}
    ~StrandTimer() override { stop(); }

    void start(std::chrono::milliseconds after, std::function<void()> ring) override {
        stop();
        timer_.expires_after(after);
        timer_.async_wait([state = state_, turn = state_->turn, ring = std::move(ring)](const auto& error) {
            // A timer that was stopped when its handler stood in the queue already must not ring either.
            if (!error && state->turn == turn) ring();
        });
    }
    void stop() override {
        ++state_->turn;
        timer_.cancel();
    }

  private:
    struct State {
        std::uint64_t turn = 0;
    };

    boost::asio::steady_timer timer_;
    std::shared_ptr<State> state_ = std::make_shared<State>();  ///< outlives the timer in queued handlers
};

}  // namespace

std::unique_ptr<Timer> StrandClock::make_timer() {
    return std::make_unique<StrandTimer>(strand_);
}

}  // namespace vidimus::server
