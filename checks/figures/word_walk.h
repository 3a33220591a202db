#pragma once

#include "checks/figures/language_table.h"
#include "checks/text/span.h"

#include <array>
#include <initializer_list>
#include <string_view>

namespace vidimus::checks {

/// The longest entry that begins at `at`, as a range of the table with equal keys.
struct WordMatch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< one past; equal to first: nothing found
    Offset end = 0;          ///< in the text
    explicit operator bool() const { return first != last; }
};

/// A run of letters of the text, folded as far as a key may be long.
struct WordHead {
    static constexpr std::size_t longest = 64;  ///< bytes; keys are shorter (checks/tables/figures)
    std::array<char, longest> bytes;
    std::uint8_t size = 0;
    bool cut = false;    ///< longer than that: no key
    bool upper = false;  ///< holds an upper-case letter
    std::uint32_t hash = 0;
    Offset end = 0;  ///< in the text
    std::string_view view() const { return {bytes.data(), size}; }
};
/// The letters at `at`; scripts without spaces end it.
WordHead read_word(std::string_view text, Offset at, Offset limit);

/// The longest entry that begins with the whole word `head` at `at`, and ends where a word ends.
WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, const WordHead& head);

/// `at` must lie at the beginning of a word. With `inside` a match may end before the end of a word. Reads no further
/// than `limit`, and never more than the longest key.
/// `accepts`, where given, is asked of each entry: a key none of whose entries it accepts is passed over.
WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside,
                     bool (*accepts)(const WordEntry&) = nullptr);

/// Whether one of the entries matched has one of the roles.
bool has_role(const LanguageTable& table, const WordMatch& match, std::initializer_list<WordRole> roles);
inline bool has_role(const LanguageTable& table, const WordMatch& match, WordRole role) {
    return has_role(table, match, {role});
}

}  // namespace vidimus::checks
