#pragma once

#include "checks/figures/decimal.h"
#include "checks/figures/language_table.h"

#include <string>
#include <string_view>

namespace vidimus::checks {

/// How a number is written in digits.
struct Manner {
    char32_t decimal;
    char32_t group;
    std::size_t least_grouped;  ///< digits from which groups are parted; 0: never
    char32_t zero;              ///< the digit nought of its script
};

/// The usual manner of a language.
Manner manner_of(const LanguageTable& table);

/// The manner of `numeral`, which is a number in digits and nothing else; where it shows nothing, that of the language.
Manner manner_of(std::string_view numeral, const LanguageTable& table);

/// `value` without its sign.
std::string written(const Decimal& value, const Manner& manner);

/// Appends a character as UTF-8.
void append_character(char32_t c, std::string& out);

}  // namespace vidimus::checks
