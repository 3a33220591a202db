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

/// The selection is where the editor scrolls to.
struct ShowDocumentParams {
    std::string uri;
    bool take_focus = true;
    std::optional<Range> selection;

    static constexpr auto fields() {
        return std::tuple(field("uri", &ShowDocumentParams::uri), field("takeFocus", &ShowDocumentParams::take_focus),
                          field("selection", &ShowDocumentParams::selection));
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
