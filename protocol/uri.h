#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vidimus::protocol {

// URIs of documents. A URI that came from the client always goes back as the client spelled it, since clients compare
// strings; only what is not open anywhere gets a spelling of ours. Nothing here looks at the file system: symbolic
// links are never resolved.

enum class PathStyle { posix, windows };
#ifdef _WIN32
inline constexpr PathStyle native_path_style = PathStyle::windows;
#else
inline constexpr PathStyle native_path_style = PathStyle::posix;
#endif

/// The scheme in lower case, empty where there is none.
std::string scheme(std::string_view uri);

/// The path of a `file:` URI, percent-decoded. None for other schemes (`untitled:`), paths that are not absolute or
/// hold a NUL, and, in POSIX style, files of another host. In Windows style "file:///c%3A/a" is "c:/a" and
/// "file://host/a" is
/// "//host/a".
std::optional<std::string> to_path(std::string_view uri, PathStyle style = native_path_style);

/// The `file:` URI of an absolute path: all but letters, digits, "-._~/" and the colon of a drive percent-encoded.
std::string from_path(std::string_view path, PathStyle style = native_path_style);

/// Equal for spellings of one document: percent-encoding, case of scheme, host and drive letter, a missing empty host,
/// doubled slashes, "." segments. A key, not a URI: not to be sent.
std::string uri_key(std::string_view uri);

}  // namespace vidimus::protocol
