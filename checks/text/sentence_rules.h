#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vidimus::checks {

/// Words in ascending order of bytes.
using WordTable = std::span<const std::string_view>;

/// What a dot behind a word may be.
enum class Abbreviation : std::uint8_t {
    none,           ///< no abbreviation: the dot ends the sentence
    never_ends,     ///< titles and connectives: "Dr.", "i.e."
    before_number,  ///< "No.", "p.", "Fig.": no end when a number follows
    may_end,        ///< "U.S.", "Inc.": an end only when a word follows that opens sentences
    clock,          ///< "a.m.": an end behind a few words, unless the capital belongs to the time
};

/// Whether a number with a dot is an ordinal ("3." is "third"), so that the dot may not end the sentence.
enum class Ordinals : std::uint8_t {
    none,
    before_lower_case,  ///< what follows is written small, names aside: a capital behind the dot opens a sentence
    before_any,         ///< what follows is often capitalised: nouns in German, names of streets and wars in Turkish
};

/// What cutting sentences needs to know of a language. All data; sentence_rules.cpp holds one row a language.
///
/// Abbreviations are written without their last dot and without spaces ("z.b" is "z. B."). In lower case they match any
/// case; with a capital only as written.
struct SentenceRules {
    std::string_view language = {};  ///< first subtag; empty in the row for all others
    Ordinals ordinals = Ordinals::none;
    bool vowelless_words = false;  ///< ordinary words need no vowel ("krk", "smrt"): they are no abbreviations
    WordTable never_ends = {};
    WordTable before_number = {};
    WordTable may_end = {};
    WordTable clock = {};
    WordTable clock_goes_on = {};        ///< capitalised words that belong to a time before them: "6 p.m. Monday"
    WordTable openers = {};              ///< words that often open a sentence and are never names, as written there
    WordTable quote_goes_on = {};        ///< what follows a closing bracket when the sentence goes on
    std::u32string_view also_ends = {};  ///< terminators of this language beside Unicode's
    bool dot_ends = true;

    Abbreviation abbreviation(std::string_view word, std::string_view lower_case_word) const;
    bool opens_sentence(std::string_view word) const;
};

/// The row of a BCP 47 tag.
const SentenceRules& sentence_rules(std::string_view language);

}  // namespace vidimus::checks
