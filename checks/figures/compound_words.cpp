#include "checks/figures/compound_words.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// The least rank or part that is written in one with what counts it, in every language ("dosmilésimo").
constexpr std::int64_t least_joined_rank = 1000;

/// The least bytes of a unit that may end a word: "dreijährig", not a word that happens to end in "m".
constexpr Offset least_counted = 5;

bool has_large(const LanguageTable& table, const WordMatch& match, WordRole role) {
    return std::any_of(table.entries.begin() + match.first, table.entries.begin() + match.last,
                       [role](const WordEntry& e) { return e.role == role && e.value >= least_joined_rank; });
}

/// What a number word that is written in one may hold. Short words that are magnitudes only behind digits are none.
bool is_number_part(const WordEntry& entry) {
    switch (entry.role) {
        case WordRole::cardinal:
        case WordRole::joiner:
        case WordRole::article:
        case WordRole::ordinal:
        case WordRole::fraction_suffix:
        case WordRole::unit:
        case WordRole::percent:
            return true;
        case WordRole::fraction:
            return entry.value >= least_joined_rank;
        case WordRole::magnitude:
            return !entry.weak;
        default:
            return false;
    }
}

/// "dreijährig", "fünfprozentig": what a number word in one may end in.
bool is_counted(const LanguageTable& table, const WordMatch& part) {
    return has_role(table, part, {WordRole::unit, WordRole::percent});
}

/// A part that a number word may end in and that makes a fraction or, where words are not joined, a high rank of it.
bool is_fraction(const LanguageTable& table, const WordMatch& part) {
    return has_role(table, part, WordRole::fraction_suffix) ||
           (!table.joins_words && has_large(table, part, WordRole::fraction));
}

/// Whether the parts, which fill the word, are a number.
bool is_number(const LanguageTable& table, const std::vector<WordMatch>& parts, Offset last_size) {
    if (parts.size() < 2 || !has_role(table, parts.front(), {WordRole::cardinal, WordRole::article})) return false;
    const WordMatch& last = parts.back();
    if (is_counted(table, last) && last_size >= least_counted) return true;
    if (is_fraction(table, last)) return true;
    if (!table.joins_words) return has_large(table, last, WordRole::ordinal);
    return has_role(table, last, {WordRole::cardinal, WordRole::magnitude, WordRole::ordinal, WordRole::article});
}

/// A word that takes endings.
bool is_inflected(const WordEntry& entry) {
    switch (entry.role) {
        case WordRole::cardinal:
        case WordRole::magnitude:
        case WordRole::ordinal:
        case WordRole::unit:
        case WordRole::currency:
            return !entry.weak && entry.key_size > 2;
        default:
            return false;
    }
}

}  // namespace

std::vector<WordMatch> split_number_word(const LanguageTable& table, std::string_view text, Offset at,
                                         Offset word_end) {
    if (table.no_compounds) return {};
    std::vector<WordMatch> parts;
    Offset last_size = 0;
    while (at < word_end) {
        const WordMatch part = match_word(table, text, at, word_end, true, is_number_part);
        if (!part) return {};
        const bool closing = part.end == word_end && (is_counted(table, part) || is_fraction(table, part));
        if (!closing && !has_role(table, part,
                                  {WordRole::cardinal, WordRole::magnitude, WordRole::joiner, WordRole::article,
                                   WordRole::ordinal}))
            return {};
        parts.push_back(part);
        last_size = part.end - at;
        at = part.end;
    }
    if (!is_number(table, parts, last_size)) parts.clear();
    return parts;
}

WordMatch word_with_ending(const LanguageTable& table, std::string_view text, Offset at, Offset limit) {
    if (!table.has_endings) return {};
    WordMatch match = match_word(table, text, at, limit, true, is_inflected);
    if (!match) return {};
    const WordMatch ending = match_word(table, text, match.end, limit, false);
    if (!ending || !has_role(table, ending, WordRole::ending)) return {};
    match.end = ending.end;
    return match;
}

}  // namespace vidimus::checks
