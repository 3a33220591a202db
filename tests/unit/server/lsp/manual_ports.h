#pragma once

#include "server/lsp/clock.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

/// Time and threads that a test turns by hand.
namespace vidimus::server::test {

class ManualClock : public Clock {
  public:
    [[nodiscard]] Instant now() const override { return now_; }
    [[nodiscard]] std::unique_ptr<Timer> make_timer() override { return std::make_unique<ManualTimer>(*this); }

    /// Rings what comes due, in order.
    void advance(std::chrono::milliseconds by) {
        const auto until = now_ + by;
        for (;;) {
            ManualTimer* next = nullptr;
            for (auto* const timer : timers_) {
                if (timer->ring_ && timer->due_ <= until && (!next || timer->due_ < next->due_)) next = timer;
            }
            if (!next) break;
            now_ = std::max(now_, next->due_);
            std::exchange(next->ring_, nullptr)();
        }
        now_ = until;
    }
    [[nodiscard]] std::size_t running_timers() const {
        return static_cast<std::size_t>(
            std::count_if(timers_.begin(), timers_.end(), [](const auto* timer) { return timer->ring_ != nullptr; }));
    }

  private:
    class ManualTimer : public Timer {
      public:
        explicit ManualTimer(ManualClock& clock) : clock_(clock) { clock_.timers_.push_back(this); }
        ~ManualTimer() override { std::erase(clock_.timers_, this); }
        void start(std::chrono::milliseconds after, std::function<void()> ring) override {
            due_ = clock_.now_ + after;
            ring_ = std::move(ring);
        }
        void stop() override { ring_ = nullptr; }

        ManualClock& clock_;
        Instant due_;
        std::function<void()> ring_;
    };

    Instant now_{};
    std::vector<ManualTimer*> timers_;
};

/// Work waits until the test lets it be done.
class ManualWorkers : public Workers {
  public:
    void run(std::function<void()> work, std::function<void()> done) override {
        jobs_.emplace_back(std::move(work), std::move(done));
    }
    [[nodiscard]] std::size_t waiting() const { return jobs_.size(); }
    void finish_one() {
        const auto [work, done] = std::move(jobs_.front());
        jobs_.pop_front();
        work();
        done();
    }
    void finish_all() {
        while (!jobs_.empty()) finish_one();
    }

  private:
    std::deque<std::pair<std::function<void()>, std::function<void()>>> jobs_;
};

}  // namespace vidimus::server::test
