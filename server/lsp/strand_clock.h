#pragma once

#include "server/lsp/clock.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>

#include <memory>
#include <utility>

namespace vidimus::server {

/// Real time. Its timers ring on the strand; to be used there only.
class StrandClock : public Clock {
  public:
    using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;

    explicit StrandClock(Strand strand) : strand_(std::move(strand)) {}

    [[nodiscard]] Instant now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] std::unique_ptr<Timer> make_timer() override;

  private:
    Strand strand_;
};

}  // namespace vidimus::server
