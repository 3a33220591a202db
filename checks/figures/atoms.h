#pragma once

#include "checks/figures/figure.h"
#include "checks/figures/language_table.h"

#include <vector>

namespace vidimus::checks {

enum class AtomType : std::uint8_t {
    numeral,     ///< a number in digits or Han numerals
    date,        ///< 17.09.2022, 2022-09-17
    time,        ///< 3:30, 15h30
    identifier,  ///< letters and digits in one, versions, telephone numbers, addresses
    word,        ///< a word or group of words of the language's table
    other,       ///< a word that is not in the table
    roman,       ///< an upper-case Roman numeral that is no word of the table
    sign,        ///< any other character but white space
};

/// What the grammar of figures reads: the text cut into pieces that have, or may have, a part in a figure.
struct Atom {
    AtomType type = AtomType::other;
    Span span;
    bool space_before = false;      ///< white space between this and the atom before
    bool same_word = false;         ///< goes on where the atom before ends, inside one run of letters or digits
    bool has_words = false;         ///< numeral: has Han numerals or Korean number words
    bool mixed = false;             ///< numeral: has Arabic digits as well
    bool doubtful = false;          ///< numeral: perhaps no figure at all
    bool plain = false;             ///< numeral: digits only, no marks
    std::uint8_t digits = 0;        ///< numeral: how many, at most 255
    Decimal value;                  ///< numeral, roman
    std::vector<Reading> readings;  ///< date, time, identifier: all; numeral: the others
    char32_t sign = 0;              ///< sign
    std::uint32_t first_entry = 0;  ///< word: entries of the table
    std::uint32_t last_entry = 0;
    std::uint64_t roles = 0;  ///< word: of its entries, as role_bit has them

    bool is_sign(char32_t c) const { return type == AtomType::sign && sign == c; }
};

/// Makes a word of an atom.
void set_entries(Atom& atom, const LanguageTable& table, std::uint32_t first, std::uint32_t last);

/// Cuts `text` in one pass; stretches in `opaque` give nothing.
std::vector<Atom> cut_atoms(std::string_view text, const LanguageTable& table, const std::vector<Span>& opaque);

}  // namespace vidimus::checks
