#pragma once

#include "protocol/json.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// JSON to values and back, from one description a type.
///
/// A struct names its members once,
///
///     struct Position {
///         UInteger line = 0;
///         static constexpr auto fields() { return std::tuple(field("line", &Position::line)); }
///     };
///
/// and can be decoded and encoded. Decoding never throws: what does not fit is an Error whose `where` is the path of
/// the culprit ("textDocument.uri", "contentChanges[2].range"). Unknown members are ignored. A member whose type is
/// std::optional may be absent or null, and is left out when encoded empty; Nullable is written as null instead.
namespace vidimus::protocol {

/// LSP "integer" and "uinteger": -2^31 … 2^31-1 and 0 … 2^31-1 (LSP 3.17, "Base Types").
using Integer = std::int32_t;
struct UInteger {
    std::uint32_t value = 0;
    constexpr UInteger() = default;
    constexpr UInteger(std::uint32_t number) : value(number) {}  // NOLINT(google-explicit-constructor): a number
    constexpr operator std::uint32_t() const { return value; }   // NOLINT(google-explicit-constructor): a number
};

/// A member that is always there but may be null.
template <class T>
struct Nullable : std::optional<T> {
    using std::optional<T>::optional;
};

template <class Class, class Member>
struct Field {
    const char* name;
    Member Class::*member;
    bool keeps_default = false;  ///< absent or null leaves the member as it was made
};

template <class Class, class Member>
constexpr Field<Class, Member> field(const char* name, Member Class::*member) {
    return {name, member};
}

/// A member that keeps its default when it is absent or null.
template <class Class, class Member>
constexpr Field<Class, Member> optional_field(const char* name, Member Class::*member) {
    return {name, member, true};
}

/// A struct that describes its members.
template <class T>
concept Described = requires {
    T::fields();
};

/// An enumeration whose numbers go over the wire; `last_enumerator(T)` is found by argument-dependent lookup, the first
/// is 1.
template <class T>
concept NumberedEnum = std::is_enum_v<T> && requires(T value) {
    { last_enumerator(value) } -> std::same_as<T>;
};

namespace codec {

/// Where decoding failed and what was expected there. Frames prepend their part of the path while they return.
struct Failure {
    std::string path;
    std::string expected;

    bool fail(std::string what);
    bool under(std::string_view name);
    bool under(std::size_t index);
};

bool read(const Json& json, Json& out, Failure& failure);
bool read(const Json& json, bool& out, Failure& failure);
bool read(const Json& json, Integer& out, Failure& failure);
bool read(const Json& json, UInteger& out, Failure& failure);
bool read(const Json& json, std::string& out, Failure& failure);
bool read(const Json& json, std::nullptr_t& out, Failure& failure);
/// A whole number between two bounds; 1.0 is one too, as JSON has only one kind of number.
bool read_whole(const Json& json, std::int64_t low, std::int64_t high, std::int64_t& out, Failure& failure);
/// An empty list stands for an empty object too: several scripting languages cannot tell them apart.
bool is_object(const Json& json, Failure& failure);

template <class T>
bool read(const Json& json, std::optional<T>& out, Failure& failure);
template <class T>
bool read(const Json& json, std::vector<T>& out, Failure& failure);
template <class T>
bool read(const Json& json, std::map<std::string, T>& out, Failure& failure);
template <class... T>
bool read(const Json& json, std::variant<T...>& out, Failure& failure);
template <NumberedEnum T>
bool read(const Json& json, T& out, Failure& failure);
template <Described T>
bool read(const Json& json, T& out, Failure& failure);

template <class T>
bool read(const Json& json, std::optional<T>& out, Failure& failure) {
    out.reset();
    return json.is_null() || read(json, out.emplace(), failure);
}

template <class T>
bool read(const Json& json, Nullable<T>& out, Failure& failure) {
    return read(json, static_cast<std::optional<T>&>(out), failure);
}

template <class T>
bool read(const Json& json, std::vector<T>& out, Failure& failure) {
    out.clear();
    if (!json.is_array()) return failure.fail("a list");
    out.reserve(json.size());
    for (const auto& item : json) {
        if (!read(item, out.emplace_back(), failure)) return failure.under(out.size() - 1);
    }
    return true;
}

template <class T>
bool read(const Json& json, std::map<std::string, T>& out, Failure& failure) {
    out.clear();
    if (!is_object(json, failure)) return false;
    for (const auto& item : json.items()) {
        if (!read(item.value(), out[item.key()], failure)) return failure.under(item.key());
    }
    return true;
}

/// Takes the first alternative that fits.
template <class... T>
bool read(const Json& json, std::variant<T...>& out, Failure& failure) {
    std::string expected;
    const auto attempt = [&](auto alternative) {
        Failure own;
        if (read(json, alternative, own)) {
            out = std::move(alternative);
            return true;
        }
        expected += (expected.empty() ? "" : " or ") + own.expected;
        return false;
    };
    return (attempt(T{}) || ...) || failure.fail(std::move(expected));
}

template <NumberedEnum T>
bool read(const Json& json, T& out, Failure& failure) {
    std::int64_t number = 0;
    if (!read_whole(json, 1, static_cast<std::int64_t>(last_enumerator(T{})), number, failure)) return false;
    out = static_cast<T>(number);
    return true;
}

template <class T>
inline constexpr bool may_be_absent = false;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<Nullable<T>> = true;
template <>
inline constexpr bool may_be_absent<Json> = true;

template <Described T>
bool read(const Json& json, T& out, Failure& failure) {
    if (!is_object(json, failure)) return false;
    const auto read_field = [&](const auto& description) {
        auto& member = out.*description.member;
        const auto found = json.find(description.name);
        if (description.keeps_default && (found == json.end() || found->is_null())) return true;
        if (found == json.end()) {
            if constexpr (may_be_absent<std::remove_reference_t<decltype(member)>>) return true;
            failure.fail("a value, but it is missing");
            return failure.under(description.name);
        }
        return read(*found, member, failure) || failure.under(description.name);
    };
    return std::apply([&](const auto&... description) { return (read_field(description) && ...); }, T::fields());
}

inline Json write(const Json& value) {
    return value;
}
inline Json write(bool value) {
    return value;
}
inline Json write(Integer value) {
    return value;
}
inline Json write(UInteger value) {
    return value.value;
}
inline Json write(const std::string& value) {
    return value;
}
inline Json write(std::nullptr_t) {
    return nullptr;
}

template <class T>
Json write(const std::optional<T>& value);
template <class T>
Json write(const std::vector<T>& values);
template <class T>
Json write(const std::map<std::string, T>& values);
template <class... T>
Json write(const std::variant<T...>& value);
template <NumberedEnum T>
Json write(T value);
template <Described T>
Json write(const T& value);

template <class T>
Json write(const std::optional<T>& value) {
    return value ? write(*value) : Json();
}

template <class T>
Json write(const std::vector<T>& values) {
    auto list = Json::array();
    for (const auto& value : values) list.push_back(write(value));
    return list;
}

template <class T>
Json write(const std::map<std::string, T>& values) {
    auto object = Json::object();
    for (const auto& [key, value] : values) object[key] = write(value);
    return object;
}

template <class... T>
Json write(const std::variant<T...>& value) {
    return std::visit([](const auto& alternative) { return write(alternative); }, value);
}

template <NumberedEnum T>
Json write(T value) {
    return static_cast<int>(value);
}

template <class T>
inline constexpr bool left_out_when_empty = false;
template <class T>
inline constexpr bool left_out_when_empty<std::optional<T>> = true;
template <>
inline constexpr bool left_out_when_empty<Json> = true;

template <Described T>
Json write(const T& value) {
    auto object = Json::object();
    const auto write_field = [&](const auto& description) {
        const auto& member = value.*description.member;
        auto json = write(member);
        if (left_out_when_empty<std::remove_cvref_t<decltype(member)>> && json.is_null()) return;
        object[description.name] = std::move(json);
    };
    std::apply([&](const auto&... description) { (write_field(description), ...); }, T::fields());
    return object;
}

}  // namespace codec

/// Reads a value. Missing params (null) are read as an empty object, so that they suit every type without required
/// members.
template <class T>
Expected<T> decode(const Json& json) {
    T value{};
    codec::Failure failure;
    if constexpr (Described<T>) {
        if (codec::read(json.is_null() ? Json::object() : json, value, failure)) return value;
    } else {
        if (codec::read(json, value, failure)) return value;
    }
    return Error{"expected " + failure.expected, failure.path, ""};
}

template <class T>
Json encode(const T& value) {
    return codec::write(value);
}

}  // namespace vidimus::protocol
