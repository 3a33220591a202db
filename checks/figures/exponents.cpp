#include "checks/figures/exponents.h"

#include "checks/figures/characters.h"

namespace vidimus::checks {

namespace {

/// Larger ones are no quantity.
constexpr int largest_power = 300;

int superscript_digit(char32_t c) {
    if (c == 0x00B9) return 1;
    if (c == 0x00B2 || c == 0x00B3) return static_cast<int>(c - 0x00B0);
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

/// The exponent at `at`, which may have a sign: "14", "+14", "-3", "⁶"; its end, or `at`.
Exponent read_exponent(std::string_view text, Offset at, Offset limit, bool raised) {
    Exponent exponent{0, at};
    Character c = character_at(text, at, limit);
    const bool negative = c.code == '-' || c.code == 0x2212 || c.code == 0x207B;
    if (negative || c.code == '+' || c.code == 0x207A) c = character_at(text, c.next, limit);
    for (int count = 0; count < 4; ++count) {
        const int digit = raised ? superscript_digit(c.code) : digit_of(c.code);
        if (digit < 0) break;
        exponent.value = exponent.value * 10 + digit;
        exponent.end = c.next;
        c = character_at(text, c.next, limit);
    }
    if (is_word_character(c.code) || digit_of(c.code) >= 0 || exponent.value > largest_power) exponent.end = at;
    if (negative) exponent.value = -exponent.value;
    return exponent;
}

}  // namespace

Exponent power_behind(std::string_view text, Offset at, Offset limit) {
    Character c = character_at(text, at, limit);
    if (c.code == 'e' || c.code == 'E') {
        const Exponent exponent = read_exponent(text, c.next, limit, false);
        return exponent.end == c.next ? Exponent{0, at} : exponent;
    }
    while (c.code == ' ' || c.code == 0x00A0) c = character_at(text, c.next, limit);
    if (c.code != 0x00D7 && c.code != 'x' && c.code != '*' && c.code != 0x22C5 && c.code != 0x00B7) return {0, at};
    c = character_at(text, c.next, limit);
    while (c.code == ' ' || c.code == 0x00A0) c = character_at(text, c.next, limit);
    const Offset ten = c.next - 1;
    if (c.code != '1' || text.substr(ten, 2) != "10") return {0, at};
    const Offset behind = ten + 2;
    const bool raised = text.substr(behind, 1) != "^";
    const Exponent exponent = read_exponent(text, raised ? behind : behind + 1, limit, raised);
    return exponent.end <= behind + (raised ? 0 : 1) ? Exponent{0, at} : exponent;
}

}  // namespace vidimus::checks
