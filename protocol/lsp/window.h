#pragma once

#include "protocol/lsp/basic.h"

namespace vidimus::protocol {

enum class MessageType { error = 1, warning, info, log };
constexpr MessageType last_enumerator(MessageType) {
    return MessageType::log;
}

/// window/showMessage and window/logMessage.
struct MessageParams {
    MessageType type = MessageType::info;
    std::string message;

    static constexpr auto fields() {
        return std::tuple(field("type", &MessageParams::type), field("message", &MessageParams::message));
    }
};

/// "off", "messages" or "verbose".
struct SetTraceParams {
    std::string value;

    static constexpr auto fields() { return std::tuple(field("value", &SetTraceParams::value)); }
};

struct LogTraceParams {
    std::string message;
    std::optional<std::string> verbose;

    static constexpr auto fields() {
        return std::tuple(field("message", &LogTraceParams::message), field("verbose", &LogTraceParams::verbose));
    }
};

}  // namespace vidimus::protocol
