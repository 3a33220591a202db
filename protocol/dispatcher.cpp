#include "protocol/dispatcher.h"

#include <exception>
#include <utility>
#include <variant>

namespace vidimus::protocol {
namespace {

/// Calls something that may throw and says what was thrown; empty if nothing was.
template <class Call>
std::string exception_of(Call call) {
    try {
        call();
        return {};
    } catch (const std::exception& exception) {
        const std::string what = exception.what();
        return what.empty() ? "unnamed exception" : what;
    } catch (...) {
        return "unknown exception";
    }
}

}  // namespace

Dispatcher::Dispatcher(Sender sender, std::function<void(const Error&)> report)
    : sender_(std::move(sender)), report_(std::move(report)), pending_(std::make_shared<PendingRequests>(sender_)) {}

void Dispatcher::receive(const Frame& frame) {
    if (frame) return receive_body(*frame);
    const auto& [kind, error] = frame.error();
    report(error);
    if (kind == FrameError::Kind::truncated) return;  // nobody is left to read an answer
    const int code = kind == FrameError::Kind::too_large ? error_code::invalid_request : error_code::parse_error;
    sender_(encode_response(Id(), ResponseError{code, error.text(), std::nullopt}));
}

void Dispatcher::receive_body(std::string_view body) {
    std::visit([this](const auto& message) { handle(message); }, decode_message(body));
}

void Dispatcher::handle(const Request& request) {
    const auto ticket = pending_->open(request.id, request.method);
    if (!ticket) return;
    const auto handler = requests_.find(request.method);
    if (handler == requests_.end()) {
        pending_->answer(*ticket, ResponseError{error_code::method_not_found,
                                                "the server does not know " + request.method, std::nullopt});
        return;
    }
    auto exception = exception_of([&] { handler->second(request.params, RawReply(pending_, *ticket, request.id)); });
    pending_->handler_returned(*ticket, exception);
    if (!exception.empty()) report({std::move(exception), request.method, ""});
}

void Dispatcher::handle(const Notification& notification) {
    if (!pending_->admits_notification(notification.method)) return;
    if (notification.method == "$/cancelRequest") return cancel(notification.params);
    const auto handler = notifications_.find(notification.method);
    if (handler == notifications_.end()) return;
    auto exception = exception_of([&] { handler->second(notification.params); });
    if (!exception.empty()) report({std::move(exception), notification.method, ""});
}

void Dispatcher::handle(const Response& response) {
    auto awaited = awaited_.extract(write_json(response.id.json()));
    if (!awaited) return report({"an answer nobody waits for", "id " + write_json(response.id.json()), ""});
    auto exception = exception_of([&] { awaited.mapped()(response.outcome); });
    if (!exception.empty()) report({std::move(exception), "answer to a request of the server", ""});
}

void Dispatcher::handle(const InvalidMessage& message) {
    report({message.error.message, "message", ""});
    // Some clients leave out a null result; what carries the id of a request of ours is an answer, not a request.
    if (!message.id.is_null() && awaited_.contains(write_json(message.id.json()))) {
        return handle(Response{message.id, success(Json())});
    }
    sender_(encode_response(message.id, message.error));
}

void Dispatcher::cancel(const Json& params) {
    const auto member = params.find("id");
    const auto id = member == params.end() ? std::nullopt : Id::from_json(*member);
    if (!id) return report({"expected a number or a string", "$/cancelRequest params.id", ""});
    pending_->cancel(*id);
}

void Dispatcher::report(const Error& error) const {
    if (report_) report_(error);
}

void Dispatcher::notify(std::string_view method, const Json& params) {
    sender_(encode_notification(method, params));
}

void Dispatcher::send_request(std::string_view method, const Json& params, ResponseHandler handler) {
    // Not a plain number, so that it can never be taken for an id of the client.
    const Id id("server-" + std::to_string(++last_request_));
    awaited_[write_json(id.json())] = std::move(handler);
    sender_(encode_request(id, method, params));
}

}  // namespace vidimus::protocol
