#pragma once

#include "checks/figures/grammar.h"

#include <optional>

namespace vidimus::checks {

/// The smaller parts of a unit behind it.
struct UnitParts {
    std::size_t end = 0;  ///< one past the last atom taken; where they were looked for when there are none
    Decimal value = {};   ///< of the unit
    bool named = true;    ///< their unit is there; "15 dollars 50" may be two numbers
};

/// "10 dollars and 50 cents", "zwei Euro fünfzig", 50元6角3分: the hundredths behind the money that ends before atom
/// `i`.
UnitParts parts_of_money(const AtomLine& line, std::size_t i, const Unit& unit);
/// 三割五分二厘, 七成六: the hundredths and thousandths behind the tenths that end before atom `i`, in percent.
UnitParts parts_of_tenths(const AtomLine& line, std::size_t i);
/// What 八折 (the price comes down to 80 percent) takes off, as often the other language says it; nothing when the word
/// at atom `unit` is no discount.
std::optional<Decimal> taken_off(const AtomLine& line, std::size_t unit, const Decimal& value);

}  // namespace vidimus::checks
