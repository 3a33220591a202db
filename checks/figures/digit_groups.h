#pragma once

#include "checks/figures/characters.h"

#include <limits>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// A run of digits of any script.
struct DigitGroup {
    std::string digits;  ///< ASCII
    Offset end = 0;
};

/// The character at `at` or behind the direction marks there: these stand around digits and separators in Arabic and
/// Hebrew.
Character separator_at(std::string_view text, Offset at, Offset limit);

/// The digits at `at`, at most `most` of them; direction marks before and between them are skipped. What it returns
/// for one `most` is the beginning of what it returns for a larger one.
DigitGroup read_group(std::string_view text, Offset at, Offset limit,
                      std::size_t most = std::numeric_limits<std::size_t>::max());

/// How many digits stand at `at`, counted up to `most`.
std::size_t digits_at(std::string_view text, Offset at, Offset limit, std::size_t most);

/// Spaces that part groups of digits and nothing else.
bool is_narrow_space(char32_t c);
/// Decimal and grouping marks of all scripts.
bool is_point(char32_t c);
/// Arabic and full-width marks as the marks they are in their script.
char32_t plain_point(char32_t c);

/// The value of up to four ASCII digits; 99 999 for more: too large for any part of a date or time.
int small_int(std::string_view digits);

}  // namespace vidimus::checks
