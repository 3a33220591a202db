#pragma once

#include "protocol/framing.h"
#include "protocol/reply.h"

#include <concepts>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>

namespace vidimus::protocol {

/// Params nobody looks at: absent, null, [] and anything else are all fine (`shutdown`, `exit`).
struct NoParams {};

/// Calls the handler of each incoming message and sends what must be sent back.
///
/// Every request gets exactly one answer: by its handler through the Reply, or here when the lifecycle forbids it
/// (-32002, -32600), no handler is registered (-32601), its params cannot be decoded (-32602, naming the member), the
/// handler throws or forgets (-32603), or the client cancels it (-32800). Notifications are never answered.
/// Cancellation and the lifecycle are built in; `initialize`, `shutdown` and `exit` are registered like any other
/// method.
///
/// All members are to be called on one thread (or strand); only a Reply and the Sender may be used anywhere.
class Dispatcher {
  public:
    /// `report` is told what went wrong and is nobody's answer (a broken notification, a handler's exception); may be
    /// empty.
    explicit Dispatcher(Sender sender, std::function<void(const Error&)> report = {});

    /// `handler` is called as handler(Params, Reply<Result>), or as handler(Params) returning a Result or
    /// Outcome<Result>.
    template <class Params, class Result, class Handler>
    void on_request(const std::string& method, Handler handler);
    /// `handler` is called as handler(Params).
    template <class Params, class Handler>
    void on_notification(const std::string& method, Handler handler);

    /// Handles one frame as a transport delivers it.
    void receive(const Frame& frame);
    /// Handles the body of one frame.
    void receive_body(std::string_view body);

    void notify(std::string_view method, const Json& params);
    /// Sends a request to the client; `done` gets the answer, decoded, or never if the client does not answer.
    template <class Result, class Done>
    void request(std::string_view method, const Json& params, Done done);

    [[nodiscard]] PendingRequests& pending() { return *pending_; }
    [[nodiscard]] Lifecycle::State lifecycle_state() const { return pending_->lifecycle_state(); }
    [[nodiscard]] int exit_code() const { return pending_->exit_code(); }

  private:
    using RequestHandler = std::function<void(const Json& params, RawReply reply)>;
    using NotificationHandler = std::function<void(const Json& params)>;
    using ResponseHandler = std::function<void(const Outcome<Json>&)>;

    template <class Params>
    static Expected<Params> decode_params(const std::string& method, const Json& params);

    void handle(const Request& request);
    void handle(const Notification& notification);
    void handle(const Response& response);
    void handle(const InvalidMessage& message);
    void cancel(const Json& params);
    void report(const Error& error) const;
    void send_request(std::string_view method, const Json& params, ResponseHandler handler);

    Sender sender_;
    std::function<void(const Error&)> report_;
    std::shared_ptr<PendingRequests> pending_;
    std::map<std::string, RequestHandler, std::less<>> requests_;
    std::map<std::string, NotificationHandler, std::less<>> notifications_;
    std::int64_t last_request_ = 0;
    std::map<std::string, ResponseHandler> awaited_;
};

template <class Params>
Expected<Params> Dispatcher::decode_params(const std::string& method, const Json& params) {
    if constexpr (std::is_same_v<Params, NoParams>) {
        return NoParams{};
    } else {
        auto decoded = decode<Params>(params);
        if (decoded) return decoded;
        auto error = decoded.error();
        error.where = method + (error.where.empty() ? " params" : " params." + error.where);
        return error;
    }
}

template <class Params, class Result, class Handler>
void Dispatcher::on_request(const std::string& method, Handler handler) {
    requests_[method] = [method, handler = std::move(handler)](const Json& json, RawReply raw) mutable {
        Reply<Result> reply(std::move(raw));
        auto params = decode_params<Params>(method, json);
        if (!params) return reply.fail(error_code::invalid_params, params.error().text());
        if constexpr (std::is_invocable_v<Handler, Params, Reply<Result>>) {
            handler(std::move(*params), std::move(reply));
        } else if constexpr (std::is_same_v<std::invoke_result_t<Handler, Params>, Result>) {
            reply(handler(std::move(*params)));
        } else {
            reply.outcome(handler(std::move(*params)));
        }
    };
}

template <class Params, class Handler>
void Dispatcher::on_notification(const std::string& method, Handler handler) {
    notifications_[method] = [this, method, handler = std::move(handler)](const Json& json) mutable {
        auto params = decode_params<Params>(method, json);
        if (!params) return report(params.error());
        handler(std::move(*params));
    };
}

template <class Result, class Done>
void Dispatcher::request(std::string_view method, const Json& params, Done done) {
    send_request(method, params, [done = std::move(done)](const Outcome<Json>& outcome) mutable {
        if (!outcome) return done(Outcome<Result>(outcome.error()));
        auto result = decode<Result>(*outcome);
        if (!result) {
            return done(Outcome<Result>(ResponseError{error_code::invalid_params,
                                                      "unreadable result: " + result.error().text(), std::nullopt}));
        }
        done(Outcome<Result>(std::move(*result)));
    });
}

}  // namespace vidimus::protocol
