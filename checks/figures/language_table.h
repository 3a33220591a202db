#pragma once

#include <array>
#include <cstddef>
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
};
/// Sets of roles are 64 bits.
static_assert(static_cast<std::size_t>(WordRole::numbered) < 64);

/// One way a word may be used. Sorted by key inside a language; entries of one key stand together.
struct WordEntry {
    std::uint32_t key_start;  ///< in LanguageTable::keys
    std::uint8_t key_size;
    WordRole role;
    bool weak;  ///< too often something else: needs a neighbour that speaks for it
    std::int64_t value;
    std::string_view unit;
};

/// A set of roles as bits.
constexpr std::uint64_t role_bit(WordRole role) {
    return std::uint64_t{1} << static_cast<unsigned>(role);
}

/// Roles of words that are looked for inside longer ones where words are written apart: parts of numbers, what they
/// count, and what is glued before them.
constexpr bool stands_inside(WordRole role) {
    switch (role) {
        case WordRole::cardinal:
        case WordRole::article:
        case WordRole::ordinal:
        case WordRole::magnitude:
        case WordRole::joiner:
        case WordRole::prefix:
        case WordRole::percent:
        case WordRole::unit:
        case WordRole::currency:
        case WordRole::clock:
        case WordRole::fraction:
        case WordRole::fraction_suffix:
            return true;
        default:
            return false;
    }
}

/// Finds the entries whose keys begin with a whole word in one look: most words of a text begin none. A key's first
/// word is what stands before its first character that is no letter (is_word_character).
struct WordIndex {
    /// Entries first … last - 1, among which all of one first word stand.
    struct Group {
        std::uint16_t first;
        std::uint16_t last;
        std::uint8_t word_size;  ///< bytes
    };
    std::span<const Group> groups;
    std::span<const std::uint16_t> slots;  ///< index of a group and one; 0: none. A power of two of them
    static constexpr std::size_t head_size = 4;
    std::array<std::uint64_t, 512> heads;  ///< which first bytes the keys have that may stand inside a word
    std::array<std::uint64_t, 64> shorts;  ///< which of these keys are shorter

    // FNV-1a, its high bits folded in.
    static constexpr std::uint32_t hash_start = 2166136261U;
    static constexpr std::uint32_t hash_step(std::uint32_t value, char byte) {
        return (value ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    static constexpr std::uint32_t hash_end(std::uint32_t value) { return value ^ value >> 15; }
    static constexpr std::uint32_t hash(std::string_view word) {
        std::uint32_t value = hash_start;
        for (const char byte : word) value = hash_step(value, byte);
        return hash_end(value);
    }
    static constexpr std::uint32_t head_bit(std::string_view head) {
        return hash(head.substr(0, head_size)) % (512 * 64);
    }
    static constexpr std::uint32_t short_bit(std::string_view word) { return hash(word) % (64 * 64); }

    /// Whether some key may begin where these bytes (`head_size` of them) of a word begin; may say yes for nothing,
    /// never no.
    constexpr bool may_begin(std::string_view head) const {
        const auto has = [](const auto& bits, std::uint32_t bit) { return (bits[bit / 64] >> (bit % 64) & 1) != 0; };
        return has(heads, head_bit(head)) || has(shorts, short_bit(head.substr(0, 3))) ||
               has(shorts, short_bit(head.substr(0, 2))) || has(shorts, short_bit(head.substr(0, 1)));
    }
};
/// The folded form (word_fold.h) of a character below `figure_fold_characters`, made by the build.
struct FigureFold {
    static constexpr std::uint8_t unknown = 255;  ///< too long for this table
    std::uint8_t size;
    char bytes[3];
};
inline constexpr std::uint32_t figure_fold_characters = 0x0A00;  ///< Latin to Devanagari, the scripts that write words
extern const FigureFold figure_fold[figure_fold_characters];

/// The word for 10^power as it stands behind a number, by the number: 1, 2 to 4, 5 and more, a fraction.
struct WrittenMagnitude {
    std::int32_t power;
    std::array<std::string_view, 4> forms;
};

/// Words as they are written, with case and accents: what fixes put into a draft. From CLDR.
struct WrittenForms {
    std::array<std::string_view, 12> months;  ///< as they stand beside a day
    std::span<const WrittenMagnitude> magnitudes;
};

/// What the recogniser knows of a language: constant data, made at build time by checks/tables/figures from CLDR
/// (through ICU) and one hand-written overlay a language. Keys are folded as fold_figure_text (word_fold.h) folds.
struct LanguageTable {
    std::string_view tag;
    std::string_view keys;
    std::span<const WordEntry> entries;
    const WordIndex* index;       ///< null: no words
    const WrittenForms* written;  ///< null: none
    char32_t decimal;             ///< decimal mark
    char32_t group;               ///< grouping mark
    bool month_first;             ///< 9/17/2022
    bool joins_words;             ///< writes number words in one ("zweihundert")
    bool dot_ordinal;             ///< "17." is 17th
    bool myriads;                 ///< counts by 10^4
    bool spaced_affix;            ///< writes a space before % and currency signs
    bool either_mark;             ///< its regions differ in the decimal mark, and its tag without one means all of them
    bool year_pairs;              ///< says a year as two numbers ("nineteen eighty-four")
    bool month_then_day;          ///< "May 5"; elsewhere a number behind a month is none of the date
    bool counts_on;               ///< goes on in digits behind a magnitude ("2 bin 500")
    bool denominator_first;       ///< "üçte iki": two thirds
    bool has_endings;             ///< some entry has the role `ending`
    bool year_then_month;         ///< "2017 Eylülünde"
    bool no_compounds;            ///< writes no number word together with what it counts ("neunmonatig")
    bool has_prefixes;            ///< some entry has the role `prefix`

    std::string_view key(const WordEntry& entry) const { return keys.substr(entry.key_start, entry.key_size); }
};

/// The table of a BCP 47 tag, with the marks of its region where CLDR knows that these differ; one with the marks of
/// English and no words for a language without one.
const LanguageTable& figure_table(std::string_view language);

}  // namespace vidimus::checks
