#include "checks/figures/east_asian_numbers.h"

#include "checks/figures/characters.h"
#include "checks/figures/east_asian_numerals.h"
#include "checks/figures/east_asian_sum.h"
#include "checks/figures/word_walk.h"
#include "checks/text/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// Where the word of `role` at `at` (or behind a space) ends; `at` where there is none.
Offset word_end(std::string_view text, Offset at, Offset limit, const LanguageTable& table, WordRole role) {
    const Offset start = at < limit && text[at] == ' ' ? at + 1 : at;
    const WordMatch match = match_word(table, text, start, limit, true);
    return has_role(table, match, {role}) ? match.end : at;
}

/// Whether a Korean number in words behind 분의 is a part: "90분의 경기" is a match of so many minutes.
bool may_be_part(const EastAsianNumber& numerator, std::string_view text, Offset limit) {
    const bool myriad = numerator.bare && Decimal::of(9999) < numerator.value;
    return !myriad && ends_korean_number(text, numerator.end, limit);
}

bool is_measured(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    const WordMatch word = match_word(table, text, over_blanks(text, at, limit), limit, true);
    return has_role(table, word, {WordRole::unit, WordRole::counter, WordRole::clock});
}

/// The numerator behind 分之 at `at`: the fraction that `denominator` begins; an empty one where there is none.
EastAsianNumber fraction_of(const EastAsianNumber& denominator, std::string_view text, Offset limit,
                            const LanguageTable& table) {
    EastAsianNumber none;
    const Offset over = word_end(text, denominator.end, limit, table, WordRole::part_of);
    if (over == denominator.end || denominator.vague || denominator.partial) return none;
    const Offset start = over < limit && text[over] == ' ' ? over + 1 : over;
    EastAsianNumber numerator = read_numerator(text, start, limit, table);
    if (numerator.tokens == 0 || numerator.vague) return none;
    if (table.tag == "ko" && !numerator.digits && !may_be_part(numerator, text, limit)) return none;
    // "4分の 3 分 35 秒": what stands behind the space is a number of its own.
    const bool apart = table.tag == "ja" && over != start && text[denominator.end] != ' ';
    if (apart && numerator.digits && is_measured(text, numerator.end, limit, table)) return none;
    if (denominator.value.is_zero()) return none;
    numerator.value = quotient(numerator.value, denominator.value);
    numerator.tokens += denominator.tokens;
    numerator.digits = numerator.digits || denominator.digits;
    numerator.words = numerator.partial = true;
    numerator.digit_run = 0;
    return numerator;
}

/// 二又三分之一, 5と4分の1, 1과 2분의 1: the fraction that is added to `whole`.
EastAsianNumber mixed_fraction(const EastAsianNumber& whole, std::string_view text, Offset limit,
                               const LanguageTable& table) {
    EastAsianNumber none;
    const Character joiner = character_at(text, whole.end, limit);
    if (joiner.code != U'又' && joiner.code != U'と' && joiner.code != U'과' && joiner.code != U'와') return none;
    if (whole.vague || whole.partial) return none;
    const Offset start = joiner.next < limit && text[joiner.next] == ' ' ? joiner.next + 1 : joiner.next;
    const EastAsianNumber denominator = read_east_asian_sum(text, start, limit, table);
    if (denominator.tokens == 0) return none;
    EastAsianNumber part = fraction_of(denominator, text, limit, table);
    if (part.tokens == 0 || !(part.value < Decimal::of(1))) return none;
    part.value = part.value + whole.value;
    part.tokens += whole.tokens;
    part.digits = part.digits || whole.digits;
    return part;
}

EastAsianNumber with_fraction(EastAsianNumber number, std::string_view text, Offset limit, const LanguageTable& table) {
    if (number.tokens == 0) return number;
    if (EastAsianNumber fraction = fraction_of(number, text, limit, table); fraction.tokens > 0) return fraction;
    if (EastAsianNumber mixed = mixed_fraction(number, text, limit, table); mixed.tokens > 0) return mixed;
    return number;
}

}  // namespace

Offset over_blanks(std::string_view text, Offset at, Offset limit) {
    constexpr int most_blanks = 8;
    for (int i = 0; i < most_blanks; ++i) {
        const Character c = character_at(text, at, limit);
        if (c.code == 0 || c.code == '\n' || !is_white_space(c.code)) break;
        at = c.next;
    }
    return at;
}

bool ends_power(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    const Character c = character_at(text, at, limit);
    if (!is_word_character(c.code)) return true;
    const bool korean = table.tag == "ko";
    const auto token_at = [&](Offset i) {
        return korean ? korean_token(text, i, limit) : han_token(text, i, limit, false);
    };
    const NumeralToken token = token_at(at);
    if (token.type == TokenType::power) return true;
    if (token.type == TokenType::digit && token_at(token.next).type == TokenType::power) return true;
    if (std::u32string_view(U"余餘多来來여").find(c.code) != std::u32string_view::npos) return true;
    const WordMatch word = match_word(table, text, at, limit, true);
    if (has_role(table, word, {WordRole::unit, WordRole::counter, WordRole::currency, WordRole::percent}))
        return !korean || ends_korean_word(text, word.end, limit);
    const bool hiragana = c.code >= 0x3041 && c.code <= 0x309F;
    return hiragana || (korean && ends_korean_word(text, at, limit));
}

EastAsianNumber read_east_asian_number(std::string_view text, Offset at, Offset limit, const LanguageTable& table) {
    return with_fraction(read_east_asian_sum(text, at, limit, table), text, limit, table);
}

EastAsianNumber extend_digits(std::string_view text, Offset at, Offset limit, const LanguageTable& table,
                              const Decimal& value) {
    return with_fraction(extend_sum(text, at, limit, table, value), text, limit, table);
}

}  // namespace vidimus::checks
