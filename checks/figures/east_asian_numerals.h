#pragma once

#include "checks/figures/decimal.h"
#include "checks/text/span.h"

#include <cstdint>
#include <string_view>

namespace vidimus::checks {

enum class TokenType : std::uint8_t {
    none,
    digit,  ///< 0-9 in Han numerals or words
    power,  ///< 10^value
    tens,   ///< 10-90 in one sign or word (廿, 스물)
    group,  ///< Arabic digits with their marks
    some,   ///< "a few" (几, 数)
};

/// One piece of a number.
struct NumeralToken {
    TokenType type = TokenType::none;
    int value = 0;
    Offset next = 0;     ///< where it ends
    Decimal group = {};  ///< group: its value
    bool count = false;  ///< a native Korean word (하나, 두, 열)
};

/// The Han numeral at `at`, formal ones (壹, 萬) among them. Where a number begins (`first`), those that are common
/// words or names too need a power behind them.
NumeralToken han_token(std::string_view text, Offset at, Offset limit, bool first);

/// The Korean number word at `at`: Sino-Korean (삼, 백, 만) or native (셋, 스물).
NumeralToken korean_token(std::string_view text, Offset at, Offset limit);

/// "1,234.5" as far as it is one number.
NumeralToken group_token(std::string_view text, Offset at, Offset limit);

}  // namespace vidimus::checks
