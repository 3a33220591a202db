#include "protocol/json_rpc.h"

#include <utility>

namespace vidimus::protocol {
namespace {

InvalidMessage invalid(Id id, std::string message) {
    return {std::move(id), {error_code::invalid_request, std::move(message), std::nullopt}};
}

/// The member's value, null where there is none.
Json taken(Json& object, const char* key) {
    const auto member = object.find(key);
    return member == object.end() ? Json() : std::move(*member);
}

ResponseError decode_error(const Json& json) {
    ResponseError error{error_code::internal_error, "error of unknown kind", std::nullopt};
    if (!json.is_object()) return error;
    const auto code = json.find("code");
    if (code != json.end() && code->is_number_integer()) error.code = code->get<int>();
    const auto message = json.find("message");
    if (message != json.end() && message->is_string()) error.message = message->get<std::string>();
    if (const auto data = json.find("data"); data != json.end()) error.data = *data;
    return error;
}

Message decode_call(Json& object, const std::optional<Id>& id) {
    auto& method = object["method"];
    if (!method.is_string()) return invalid(id.value_or(Id()), "the method of a message must be a string");
    auto params = taken(object, "params");
    if (!params.is_structured() && !params.is_null()) {
        return invalid(id.value_or(Id()), "the params of a message must be an object or a list");
    }
    if (!id) return Notification{method.get<std::string>(), std::move(params)};
    return Request{*id, method.get<std::string>(), std::move(params)};
}

Message decode_object(Json& object) {
    std::optional<Id> id;
    if (const auto member = object.find("id"); member != object.end()) {
        id = Id::from_json(*member);
        if (!id) return invalid(Id(), "the id of a message must be a number, a string or null");
    }
    const auto version = object.find("jsonrpc");
    if (version == object.end() || *version != "2.0") {
        return invalid(id.value_or(Id()), "a message must say \"jsonrpc\": \"2.0\"");
    }
    if (object.contains("method")) return decode_call(object, id);
    if (const auto error = object.find("error"); id && error != object.end() && !error->is_null()) {
        return Response{*id, failure(decode_error(*error))};
    }
    if (id && object.contains("result")) return Response{*id, success(taken(object, "result"))};
    return invalid(id.value_or(Id()), "a message must have a method, a result or an error");
}

std::string encode_call(Json object, std::string_view method, const Json& params) {
    object["jsonrpc"] = "2.0";
    object["method"] = method;
    if (!params.is_null()) object["params"] = params;
    return write_json(object);
}

}  // namespace

std::optional<Id> Id::from_json(const Json& json) {
    if (!json.is_number() && !json.is_string() && !json.is_null()) return std::nullopt;
    Id id;
    id.value_ = json;
    return id;
}

Message decode_message(std::string_view body) {
    auto json = parse_json(body);
    if (!json) return InvalidMessage{Id(), {error_code::parse_error, json.error().text(), std::nullopt}};
    if (json->is_array()) return invalid(Id(), "the Language Server Protocol has no batches; send messages one by one");
    if (!json->is_object()) return invalid(Id(), "a message must be an object");
    return decode_object(*json);
}

std::string encode_request(const Id& id, std::string_view method, const Json& params) {
    return encode_call({{"id", id.json()}}, method, params);
}

std::string encode_notification(std::string_view method, const Json& params) {
    return encode_call(Json::object(), method, params);
}

std::string encode_response(const Id& id, const Outcome<Json>& outcome) {
    Json object{{"jsonrpc", "2.0"}, {"id", id.json()}};
    if (outcome) {
        object["result"] = *outcome;
    } else {
        const auto& error = outcome.error();
        object["error"] = {{"code", error.code}, {"message", error.message}};
        if (error.data) object["error"]["data"] = *error.data;
    }
    return write_json(object);
}

}  // namespace vidimus::protocol
