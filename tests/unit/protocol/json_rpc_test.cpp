#include "protocol/json_rpc.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

namespace {

using namespace std::string_literals;
using vidimus::protocol::decode_message;
using vidimus::protocol::encode_notification;
using vidimus::protocol::encode_request;
using vidimus::protocol::encode_response;
using vidimus::protocol::Id;
using vidimus::protocol::InvalidMessage;
using vidimus::protocol::Json;
using vidimus::protocol::Notification;
using vidimus::protocol::Request;
using vidimus::protocol::Response;
using vidimus::protocol::ResponseError;
using vidimus::protocol::success;

template <class Kind>
Kind decoded(const std::string& body) {
    auto message = decode_message(body);
    CAPTURE(body);
    REQUIRE(std::holds_alternative<Kind>(message));
    return std::get<Kind>(std::move(message));
}

/// The code a broken message is answered with, and the id it goes under.
std::string refusal(const std::string& body) {
    const auto invalid = decoded<InvalidMessage>(body);
    return std::to_string(invalid.error.code) + " " + invalid.id.json().dump();
}

}  // namespace

TEST_SUITE("protocol/json_rpc") {
    TEST_CASE("ids come back exactly as they came") {
        for (const char* id : {"1", "\"1\"", "0", "-7", "\"\"", "\"ä😀\"", "2147483648", "18446744073709551615", "1.0",
                               "1.5", "null", "\"null\""}) {
            CAPTURE(id);
            const auto request = decoded<Request>(R"({"jsonrpc":"2.0","method":"m","id":)" + std::string(id) + "}");
            CHECK(encode_response(request.id, success(nullptr)) ==
                  R"({"id":)" + std::string(id) + R"(,"jsonrpc":"2.0","result":null})");
        }
    }

    TEST_CASE("a number and its text are different ids") {
        CHECK(Id(1) == Id(1));
        CHECK_FALSE(Id(1) == Id("1"s));
        CHECK_FALSE(Id(0) == Id());
    }

    TEST_CASE("missing and null params are the same, others must be an object or a list") {
        CHECK(decoded<Request>(R"({"jsonrpc":"2.0","id":1,"method":"shutdown"})").params.is_null());
        CHECK(decoded<Request>(R"({"jsonrpc":"2.0","id":1,"method":"shutdown","params":null})").params.is_null());
        CHECK(decoded<Notification>(R"({"jsonrpc":"2.0","method":"m","params":[]})").params == Json::array());
        CHECK(refusal(R"({"jsonrpc":"2.0","id":5,"method":"m","params":"x"})") == "-32600 5");
    }

    TEST_CASE("what cannot be read is answered under no id") {
        CHECK(refusal("") == "-32700 null");
        CHECK(refusal("{") == "-32700 null");
        CHECK(refusal(R"({"jsonrpc":"2.0","id":1,"method":"m"}x)") == "-32700 null");
        CHECK(refusal(std::string(100000, '[')) == "-32700 null");
        CHECK(refusal("3") == "-32600 null");
        CHECK(refusal(R"([{"jsonrpc":"2.0","id":1,"method":"m"}])") == "-32600 null");
        CHECK(refusal("[]") == "-32600 null");
        CHECK(refusal(R"({"jsonrpc":"2.0","id":true,"method":"m"})") == "-32600 null");
        CHECK(refusal(R"({"jsonrpc":"2.0","id":{},"method":"m"})") == "-32600 null");
    }

    TEST_CASE("what is no request though its id is plain is answered under that id") {
        CHECK(refusal(R"({"jsonrpc":"2.0","id":1,"method":7})") == "-32600 1");
        CHECK(refusal(R"({"jsonrpc":"1.0","id":"a","method":"m"})") == "-32600 \"a\"");
        CHECK(refusal(R"({"id":1,"method":"m"})") == "-32600 1");
        CHECK(refusal(R"({"jsonrpc":"2.0","id":1})") == "-32600 1");
    }

    TEST_CASE("answers of the client are results or errors") {
        const auto result = decoded<Response>(R"({"jsonrpc":"2.0","id":"a","result":null})");
        REQUIRE(result.outcome);
        CHECK(result.outcome->is_null());
        const auto error = decoded<Response>(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}})");
        REQUIRE_FALSE(error.outcome);
        CHECK(error.outcome.error().code == -32601);
        CHECK(error.outcome.error().message == "no");
        // Both: the error counts. A malformed error is still one.
        CHECK_FALSE(decoded<Response>(R"({"jsonrpc":"2.0","id":1,"result":1,"error":{}})").outcome);
        CHECK_FALSE(decoded<Response>(R"({"jsonrpc":"2.0","id":1,"error":"x"})").outcome);
        CHECK(decoded<Response>(R"({"jsonrpc":"2.0","id":1,"result":1,"error":null})").outcome);
    }

    TEST_CASE("broken characters cost only themselves") {
        const auto text = [](const std::string& inside) {
            return decoded<Notification>(R"({"jsonrpc":"2.0","method":"m","params":[")" + inside + "\"]}").params[0];
        };
        CHECK(text("a\xFF"
                   "b") == "a\uFFFDb");
        CHECK(text("a\xE2\x82") == "a\uFFFD");
        CHECK(text(R"(a\ud83d)") == "a\uFFFD");
        CHECK(text(R"(\ude00b)") == "\uFFFDb");
        CHECK(text(R"(\ud83d\ud83d\ude00)") == "\uFFFD😀");
        CHECK(text("\xFF"
                   R"(\\ud83d\"\u00e9)") == "\uFFFD\\ud83d\"é");
    }

    TEST_CASE("writing never fails") {
        CHECK(encode_notification("m", {{"text", "a\xFF"}}) ==
              "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"text\":\"a\uFFFD\"}}");
        CHECK(encode_notification("m", nullptr) == R"({"jsonrpc":"2.0","method":"m"})");
        CHECK(encode_request(Id("a"s), "m", Json::array({1})) ==
              R"({"id":"a","jsonrpc":"2.0","method":"m","params":[1]})");
        CHECK(encode_response(Id(), ResponseError{-32700, "no", Json{1}}) ==
              R"({"error":{"code":-32700,"data":[1],"message":"no"},"id":null,"jsonrpc":"2.0"})");
    }
}
