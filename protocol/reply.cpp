#include "protocol/reply.h"

#include <cassert>
#include <utility>

namespace vidimus::protocol {
namespace {

ResponseError forgotten(const std::string& method) {
    return {error_code::internal_error, method + " ended without an answer", std::nullopt};
}

}  // namespace

std::optional<PendingRequests::Ticket> PendingRequests::open(const Id& id, const std::string& method) {
    std::optional<ResponseError> refusal;
    {
        const std::scoped_lock lock(mutex_);
        refusal = lifecycle_.admit_request(method);
        if (!refusal) {
            pending_[++last_ticket_] = {id, method, {}, std::this_thread::get_id(), false};
            return last_ticket_;
        }
    }
    sender_(encode_response(id, *refusal));
    return std::nullopt;
}

std::stop_token PendingRequests::stop_token(Ticket ticket) const {
    const std::scoped_lock lock(mutex_);
    const auto found = pending_.find(ticket);
    if (found != pending_.end()) return found->second.stop.get_token();
    std::stop_source stopped;  // answered by a cancellation
    stopped.request_stop();
    return stopped.get_token();
}

bool PendingRequests::answer(Ticket ticket, const Outcome<Json>& outcome) {
    std::map<Ticket, Pending>::node_type request;
    {
        const std::scoped_lock lock(mutex_);
        request = pending_.extract(ticket);
        if (!request) return false;
        if (request.mapped().method == "initialize") lifecycle_.initialize_answered(outcome.has_value());
    }
    sender_(encode_response(request.mapped().id, outcome));
    return true;
}

void PendingRequests::abandon(Ticket ticket) {
    std::string method;
    {
        const std::scoped_lock lock(mutex_);
        const auto found = pending_.find(ticket);
        if (found == pending_.end()) return;
        found->second.abandoned = true;
        if (found->second.handler == std::this_thread::get_id()) return;
        method = found->second.method;
    }
    answer(ticket, forgotten(method));
}

void PendingRequests::handler_returned(Ticket ticket, const std::string& exception) {
    std::string method;
    {
        const std::scoped_lock lock(mutex_);
        const auto found = pending_.find(ticket);
        if (found == pending_.end()) return;
        found->second.handler = {};
        if (!found->second.abandoned) return;  // the handler kept the reply for later
        method = found->second.method;
    }
    answer(ticket, exception.empty()
                       ? forgotten(method)
                       : ResponseError{error_code::internal_error, method + " failed: " + exception, std::nullopt});
}

void PendingRequests::cancel(const Id& id) {
    std::vector<std::pair<Ticket, std::stop_source>> cancelled;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [ticket, request] : pending_) {
            if (request.id == id) cancelled.emplace_back(ticket, request.stop);
        }
    }
    for (auto& [ticket, stop] : cancelled) {
        answer(ticket, ResponseError{error_code::request_cancelled, "the request was cancelled", std::nullopt});
        stop.request_stop();
    }
}

void PendingRequests::fail_all(const ResponseError& error) {
    std::vector<std::pair<Ticket, std::stop_source>> failed;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [ticket, request] : pending_) failed.emplace_back(ticket, request.stop);
    }
    for (auto& [ticket, stop] : failed) {
        answer(ticket, error);
        stop.request_stop();
    }
}

std::size_t PendingRequests::size() const {
    const std::scoped_lock lock(mutex_);
    return pending_.size();
}

bool PendingRequests::admits_notification(std::string_view method) const {
    const std::scoped_lock lock(mutex_);
    return lifecycle_.admits_notification(method);
}

Lifecycle::State PendingRequests::lifecycle_state() const {
    const std::scoped_lock lock(mutex_);
    return lifecycle_.state();
}

int PendingRequests::exit_code() const {
    const std::scoped_lock lock(mutex_);
    return lifecycle_.exit_code();
}

RawReply& RawReply::operator=(RawReply&& other) noexcept {
    if (this != &other) {
        abandon();
        requests_ = std::move(other.requests_);
        ticket_ = other.ticket_;
        id_ = std::move(other.id_);
    }
    return *this;
}

void RawReply::operator()(const Outcome<Json>& outcome) {
    assert(requests_ && "a request is answered once");
    if (const auto requests = std::exchange(requests_, nullptr)) requests->answer(ticket_, outcome);
}

std::stop_token RawReply::stop_token() const {
    return requests_ ? requests_->stop_token(ticket_) : std::stop_token();
}

void RawReply::abandon() {
    if (const auto requests = std::exchange(requests_, nullptr)) requests->abandon(ticket_);
}

}  // namespace vidimus::protocol
