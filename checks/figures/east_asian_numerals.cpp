#include "checks/figures/east_asian_numerals.h"

#include "checks/figures/characters.h"

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

constexpr TokenType digit = TokenType::digit;
constexpr TokenType power = TokenType::power;
constexpr TokenType tens = TokenType::tens;
constexpr TokenType some = TokenType::some;

/// A numeral of one or two characters.
struct Numeral {
    char32_t first;
    char32_t second;  ///< 0: none
    TokenType type;
    int value;
    bool count = false;
};

/// In the order of their first characters.
constexpr Numeral han_numerals[] = {
    {U'○', 0, digit, 0},   {U'〇', 0, digit, 0}, {U'一', 0, digit, 1},  {U'七', 0, digit, 7}, {U'万', 0, power, 4},
    {U'三', 0, digit, 3},  {U'两', 0, digit, 2}, {U'九', 0, digit, 9},  {U'二', 0, digit, 2}, {U'五', 0, digit, 5},
    {U'京', 0, power, 16}, {U'亿', 0, power, 8}, {U'仟', 0, power, 3},  {U'伍', 0, digit, 5}, {U'何', 0, some, 0},
    {U'佰', 0, power, 2},  {U'億', 0, power, 8}, {U'兆', 0, power, 12}, {U'兩', 0, digit, 2}, {U'八', 0, digit, 8},
    {U'六', 0, digit, 6},  {U'几', 0, some, 0},  {U'十', 0, power, 1},  {U'千', 0, power, 3}, {U'卅', 0, tens, 30},
    {U'卌', 0, tens, 40},  {U'叁', 0, digit, 3}, {U'参', 0, digit, 3},  {U'參', 0, digit, 3}, {U'叄', 0, digit, 3},
    {U'四', 0, digit, 4},  {U'壱', 0, digit, 1}, {U'壹', 0, digit, 1},  {U'幾', 0, some, 0},  {U'廿', 0, tens, 20},
    {U'弐', 0, digit, 2},  {U'拾', 0, power, 1}, {U'捌', 0, digit, 8},  {U'数', 0, some, 0},  {U'數', 0, some, 0},
    {U'柒', 0, digit, 7},  {U'玖', 0, digit, 9}, {U'百', 0, power, 2},  {U'肆', 0, digit, 4}, {U'萬', 0, power, 4},
    {U'貳', 0, digit, 2},  {U'贰', 0, digit, 2}, {U'陆', 0, digit, 6},  {U'陸', 0, digit, 6}, {U'零', 0, digit, 0}};

constexpr Numeral korean_numerals[] = {{U'경', 0, power, 16},
                                       {U'공', 0, digit, 0},
                                       {U'구', 0, digit, 9},
                                       {U'넉', 0, digit, 4, true},
                                       {U'네', 0, digit, 4, true},
                                       {U'넷', 0, digit, 4, true},
                                       {U'다', U'섯', digit, 5, true},
                                       {U'두', 0, digit, 2, true},
                                       {U'둘', 0, digit, 2, true},
                                       {U'륙', 0, digit, 6},
                                       {U'마', U'흔', tens, 40, true},
                                       {U'만', 0, power, 4},
                                       {U'몇', 0, some, 0},
                                       {U'백', 0, power, 2},
                                       {U'사', 0, digit, 4},
                                       {U'삼', 0, digit, 3},
                                       {U'서', U'른', tens, 30, true},
                                       {U'석', 0, digit, 3, true},
                                       {U'세', 0, digit, 3, true},
                                       {U'셋', 0, digit, 3, true},
                                       {U'수', 0, some, 0},
                                       {U'쉰', 0, tens, 50, true},
                                       {U'스', U'무', tens, 20, true},
                                       {U'스', U'물', tens, 20, true},
                                       {U'십', 0, power, 1},
                                       {U'아', U'홉', digit, 9, true},
                                       {U'아', U'흔', tens, 90, true},
                                       {U'억', 0, power, 8},
                                       {U'여', U'덟', digit, 8, true},
                                       {U'여', U'든', tens, 80, true},
                                       {U'여', U'섯', digit, 6, true},
                                       {U'열', 0, tens, 10, true},
                                       {U'영', 0, digit, 0},
                                       {U'예', U'순', tens, 60, true},
                                       {U'오', 0, digit, 5},
                                       {U'육', 0, digit, 6},
                                       {U'이', 0, digit, 2},
                                       {U'일', 0, digit, 1},
                                       {U'일', U'곱', digit, 7, true},
                                       {U'일', U'흔', tens, 70, true},
                                       {U'조', 0, power, 12},
                                       {U'천', 0, power, 3},
                                       {U'칠', 0, digit, 7},
                                       {U'팔', 0, digit, 8},
                                       {U'하', U'나', digit, 1, true},
                                       {U'한', 0, digit, 1, true}};

static_assert(std::ranges::is_sorted(han_numerals, {}, &Numeral::first));
static_assert(std::ranges::is_sorted(korean_numerals, {}, &Numeral::first));

/// The longest numeral that `c` begins.
template <std::size_t size>
NumeralToken find_token(const Numeral (&numerals)[size], const Character& c, std::string_view text, Offset limit) {
    NumeralToken token;
    const Character second = character_at(text, c.next, limit);
    // Not equal_range: clang 14 cannot compile libstdc++ 12's views.
    const Numeral* numeral = std::ranges::lower_bound(numerals, c.code, {}, &Numeral::first);
    for (; numeral != std::end(numerals) && numeral->first == c.code; ++numeral) {
        const bool pair = numeral->second != 0;
        if (pair ? numeral->second != second.code : token.type != TokenType::none) continue;
        token = {numeral->type, numeral->value, pair ? second.next : c.next, {}, numeral->count};
        if (pair) break;
    }
    return token;
}

/// Signs that are numerals only beside others: formal ones that are common words or names, 兆 (sign) and 京 (Peking).
constexpr std::u32string_view dependent_numerals = U"参參叄叁伍陆陸拾肆壹○兆京";

/// Such a sign begins a number only before a power (伍拾); 兆, 京 and ○ never do.
bool may_begin(const Character& c, std::string_view text, Offset limit) {
    if (dependent_numerals.find(c.code) == std::u32string_view::npos) return true;
    if (c.code == U'兆' || c.code == U'京' || c.code == U'○') return false;
    const Character next = character_at(text, c.next, limit);
    if (next.code == U'又' || next.code == U'点' || next.code == U'點') return true;  // 壹又二分之壹
    const NumeralToken token = find_token(han_numerals, next, text, limit);
    return token.type == power || (c.code == U'拾' && token.type == digit);
}

struct Digits {
    std::string run;
    Offset end = 0;
};

/// At most `most` digits at `at`.
Digits digits_at(std::string_view text, Offset at, Offset limit, std::size_t most) {
    Digits digits{{}, at};
    for (Character c = character_at(text, at, limit); digit_of(c.code) >= 0 && digits.run.size() < most;
         c = character_at(text, digits.end, limit)) {
        digits.run.push_back(static_cast<char>('0' + digit_of(c.code)));
        digits.end = c.next;
    }
    return digits;
}

}  // namespace

NumeralToken han_token(std::string_view text, Offset at, Offset limit, bool first) {
    const Character c = character_at(text, at, limit);
    return first && !may_begin(c, text, limit) ? NumeralToken{} : find_token(han_numerals, c, text, limit);
}

NumeralToken korean_token(std::string_view text, Offset at, Offset limit) {
    return find_token(korean_numerals, character_at(text, at, limit), text, limit);
}

NumeralToken group_token(std::string_view text, Offset at, Offset limit) {
    constexpr std::size_t most_digits = 300;
    Digits number = digits_at(text, at, limit, most_digits);
    if (number.run.empty()) return {};
    const bool groups = number.run.size() <= 3;
    for (Character mark = character_at(text, number.end, limit); groups && (mark.code == ',' || mark.code == 0xFF0C);
         mark = character_at(text, number.end, limit)) {
        const Digits group = digits_at(text, mark.next, limit, 4);
        if (group.run.size() != 3) break;
        number.run += group.run;
        number.end = group.end;
    }
    if (const Character mark = character_at(text, number.end, limit); mark.code == '.' || mark.code == 0xFF0E)
        if (const Digits places = digits_at(text, mark.next, limit, most_digits); !places.run.empty()) {
            number.run += "." + places.run;
            number.end = places.end;
        }
    const auto value = Decimal::parse(number.run);
    return value ? NumeralToken{TokenType::group, 0, number.end, *value} : NumeralToken{};
}

}  // namespace vidimus::checks
