#include "protocol/uri.h"

#include <algorithm>

namespace vidimus::protocol {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// RFC 3986, section 2.3.
bool is_unreserved(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// A percent sign that begins no escape stays one.
std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
        result += escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
        if (escape) i += 2;
    }
    return result;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (is_unreserved(c) || c == '/') {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        }
    }
    return result;
}

/// RFC 3986, appendix B; the path still encoded.
struct Parts {
    std::string scheme;
    std::string_view authority;
    std::string_view path;
    std::string_view rest;  ///< query and fragment with their "?" or "#"
};

Parts split(std::string_view uri) {
    Parts parts;
    parts.scheme = scheme(uri);
    if (!parts.scheme.empty()) uri.remove_prefix(parts.scheme.size() + 1);
    if (uri.starts_with("//")) {
        uri.remove_prefix(2);
        parts.authority = uri.substr(0, uri.find_first_of("/?#"));
        uri.remove_prefix(parts.authority.size());
    }
    parts.path = uri.substr(0, uri.find_first_of("?#"));
    parts.rest = uri.substr(parts.path.size());
    return parts;
}

bool is_local(std::string_view authority) {
    return authority.empty() || lowered(authority) == "localhost";
}

/// "/c:" or "/c:/…".
bool has_drive(std::string_view path) {
    return path.size() >= 3 && path[0] == '/' && is_letter(path[1]) && path[2] == ':' &&
           (path.size() == 3 || path[3] == '/');
}

std::string without_idle_segments(std::string_view path) {
    std::string result;
    for (std::size_t at = 0; at < path.size();) {
        const auto slash = std::min(path.find('/', at), path.size());
        const auto segment = path.substr(at, slash - at);
        if (!segment.empty() && segment != ".") (result += '/') += segment;
        at = slash + 1;
    }
    return result.empty() ? "/" : result;
}

}  // namespace

std::string scheme(std::string_view uri) {
    const auto colon = uri.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_letter(uri[0])) return {};
    const auto name = uri.substr(0, colon);
    const bool valid = std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    });
    return valid ? lowered(name) : std::string();
}

std::optional<std::string> to_path(std::string_view uri, PathStyle style) {
    const auto parts = split(uri);
    if (parts.scheme != "file") return std::nullopt;
    auto path = percent_decoded(parts.path);
    if (!path.starts_with('/') || path.find('\0') != std::string::npos) return std::nullopt;
    if (!is_local(parts.authority)) {
        if (style == PathStyle::posix) return std::nullopt;
        return "//" + percent_decoded(parts.authority) + path;
    }
    if (style == PathStyle::windows && has_drive(path)) path.erase(0, 1);
    return path;
}

std::string from_path(std::string_view path, PathStyle style) {
    if (style == PathStyle::posix) return "file://" + percent_encoded(path);
    std::string slashed(path);
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    if (slashed.starts_with("//")) return "file:" + percent_encoded(slashed);
    if (!slashed.starts_with('/')) slashed.insert(0, 1, '/');
    if (!has_drive(slashed)) return "file://" + percent_encoded(slashed);
    return "file://" + slashed.substr(0, 3) + percent_encoded(std::string_view(slashed).substr(3));
}

std::string uri_key(std::string_view uri) {
    const auto parts = split(uri);
    if (parts.scheme != "file") {
        // What a path means is the scheme's affair: only the spelling of escapes is made one.
        const auto host = parts.authority.empty() ? std::string() : "//" + lowered(percent_decoded(parts.authority));
        const auto colon = parts.scheme.empty() ? "" : ":";
        return parts.scheme + colon + host + percent_decoded(parts.path) + percent_decoded(parts.rest);
    }
    auto path = without_idle_segments(percent_decoded(parts.path));
    if (has_drive(path)) path[1] = lowered(path.substr(1, 1))[0];
    return "file://" + (is_local(parts.authority) ? std::string() : lowered(percent_decoded(parts.authority))) + path;
}

}  // namespace vidimus::protocol
