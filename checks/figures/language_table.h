#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vidimus::checks {

/// What a word can do in a figure. One word may have several roles ("second": ordinal and unit).
enum class WordRole : std::uint8_t {
    cardinal,        ///< value: the number
    article,         ///< the word for 1: counts only before a magnitude ("un million")
    ordinal,         ///< value: the rank
    magnitude,       ///< value: a power of ten
    multiple,        ///< value: what it is worth ("dozen" 12)
    joiner,          ///< "and" inside a number
    half,            ///< adds half of the last unit ("et demi")
    minus,           ///< a sign in words
    month,           ///< value: 1-12
    month_short,     ///< value: 1-12; only beside digits
    weekday,         ///< no figure: keeps the number inside it from being read ("quinta-feira", 星期三)
    percent,         ///< unit of a hundredth, after or before the number
    currency,        ///< unit: ISO 4217
    unit,            ///< unit: CLDR name
    century,         ///< value unused
    decade,          ///< "années" (1920)
    to,              ///< between the ends of a range
    of,              ///< between the parts of a date
    am,              ///< before noon
    pm,              ///< after noon
    clock,           ///< after (or between the parts of) a time
    ordinal_suffix,  ///< glued to digits
    decade_suffix,   ///< glued to digits
    year_mark,       ///< 年
    month_mark,      ///< 月
    day_mark,        ///< 日
    percent_before,  ///< "yüzde 5", "百分之五"
    part_of,         ///< between denominator and numerator ("3分の2")
    before_era,      ///< "BC"
};

/// One way a word may be used. Sorted by key inside a language; entries of one key stand together.
struct WordEntry {
    std::uint32_t key_start;  ///< in LanguageTable::keys
    std::uint8_t key_size;
    WordRole role;
    bool weak;  ///< too often something else: needs a neighbour that speaks for it
    std::int32_t value;
    std::string_view unit;
};

/// What the recogniser knows of a language: constant data, made at build time by checks/tables/figures from CLDR
/// (through ICU) and one hand-written overlay a language. Keys are folded as fold_figure_text (word_walk.h) folds.
struct LanguageTable {
    std::string_view tag;
    std::string_view keys;
    std::span<const WordEntry> entries;
    char32_t decimal;   ///< decimal mark
    char32_t group;     ///< grouping mark
    bool month_first;   ///< 9/17/2022
    bool joins_words;   ///< writes number words in one ("zweihundert")
    bool dot_ordinal;   ///< "17." is 17th
    bool myriads;       ///< counts by 10^4
    bool spaced_affix;  ///< writes a space before % and currency signs

    std::string_view key(const WordEntry& entry) const { return keys.substr(entry.key_start, entry.key_size); }
};

/// The table of a BCP 47 tag's language; one with the marks of English and no words for a language without one.
const LanguageTable& figure_table(std::string_view language);

}  // namespace vidimus::checks
