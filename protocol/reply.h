#pragma once

#include "protocol/codec.h"
#include "protocol/json_rpc.h"
#include "protocol/lifecycle.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

// Threads. Requests are opened on the one thread that handles messages, but a check that runs elsewhere may answer its
// request from there. So everything that decides "was this answered?" lies in PendingRequests, behind one mutex, shared
// by the dispatcher and all replies: a reply that outlives the dispatcher is harmless. Nothing foreign is called under
// the mutex: neither the sender nor stop callbacks.
namespace vidimus::protocol {

/// Takes the body of an outgoing message; must be callable from any thread and must not block.
using Sender = std::function<void(std::string body)>;

/// The requests of the client that wait for their answer. Each is answered exactly once, whoever comes first: the
/// handler, a cancellation, or an exception. Safe to call from any thread.
class PendingRequests {
  public:
    /// Names one request; ids do not, as a careless client may use one twice at a time.
    using Ticket = std::uint64_t;

    explicit PendingRequests(Sender sender) : sender_(std::move(sender)) {}

    /// Enters a request whose handler is about to be called on this thread, or answers with the refusal and returns
    /// none.
    std::optional<Ticket> open(const Id& id, const std::string& method);
    [[nodiscard]] std::stop_token stop_token(Ticket ticket) const;
    /// Sends the answer unless one was sent; says whether it did.
    bool answer(Ticket ticket, const Outcome<Json>& outcome);
    /// The reply was destroyed unused. While its handler still runs, handler_returned() decides what that means.
    void abandon(Ticket ticket);
    /// `exception` is what the handler threw, empty if nothing.
    void handler_returned(Ticket ticket, const std::string& exception);
    /// Answers RequestCancelled and asks whoever computes the answer to stop. An unknown id is one answered already.
    void cancel(const Id& id);
    /// Answers every request that waits, say with ServerCancelled at shutdown.
    void fail_all(const ResponseError& error);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool admits_notification(std::string_view method) const;
    [[nodiscard]] Lifecycle::State lifecycle_state() const;
    [[nodiscard]] int exit_code() const;

  private:
    struct Pending {
        Id id;
        std::string method;
        std::stop_source stop;
        std::thread::id handler;  ///< the thread inside the handler; none after it returned
        bool abandoned = false;
    };

    mutable std::mutex mutex_;
    Sender sender_;
    Lifecycle lifecycle_;
    Ticket last_ticket_ = 0;
    std::map<Ticket, Pending> pending_;
};

/// The duty to answer one request. Move-only; whoever holds it must answer once. Destroyed unanswered, it answers
/// InternalError, so that no client waits forever.
class RawReply {
  public:
    RawReply(std::shared_ptr<PendingRequests> requests, PendingRequests::Ticket ticket, Id id)
        : requests_(std::move(requests)), ticket_(ticket), id_(std::move(id)) {}
    RawReply(RawReply&& other) noexcept = default;
    RawReply& operator=(RawReply&& other) noexcept;
    RawReply(const RawReply&) = delete;
    RawReply& operator=(const RawReply&) = delete;
    ~RawReply() { abandon(); }

    /// An answer that comes after a cancellation is dropped, as the request was answered by it. A second answer is a
    /// bug.
    void operator()(const Outcome<Json>& outcome);
    [[nodiscard]] bool answered() const { return requests_ == nullptr; }
    [[nodiscard]] const Id& id() const { return id_; }
    /// Says when the client no longer wants the answer.
    [[nodiscard]] std::stop_token stop_token() const;

  private:
    void abandon();

    std::shared_ptr<PendingRequests> requests_;  ///< none once answered or moved from
    PendingRequests::Ticket ticket_;
    Id id_;
};

/// A reply whose result has a type; std::nullptr_t for requests that only confirm.
template <class Result>
class Reply {
  public:
    explicit Reply(RawReply raw) : raw_(std::move(raw)) {}

    void operator()(const Result& result) { raw_(success(encode(result))); }
    void fail(ResponseError error) { raw_(failure(std::move(error))); }
    void fail(int code, std::string message) { fail(ResponseError{code, std::move(message), std::nullopt}); }
    void outcome(const Outcome<Result>& outcome) { outcome ? (*this)(*outcome) : fail(outcome.error()); }
    [[nodiscard]] bool answered() const { return raw_.answered(); }
    [[nodiscard]] const Id& id() const { return raw_.id(); }
    [[nodiscard]] std::stop_token stop_token() const { return raw_.stop_token(); }

  private:
    RawReply raw_;
};

}  // namespace vidimus::protocol
