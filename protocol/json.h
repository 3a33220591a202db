#pragma once

#include "protocol/expected.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace vidimus::protocol {

using Json = nlohmann::json;

/// Deeper nesting than this is refused: values are copied and written recursively, and no LSP message nears it.
inline constexpr int max_json_depth = 512;

/// Reads JSON as clients really send it. Bytes that are no UTF-8 and escapes of half surrogate pairs (an editor that
/// counts UTF-16 can cut an emoji in two) each become U+FFFD instead of losing the whole message.
Expected<Json> parse_json(std::string_view text);

/// Writes compact JSON; never fails: bytes that are no UTF-8 become U+FFFD.
std::string write_json(const Json& json);

}  // namespace vidimus::protocol
