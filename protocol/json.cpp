#include "protocol/json.h"

#include "protocol/utf8.h"

#include <algorithm>
#include <optional>

namespace vidimus::protocol {
namespace {

bool too_deep(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > max_json_depth) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// The code unit of an escape "\uXXXX" that begins at `at`.
std::optional<unsigned> unit_escape(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
    unsigned unit = 0;
    for (const char c : text.substr(at + 2, 4)) {
        const unsigned digit = c >= '0' && c <= '9'   ? c - '0'
                               : c >= 'a' && c <= 'f' ? c - 'a' + 10
                               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                      : 16;
        if (digit == 16) return std::nullopt;
        unit = unit * 16 + digit;
    }
    return unit;
}

/// Copies one escape sequence, a half surrogate pair as U+FFFD; returns its length.
std::size_t repair_escape(std::string_view text, std::size_t at, std::string& out) {
    const auto unit = unit_escape(text, at);
    if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
        const auto length = std::min<std::size_t>(unit ? 6 : 2, text.size() - at);
        out.append(text.substr(at, length));
        return length;
    }
    const auto second = *unit < 0xDC00 ? unit_escape(text, at + 6) : std::nullopt;
    const bool pair = second && *second >= 0xDC00 && *second <= 0xDFFF;
    out.append(pair ? text.substr(at, 12) : std::string_view("\\ufffd"));
    return pair ? 12 : 6;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\\') {
            at += repair_escape(text, at, out);
            continue;
        }
        const auto character = utf8_character(text, at);
        out.append(character.valid ? text.substr(at, character.size) : replacement_character);
        at += character.size;
    }
    return out;
}

}  // namespace

Expected<Json> parse_json(std::string_view text) {
    if (too_deep(text)) return Error{"nested deeper than " + std::to_string(max_json_depth), "JSON text", ""};
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) json = Json::parse(repaired(text), nullptr, false);
    if (json.is_discarded()) return Error{"not valid JSON", "JSON text", ""};
    return Expected<Json>(boost::system::in_place_value, std::move(json));
}

std::string write_json(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vidimus::protocol
