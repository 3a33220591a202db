#include "checks/figures/digit_groups.h"

namespace vidimus::checks {

namespace {

/// Marks that say in which direction text runs; they stand around digits and separators in Arabic and Hebrew.
bool is_direction_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C;
}

}  // namespace

Character separator_at(std::string_view text, Offset at, Offset limit) {
    Character c = character_at(text, at, limit);
    while (is_direction_mark(c.code)) c = character_at(text, c.next, limit);
    return c;
}

DigitGroup read_group(std::string_view text, Offset at, Offset limit, std::size_t most) {
    DigitGroup group{{}, at};
    while (group.digits.size() < most) {
        const Character c = separator_at(text, group.end, limit);
        const int digit = digit_of(c.code);
        if (digit < 0) break;
        group.digits.push_back(static_cast<char>('0' + digit));
        group.end = c.next;
    }
    return group;
}

std::size_t digits_at(std::string_view text, Offset at, Offset limit, std::size_t most) {
    return read_group(text, at, limit, most).digits.size();
}

bool is_narrow_space(char32_t c) {
    return c == 0x00A0 || c == 0x202F || c == 0x2009 || c == 0x2007 || c == 0x2006 || c == 0x2008;
}

bool is_point(char32_t c) {
    return c == '.' || c == ',' || c == 0x066B || c == 0x066C || c == 0xFF0C || c == 0xFF0E || c == 0x060C;
}

char32_t plain_point(char32_t c) {
    if (c == 0x066B || c == 0xFF0E) return '.';
    if (c == 0x066C || c == 0xFF0C || c == 0x060C) return ',';
    return c;
}

int small_int(std::string_view digits) {
    if (digits.size() > 4) return 99'999;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace vidimus::checks
