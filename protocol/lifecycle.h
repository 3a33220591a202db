#pragma once

#include "protocol/json_rpc.h"

#include <optional>
#include <string_view>

namespace vidimus::protocol {

/// Which messages are allowed when (LSP 3.17, "Server lifecycle").
///
///     waiting ── initialize ──> initializing ── answered ──> running ── shutdown ──> shut_down
///                   ^── answered with an error ──┘
///
/// `exit` is obeyed in every state.
class Lifecycle {
  public:
    enum class State { waiting, initializing, running, shut_down };

    /// Enters the state a request leads to, or says how to refuse it.
    std::optional<ResponseError> admit_request(std::string_view method);
    /// Whether a notification is to be handled; otherwise it is dropped in silence, as none can be answered.
    [[nodiscard]] bool admits_notification(std::string_view method) const;
    /// The answer to `initialize` went out.
    void initialize_answered(bool successfully);

    [[nodiscard]] State state() const { return state_; }
    /// What the process returns at `exit` or at the end of input: 0 only after `shutdown`.
    [[nodiscard]] int exit_code() const { return state_ == State::shut_down ? 0 : 1; }

  private:
    State state_ = State::waiting;
};

}  // namespace vidimus::protocol
