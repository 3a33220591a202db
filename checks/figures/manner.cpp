#include "checks/figures/manner.h"

#include "checks/figures/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Numbers of four digits stay whole in running text where CLDR gives no better rule.
constexpr std::size_t usual_least_grouped = 5;

}  // namespace

void append_character(char32_t c, std::string& out) {
    char bytes[4];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(c));
    out.append(bytes, static_cast<std::size_t>(size));
}

Manner manner_of(const LanguageTable& table) {
    return {table.decimal, table.group, usual_least_grouped, '0'};
}

Manner manner_of(std::string_view numeral, const LanguageTable& table) {
    Manner manner = manner_of(table);
    const auto end = static_cast<Offset>(numeral.size());
    std::size_t integer_digits = 0;
    bool grouped = false;
    bool fraction = false;
    for (Offset i = 0; i < end;) {
        const Character c = character_at(numeral, i, end);
        if (const int digit = digit_of(c.code); digit >= 0) {
            manner.zero = c.code - static_cast<char32_t>(digit);
            if (!fraction) ++integer_digits;
        } else if (c.code == table.decimal) {
            fraction = true;
        } else {
            manner.group = c.code;
            grouped = true;
        }
        i = c.next;
    }
    if (grouped)
        manner.least_grouped = std::min<std::size_t>(integer_digits, usual_least_grouped);
    else if (integer_digits > 4)
        manner.least_grouped = 0;
    return manner;
}

std::string written(const Decimal& value, const Manner& manner) {
    const std::string plain = (value.is_negative() ? value.negated() : value).to_string();
    const std::size_t whole = std::min(plain.find('.'), plain.size());
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i == whole) {
            append_character(manner.decimal, out);
            continue;
        }
        const bool parted = manner.least_grouped != 0 && whole >= manner.least_grouped;
        if (i > 0 && i < whole && parted && (whole - i) % 3 == 0) append_character(manner.group, out);
        append_character(manner.zero + static_cast<char32_t>(plain[i] - '0'), out);
    }
    return out;
}

}  // namespace vidimus::checks
