#include "protocol/codec.h"

#include <cmath>

namespace vidimus::protocol::codec {
namespace {

constexpr std::int64_t integer_max = std::numeric_limits<Integer>::max();
constexpr std::int64_t integer_min = std::numeric_limits<Integer>::min();

}  // namespace

bool Failure::fail(std::string what) {
    expected = std::move(what);
    return false;
}

bool Failure::under(std::string_view name) {
    const bool joined = path.empty() || path.front() == '[';
    path = std::string(name) + (joined ? "" : ".") + path;
    return false;
}

bool Failure::under(std::size_t index) {
    return under("[" + std::to_string(index) + "]");
}

bool read(const Json& json, Json& out, Failure&) {
    out = json;
    return true;
}

bool read(const Json& json, bool& out, Failure& failure) {
    if (!json.is_boolean()) return failure.fail("true or false");
    out = json.get<bool>();
    return true;
}

bool read_whole(const Json& json, std::int64_t low, std::int64_t high, std::int64_t& out, Failure& failure) {
    const auto expected = [&] { return "a whole number from " + std::to_string(low) + " to " + std::to_string(high); };
    if (json.is_number_float()) {
        const auto number = json.get<double>();
        if (!(number >= static_cast<double>(low) && number <= static_cast<double>(high)) ||
            std::trunc(number) != number) {
            return failure.fail(expected());
        }
        out = static_cast<std::int64_t>(number);
        return true;
    }
    if (!json.is_number_integer()) return failure.fail(expected());
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(high)) {
        return failure.fail(expected());
    }
    const auto number = json.get<std::int64_t>();
    if (number < low || number > high) return failure.fail(expected());
    out = number;
    return true;
}

bool read(const Json& json, Integer& out, Failure& failure) {
    std::int64_t number = 0;
    if (!read_whole(json, integer_min, integer_max, number, failure)) return false;
    out = static_cast<Integer>(number);
    return true;
}

bool read(const Json& json, UInteger& out, Failure& failure) {
    std::int64_t number = 0;
    if (!read_whole(json, 0, integer_max, number, failure)) return false;
    out = static_cast<std::uint32_t>(number);
    return true;
}

bool read(const Json& json, std::string& out, Failure& failure) {
    if (!json.is_string()) return failure.fail("a string");
    out = json.get<std::string>();
    return true;
}

bool read(const Json& json, std::nullptr_t&, Failure& failure) {
    return json.is_null() || failure.fail("null");
}

bool is_object(const Json& json, Failure& failure) {
    return json.is_object() || (json.is_array() && json.empty()) || failure.fail("an object");
}

}  // namespace vidimus::protocol::codec
