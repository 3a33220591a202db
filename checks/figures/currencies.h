#pragma once

#include <string_view>

namespace vidimus::checks {

/// The ISO 4217 code a sign stands for where nothing else is said ("$" may be any dollar: equality.cpp knows); empty
/// for what is no such sign.
std::string_view currency_of_sign(char32_t sign);

/// `word` when it is the ISO 4217 code of a currency that texts write before or behind numbers; empty otherwise. The
/// view outlives `word`.
std::string_view currency_of_code(std::string_view word);

}  // namespace vidimus::checks
