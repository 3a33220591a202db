#include "protocol/lifecycle.h"

namespace vidimus::protocol {
namespace {

ResponseError refusal(int code, const char* message) {
    return {code, message, std::nullopt};
}

}  // namespace

std::optional<ResponseError> Lifecycle::admit_request(std::string_view method) {
    if (state_ == State::shut_down) return refusal(error_code::invalid_request, "the server was shut down");
    if (method == "initialize") {
        if (state_ != State::waiting) return refusal(error_code::invalid_request, "initialize may be sent only once");
        state_ = State::initializing;
        return std::nullopt;
    }
    if (state_ != State::running) return refusal(error_code::server_not_initialized, "the server is not initialized");
    if (method == "shutdown") state_ = State::shut_down;
    return std::nullopt;
}

bool Lifecycle::admits_notification(std::string_view method) const {
    if (method == "exit") return true;
    return state_ == State::running || (method == "$/cancelRequest" && state_ != State::waiting);
}

void Lifecycle::initialize_answered(bool successfully) {
    if (state_ == State::initializing) state_ = successfully ? State::running : State::waiting;
}

}  // namespace vidimus::protocol
