#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace vidimus::server {

/// Rings once, on the strand that owns the session.
class Timer {
  public:
    Timer() = default;
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    virtual ~Timer() = default;

    /// Forgets what it was started for before.
    virtual void start(std::chrono::milliseconds after, std::function<void()> ring) = 0;
    /// Afterwards it does not ring, even if its time has come already.
    virtual void stop() = 0;
};

/// Time as a session sees it: tests bring one that they turn themselves.
class Clock {
  public:
    using Instant = std::chrono::steady_clock::time_point;

    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Timer> make_timer() = 0;
};

/// Where long work is done.
class Workers {
  public:
    Workers() = default;
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    virtual ~Workers() = default;

    /// Calls `work` on some other thread, then `done` on the strand that owns the session.
    virtual void run(std::function<void()> work, std::function<void()> done) = 0;
};

}  // namespace vidimus::server
