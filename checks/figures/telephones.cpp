#include "checks/figures/telephones.h"

namespace vidimus::checks {

namespace {

bool parts_groups(char32_t c) {
    return c == ' ' || is_narrow_space(c) || is_hyphen(c) || c == '.' || c == '(' || c == ')' || c == '/';
}

}  // namespace

std::optional<Atom> read_telephone(std::string_view text, Offset start, const DigitGroup& first, Offset limit) {
    constexpr std::size_t least_digits = 9;
    constexpr std::size_t most_digits = 15;  // ITU-T E.164
    const bool plus = start > 0 && text[start - 1] == '+';
    if ((!plus && (first.digits[0] != '0' || first.digits.size() < 2)) || first.digits.size() > 5) return std::nullopt;
    std::string digits = first.digits;
    Offset end = first.end;
    std::size_t groups = 1;
    while (digits.size() <= most_digits) {
        Character c = character_at(text, end, limit);
        Offset at = end;
        for (int marks = 0; marks < 2 && parts_groups(c.code); ++marks) {
            at = c.next;
            c = character_at(text, at, limit);
        }
        const DigitGroup group = at == end ? DigitGroup{} : read_group(text, at, limit, 9);
        if (group.digits.empty() || group.digits.size() > 8) break;
        digits += group.digits;
        end = group.end;
        ++groups;
    }
    if (digits.size() < least_digits || digits.size() > most_digits || groups < (plus ? 2U : 3U)) return std::nullopt;
    Atom atom;
    atom.type = AtomType::identifier;
    atom.span = {start, end};
    atom.readings.push_back({FigureKind::identifier, digits, ""});
    return atom;
}

}  // namespace vidimus::checks
