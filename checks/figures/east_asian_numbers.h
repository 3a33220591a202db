#pragma once

#include "checks/figures/decimal.h"
#include "checks/figures/language_table.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// A number in Han numerals or Korean number words, Arabic digits among them or not.
struct EastAsianNumber {
    Offset end = 0;          ///< where it ends; where it was looked for when there is none
    Decimal value;           ///< thirds and the like to 40 places
    int tokens = 0;          ///< numerals, powers and groups of digits; 0: no number
    int digit_run = 0;       ///< of how many numerals it is made when it has no powers (二〇二二: 4)
    bool digits = false;     ///< has Arabic digits
    bool words = false;      ///< has anything else
    bool power = false;      ///< has 十, 百, 千, 万 …
    bool bare = false;       ///< has powers alone (百, 千万)
    bool partial = false;    ///< has a decimal point or is a fraction
    bool count = false;      ///< ends in a native Korean word (하나, 두, 열)
    bool vague = false;      ///< says no certain number (三四十, 十几)
    bool ascending = false;  ///< numerals one after the other as they are counted (三四, 一二三)
};

/// Reads the number at `at`: 一万二千, 二〇二二, 3億5000万, 二百五 (250 in Chinese), 三点五, 三分之二, 이천이십이,
/// 열두. Time linear in what it takes up. The language is the table's.
EastAsianNumber read_east_asian_number(std::string_view text, Offset at, Offset limit, const LanguageTable& table);

/// Goes on at `at` from a number in Arabic digits of `value` right before: 万, 千5百, 余万, 分の2, と4分の1. Ends at
/// `at` when nothing there belongs to it.
EastAsianNumber extend_digits(std::string_view text, Offset at, Offset limit, const LanguageTable& table,
                              const Decimal& value);

/// Whether a number is a figure where it stands.
enum class Standing : std::uint8_t { none, doubtful, certain };
struct NumberStanding {
    Standing standing = Standing::none;
    Offset reach = 0;  ///< where the counter, unit or the like behind it ends; its own end without one
};

/// What the word before a number says of it: nothing; that a rank may follow (第, and 제, which begins other words
/// too); that a number follows (百分之, マイナス).
enum class Announced : std::uint8_t { no, rank, number };

/// Judges the number that stands at `start`. Numerals stand inside words everywhere (四川, 사회): one of them alone is
/// certain only before what is counted or measured, or where it is announced.
NumberStanding judge_number(const EastAsianNumber& number, std::string_view text, Offset start, Offset limit,
                            const LanguageTable& table, Announced announced);

/// The era that a year counts by (令和, 民国) right before `at`; `start` is `at` when there is none.
struct Era {
    Offset start = 0;
    int years_before = 0;  ///< what is added for the year of our era
};
Era era_before(std::string_view text, Offset at);

/// Past the white space at `at`, a few characters of one line at most.
Offset over_blanks(std::string_view text, Offset at, Offset limit);

/// Whether a power that a space parts from its digits (5 千) ends at `at` as a number does: before a numeral, what is
/// counted, a particle or no letter. 千 and 천 begin names and words everywhere.
bool ends_power(std::string_view text, Offset at, Offset limit, const LanguageTable& table);

/// Whether what stands at `at` may follow a Korean word: no letter, or the beginning of a particle or a suffix.
bool ends_korean_word(std::string_view text, Offset at, Offset limit);
/// The same of a number that closes a fraction, which fewer words may follow.
bool ends_korean_number(std::string_view text, Offset at, Offset limit);

/// Whether a Korean word may begin at `at`: no syllable of another one stands right before.
bool begins_korean_word(std::string_view text, Offset at);

}  // namespace vidimus::checks
