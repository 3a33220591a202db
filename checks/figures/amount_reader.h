#pragma once

#include "checks/figures/grammar.h"
#include "checks/figures/number_sum.h"

#include <optional>
#include <string>

namespace vidimus::checks {

/// Reads one number from the atoms of a line: whole numbers and ranks (amounts.cpp), then its decimals, fractions,
/// halves and dozens (amount_parts.cpp). The position only moves forward, and at most a few dozen atoms.
class AmountReader {
  public:
    AmountReader(const AtomLine& line, std::size_t at) : line_(line), start_(at), at_(at) {}

    Amount read();

  private:
    static constexpr std::size_t most_words = 24;  ///< of one number

    bool read_first();
    /// "सवा दो लाख": a number of which a quarter or half is said before it.
    bool read_moved_number();

    void take_word(const Decimal& value);

    /// "тысяча двести": a magnitude that counts once, where a smaller number word follows it.
    bool read_bare_magnitude();

    /// "half a million", "ein halbes Dutzend": only before a magnitude or multiple.
    bool read_portion();
    bool read_next();

    /// "3億5000万", "2万3千": digits go on after a myriad without a space.
    bool read_numeral_after_myriad();

    /// "2 bin 500", "12 ألفا و450", "5만 3천": smaller digits behind a magnitude.
    bool read_numeral_after_magnitude();
    /// "2 millones 500 mil": digits go on behind a magnitude where a smaller one counts them.
    bool read_numeral_before_magnitude();
    /// "3 hundred and 21", "4 thousand 3 hundred and one": what is below the hundreds that digits count.
    bool read_below_hundreds();
    bool read_magnitude();
    bool read_word();
    bool is_joiner(std::size_t i) const;

    /// "nineteen | eighty-four"
    bool is_year_pair(const Decimal& value) const;

    /// Ranks: alone ("twentieth"), in a row ("vigésimo primero"), or closing a number ("two hundred and first").
    bool read_rank();

    /// "one hundredth" is a rank only where it is written in one.
    bool read_rank_of_article();

    /// "two point zero five": digits, or one number read as digits; "две целых пять десятых".
    void read_decimals();
    /// The decimals in words behind the mark at `at_`: the digits, and the atom behind them.
    struct Places {
        std::string digits;
        std::size_t end = 0;
    };
    Places digits_in_words(std::size_t i) const;
    /// Whether "con", which says "with" too, is a decimal mark: something that is counted, or nothing, follows at `i`.
    bool ends_number(std::size_t i) const;

    /// An integer in words without decimals, fractions and ranks.
    Amount read_whole();

    /// What a number is parted by: "thirds", "veintiún|avos", "двадцать пятых", "twenty-first".
    struct Denominator {
        std::size_t end = 0;  ///< where it was looked for when there is none
        Decimal value = {};
        bool rank = false;  ///< a rank as well
        bool weak = false;
    };
    Denominator denominator_at(std::size_t i) const;
    /// Whether the word in one that begins at `i` ends as a denominator: its number words are no number.
    bool begins_denominator(std::size_t i) const;

    bool read_fraction();
    /// "two thirds", "drei Viertel", "two thirds of a million".
    bool read_parts();
    /// "five and three quarters", "three million and a quarter", "cien con tres cuartos".
    bool read_added_part();
    /// "beş tam dörtte üç", "दो सही एक बटा तीन": the part behind the joiner before atom `i`.
    bool read_added_ratio(std::size_t i);
    void read_parted_magnitude();
    void take_magnitude(const WordEntry& entry);
    /// The magnitude at `i`; null where there is none, or one too short to stand there.
    const WordEntry* magnitude_at(std::size_t i) const;

    /// "25-тысячная": a rank of a thousand tied to digits multiplies them.
    bool read_hyphened_magnitude();

    /// Whether something stands at `i` that a rank may count.
    bool may_count(std::size_t i) const;

    /// Whether the number so far is a plain count; kept in `taken_`.
    bool is_count(const Sum& sum);

    /// "two and a half million" keeps its magnitude behind the half: both orders are read.
    void read_half();

    /// "20多人", "двадцать с лишним лет": some more of what is counted behind it.
    void read_odd();

    /// "3 dozen", "zwei Dutzend", "une quinzaine".
    void read_multiple();

    const AtomLine& line_;
    std::size_t start_;
    std::size_t at_;
    Sum sum_;
    Decimal taken_;
    std::int32_t scale_ = 0;
    bool words_ = false;
    bool numerals_ = false;
    bool article_ = false;
    std::optional<Interval> apart_;  ///< what stands on both sides of "con", as two numbers
    bool weak_ = false;
    bool rank_ = false;
    bool doubtful_ = false;
    bool in_denominator_ = false;  ///< what is read is a denominator, in words
};

}  // namespace vidimus::checks
