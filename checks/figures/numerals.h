#pragma once

#include "checks/figures/atoms.h"

namespace vidimus::checks {

/// What is kept of an identifier to compare it by, in bytes.
inline constexpr std::size_t longest_identifier = 200;

/// Reads the digits at `at` with their separators: a numeral, a numeric date or time, or a dotted identifier.
/// `may_space`: groups may be parted by plain spaces here. `listed`: nothing but the digits themselves is taken. Time
/// linear in what it takes up.
Atom read_digits(std::string_view text, Offset at, Offset limit, const LanguageTable& table, bool may_space,
                 bool listed);

/// The value of an upper-case Roman numeral below 4000; nothing for anything else.
std::optional<int> roman_value(std::string_view letters);

}  // namespace vidimus::checks
