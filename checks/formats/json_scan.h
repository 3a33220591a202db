#pragma once

#include "checks/text/span.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// JSON with the place of everything in it, for files whose places matter: texts under keys, and configuration.
/// Comments
/// (// and /* */) and trailing commas are allowed.

enum class JsonKind : std::uint8_t { object, array, string, number, boolean, null };

struct JsonMember;

struct JsonValue {
    JsonKind kind = JsonKind::null;
    Span place;                       ///< in the file; of a string with its quotes
    std::vector<JsonMember> members;  ///< of an object, in the order of the file
    std::vector<JsonValue> items;     ///< of an array
};

struct JsonMember {
    Span key;  ///< with its quotes
    JsonValue value;
};

struct JsonError {
    Offset at = 0;
    std::string what;  ///< "a comma is missing between two members"
};

/// What was read until the first error.
struct JsonScan {
    JsonValue root;
    std::optional<JsonError> error;
};

/// Values inside more than `deepest_json` others are an error: nothing that people translate is nested so.
constexpr std::size_t deepest_json = 256;

JsonScan scan_json(std::string_view file, Span part);

/// Gives the pieces of a string that stands at `place` with its quotes: stretches without an escape as they are (text
/// empty), and the character that each escape stands for. Surrogates without their partner become U+FFFD.
void read_json_string(std::string_view file, Span place, const std::function<void(Span, std::string_view text)>& piece);
/// The same as one text.
std::string json_text(std::string_view file, Span place);

}  // namespace vidimus::checks
