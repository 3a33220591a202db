#pragma once

#include <cstddef>
#include <string_view>

namespace vidimus::protocol {

/// U+FFFD in UTF-8.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

struct Utf8Character {
    std::size_t size;  ///< bytes, at least 1; of something invalid, its maximal subpart (Unicode 15, section 3.9)
    bool valid;
};

/// What stands at byte `at`, which must lie inside the text.
Utf8Character utf8_character(std::string_view text, std::size_t at);

}  // namespace vidimus::protocol
