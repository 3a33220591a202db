#pragma once

#include "checks/figures/east_asian_numbers.h"

namespace vidimus::checks {

/// The whole or decimal number at `at`, without the fraction it may be part of; `tokens` is 0 where there is none.
EastAsianNumber read_east_asian_sum(std::string_view text, Offset at, Offset limit, const LanguageTable& table);

/// The same inside a number: numerals that are common words (兩, 雙) are part of it.
EastAsianNumber read_numerator(std::string_view text, Offset at, Offset limit, const LanguageTable& table);

/// The same behind digits of `value`, which is part of it.
EastAsianNumber extend_sum(std::string_view text, Offset at, Offset limit, const LanguageTable& table,
                           const Decimal& value);

}  // namespace vidimus::checks
