#pragma once

#include "checks/figures/language_table.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// The longest entry that begins at `at`, as a range of the table with equal keys.
struct WordMatch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< one past; equal to first: nothing found
    Offset end = 0;          ///< in the text
    explicit operator bool() const { return first != last; }
};

/// `at` must lie at the beginning of a word. With `inside` a match may end before the end of a word. Reads no further
/// than `limit`, and never more than the longest key.
/// `accepts`, where given, is asked of each entry: a key none of whose entries it accepts is passed over.
WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside,
                     bool (*accepts)(const WordEntry&) = nullptr);

}  // namespace vidimus::checks
