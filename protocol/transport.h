#pragma once

#include "protocol/framing.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace vidimus::protocol {

/// A connection to one client: message bodies in, message bodies out, in order on either way.
class Transport {
  public:
    /// Called for each frame, or each reason why there is none.
    using FrameHandler = std::function<void(Frame)>;
    /// Called once, after the last frame: the peer closed its end, or nothing can be sent to it any more.
    using EndHandler = std::function<void()>;

    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    /// Begins to deliver; to be called once. The handlers are called one at a time, on a thread of the transport's
    /// choice: they should post to an executor and return. What arrived before is not lost.
    virtual void start(FrameHandler on_frame, EndHandler on_end) = 0;
    /// Sends one body. Safe on every thread, in order, never waits for the peer.
    virtual void send(std::string body) = 0;
    /// Sends what is queued (for a short while, if the peer does not read), then ends the connection. When it returns,
    /// no handler runs or will be called. Not to be called by a handler. Further calls do nothing.
    virtual void stop() = 0;
};

/// Two ends of a connection inside this process; what one sends the other receives. No threads: a body is delivered by
/// the thread that sends it, or by the one that is delivering already. An end is reported when the other end stopped.
std::pair<std::unique_ptr<Transport>, std::unique_ptr<Transport>> memory_transport_pair();

}  // namespace vidimus::protocol
