#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// What the bytes of a file were found to be.
enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, binary };

/// UTF-16 is known by its byte order mark. `binary`: a NUL byte in anything that is not UTF-16.
Encoding detect_encoding(std::string_view bytes);

/// The bytes of a text file as valid UTF-8. Invalid UTF-8 becomes one U+FFFD per maximal subpart (Unicode 15,
/// section 3.9, table 3-8), an unpaired surrogate of UTF-16 one U+FFFD. A byte order mark stays, as U+FEFF. Never
/// fails.
std::string decode_text(std::string bytes);

/// The number of code points in valid UTF-8.
std::uint32_t count_code_points(std::string_view utf8);

/// Decodes the code point that starts at `at` in valid UTF-8 and moves `at` past it.
char32_t next_code_point(std::string_view utf8, std::size_t& at);
/// Moves `at`, greater than 0, to the start of the code point before it, and decodes that.
char32_t previous_code_point(std::string_view utf8, std::size_t& at);
void append_utf8(char32_t code_point, std::string& out);

}  // namespace vidimus::checks
