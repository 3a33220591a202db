#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace vidimus::checks {

/// What a word can do in a figure. One word may have several roles ("second": ordinal and unit).
/// checks/tables/figures/overlay/README.md shows each with an example.
enum class WordRole : std::uint8_t {
    cardinal,         ///< value: the number
    cardinal_half,    ///< value and a half in one word ("anderthalb" 1)
    article,          ///< the word for 1: counts only before a magnitude ("un million")
    ordinal,          ///< value: the rank
    fraction,         ///< value: the denominator ("thirds" 3)
    portion,          ///< value: the denominator of a part said before what is parted ("half a million" 2)
    magnitude,        ///< value: a power of ten
    multiple,         ///< value: what it is worth ("dozen" 12)
    teller,           ///< value: what it may stand for ("both" 2); answers a figure, is none itself
    more,             ///< value: hundredths added to the number behind it ("सवा दो" 25)
    less,             ///< value: hundredths taken from the number behind it ("पौने दो" 25)
    joiner,           ///< "and" inside a number
    prefix,           ///< glued before a word of a number ("و")
    fraction_suffix,  ///< closes a denominator: behind number words, or glued to them ("doce|avos")
    out_of,           ///< between the parts of a ratio ("one out of three")
    over,             ///< likewise, a word that says much else ("one over three"): only at the end of a clause
    with,             ///< before decimals or a part, likewise ("siete con cincuenta")
    half,             ///< adds half of the last unit ("et demi")
    point,            ///< the decimal mark in words
    odd,              ///< "and a few more", behind a number (余)
    counter,          ///< behind a number word that counts only before it (個, 명)
    minus,            ///< a sign in words
    below_zero,       ///< a sign in words behind the number
    month,            ///< value: 1-12
    month_short,      ///< value: 1-12; only beside digits
    weekday,          ///< no figure: keeps the number inside it from being read ("quinta-feira", 星期三)
    idiom,            ///< likewise: a way of speaking ("second to none")
    percent,          ///< unit of a hundredth, after or before the number
    percent_before,   ///< "yüzde 5", "百分之五"
    tenths,           ///< a tenth as a unit (割, 成)
    currency,         ///< unit: ISO 4217
    currency_before,  ///< unit: ISO 4217; only before a number ("Rs 50", 人民币五千元)
    minor,            ///< unit: ISO 4217 of which it is a hundredth
    unit,             ///< unit: CLDR name
    dual,             ///< unit: CLDR name, two of it in one word (يومان)
    century,          ///< value unused
    decade,           ///< "années" (1920)
    decade_name,      ///< value: the decade in one word ("twenties" 20)
    from,             ///< before the first end of a range
    between,          ///< before the first end of a range whose ends "and" parts
    to,               ///< between the ends of a range
    range_and,        ///< between the ends of a range that begins with `between`
    of,               ///< between the parts of a date
    am,               ///< before noon
    pm,               ///< after noon
    clock,            ///< after (or between the parts of) a time
    clock_before,     ///< before a time ("at", "um"); proves nothing alone
    noon,             ///< a time: 12:00
    midnight,         ///< a time: 00:00
    half_past,        ///< before an hour: 30 minutes after it
    half_to,          ///< before an hour: 30 minutes before it
    quarter_past,     ///< before an hour: 15 minutes after it
    quarter_to,       ///< before an hour: 15 minutes before it
    ending,           ///< glued behind a word of the table ("yirmi|si")
    ordinal_suffix,   ///< glued to digits
    ordinal_prefix,   ///< glued before a number (第)
    decade_suffix,    ///< glued to digits
    year_mark,        ///< 年
    month_mark,       ///< 月
    day_mark,         ///< 日
    part_of,          ///< between denominator and numerator ("3分の2")
    before_era,       ///< "BC"
    after_era,        ///< "AD"
    numbered,         ///< what is numbered in Roman numerals or letters ("chapter")
    number_sign,      ///< "No.", before digits
};

/// One way a word may be used. Sorted by key inside a language; entries of one key stand together.
struct WordEntry {
    std::uint32_t key_start;  ///< in LanguageTable::keys
    std::uint8_t key_size;
    WordRole role;
    bool weak;  ///< too often something else: needs a neighbour that speaks for it
    std::int64_t value;
    std::string_view unit;
};

/// Which words are worth looking up: for most of a text the answer is no, and costs one look. May say yes for nothing,
/// never no for something.
struct WordFilter {
    std::array<std::uint64_t, 512> words;  ///< by the first three bytes of a key
    std::array<std::uint64_t, 64> heads;   ///< by the first two, for keys that may end inside a word

    static constexpr std::uint32_t word_bit(std::array<unsigned char, 3> head) {
        return (head[0] * 961U + head[1] * 31U + head[2] * 1223U) % (512 * 64);
    }
    static constexpr std::uint32_t head_bit(unsigned char first, unsigned char second) {
        return (first * 61U + second) % (64 * 64);
    }
    constexpr bool has_word(std::array<unsigned char, 3> head) const {
        return (words[word_bit(head) / 64] >> (word_bit(head) % 64) & 1) != 0;
    }
    constexpr bool has_head(unsigned char first, unsigned char second) const {
        return (heads[head_bit(first, second) / 64] >> (head_bit(first, second) % 64) & 1) != 0;
    }
};

/// The folded form (word_fold.h) of a character below `folded_characters`, made by the build.
struct FoldedCharacter {
    static constexpr std::uint8_t unknown = 255;  ///< too long for this table
    std::uint8_t size;
    char bytes[3];
};
inline constexpr std::uint32_t folded_characters = 0x0A00;  ///< Latin to Devanagari, the scripts that write words
extern const FoldedCharacter folded_character[folded_characters];

/// What the recogniser knows of a language: constant data, made at build time by checks/tables/figures from CLDR
/// (through ICU) and one hand-written overlay a language. Keys are folded as fold_figure_text (word_fold.h) folds.
struct LanguageTable {
    std::string_view tag;
    std::string_view keys;
    std::span<const WordEntry> entries;
    const WordFilter* filter;  ///< null: no words
    char32_t decimal;   ///< decimal mark
    char32_t group;     ///< grouping mark
    bool month_first;   ///< 9/17/2022
    bool joins_words;   ///< writes number words in one ("zweihundert")
    bool dot_ordinal;   ///< "17." is 17th
    bool myriads;       ///< counts by 10^4
    bool spaced_affix;  ///< writes a space before % and currency signs
    bool year_pairs;    ///< says a year as two numbers ("nineteen eighty-four")
    bool month_then_day;     ///< "May 5"; elsewhere a number behind a month is none of the date
    bool counts_on;          ///< goes on in digits behind a magnitude ("2 bin 500")
    bool denominator_first;  ///< "üçte iki": two thirds
    bool has_endings;        ///< some entry has the role `ending`

    std::string_view key(const WordEntry& entry) const { return keys.substr(entry.key_start, entry.key_size); }
};

/// The table of a BCP 47 tag's language; one with the marks of English and no words for a language without one.
const LanguageTable& figure_table(std::string_view language);

}  // namespace vidimus::checks
