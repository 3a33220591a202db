#pragma once

#include "checks/text/text.h"
#include "server/project/error.h"

#include <string>
#include <string_view>

namespace vidimus::server {

/// The path that stands for standard input.
inline constexpr std::string_view standard_input = "-";

/// How a path is named to people: "<stdin>" for `-`.
std::string display_path(std::string_view path);

/// The bytes of a file, a FIFO or (`-`) of standard input. An error for what is missing, unreadable, a folder, or
/// 4 GiB and more.
Expected<std::string> read_bytes(const std::string& path);

/// The text of a file: UTF-8, or UTF-16 with a byte order mark, as valid UTF-8 (checks/text/encoding.h). An error for
/// binary data too.
Expected<checks::Text> read_text(const std::string& path);

/// Writes all of `contents`, or leaves what stood there as it was: a new file beside it takes its name at the end.
/// A path that is no regular file (a terminal, /dev/null, a FIFO) is written to directly, and so is a file in a folder
/// that does not let a new one take its place.
Expected<void> write_file(const std::string& path, std::string_view contents);

/// Writes all bytes to an open descriptor; the errno of the failure, or 0.
int write_all(int descriptor, std::string_view bytes);

/// Whether the path names a folder.
bool is_folder(const std::string& path);

}  // namespace vidimus::server
