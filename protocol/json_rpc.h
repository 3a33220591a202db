#pragma once

#include "protocol/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace vidimus::protocol {

/// JSON-RPC 2.0 section 5.1 and LSP 3.17 "ErrorCodes", "LSPErrorCodes".
namespace error_code {
inline constexpr int parse_error = -32700;
inline constexpr int invalid_request = -32600;
inline constexpr int method_not_found = -32601;
inline constexpr int invalid_params = -32602;
inline constexpr int internal_error = -32603;
inline constexpr int server_not_initialized = -32002;
inline constexpr int request_cancelled = -32800;
inline constexpr int content_modified = -32801;
inline constexpr int server_cancelled = -32802;
inline constexpr int request_failed = -32803;
}  // namespace error_code

struct ResponseError {
    int code = error_code::internal_error;
    std::string message;
    std::optional<Json> data;

    ResponseError() = default;
    ResponseError(int its_code, std::string its_message, std::optional<Json> its_data = std::nullopt)
        : code(its_code), message(std::move(its_message)), data(std::move(its_data)) {}
};

[[noreturn]] inline void throw_exception_from_error(const ResponseError& error, const boost::source_location&) {
    throw std::logic_error("value() of a failed response: " + error.message);
}

inline std::ostream& operator<<(std::ostream& out, const ResponseError& error) {
    return out << error.code << ' ' << error.message;
}

/// What a request leads to.
template <class T>
using Outcome = boost::system::result<T, ResponseError>;

/// Said in full, because Json converts to anything and so leaves the compiler in doubt.
inline Outcome<Json> success(Json result) {
    return Outcome<Json>(boost::system::in_place_value, std::move(result));
}
inline Outcome<Json> failure(ResponseError error) {
    return Outcome<Json>(boost::system::in_place_error, std::move(error));
}

/// The id of a request, kept exactly as it came: 1, "1" and null are three ids, and each is echoed as it was spelled.
class Id {
  public:
    Id() : value_(nullptr) {}
    explicit Id(std::int64_t number) : value_(number) {}
    explicit Id(std::string text) : value_(Json(std::move(text))) {}
    /// Only numbers, strings and null are ids.
    static std::optional<Id> from_json(const Json& json);

    [[nodiscard]] const Json& json() const { return value_; }
    [[nodiscard]] bool is_null() const { return value_.is_null(); }
    /// Two ids are the same when they are written the same.
    friend bool operator==(const Id& a, const Id& b) {
        return a.value_.type() == b.value_.type() && a.value_ == b.value_;
    }

  private:
    Json value_;
};

/// `params` is null where the message has none.
struct Request {
    Id id;
    std::string method;
    Json params;
};

struct Notification {
    std::string method;
    Json params;
};

struct Response {
    Id id;
    Outcome<Json> outcome;
};

/// A message that is none; `error` is what to answer under `id` (null where no id could be read).
struct InvalidMessage {
    Id id;
    ResponseError error;
};

using Message = std::variant<Request, Notification, Response, InvalidMessage>;

/// Reads one message. A batch is refused as a whole, as the LSP knows none.
Message decode_message(std::string_view body);

/// Bodies, ready for a frame. `params` is left out where it is null.
std::string encode_request(const Id& id, std::string_view method, const Json& params);
std::string encode_notification(std::string_view method, const Json& params);
std::string encode_response(const Id& id, const Outcome<Json>& outcome);

}  // namespace vidimus::protocol
