#pragma once

#include "checks/figures/language_table.h"
#include "checks/figures/word_walk.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

/// "zweihunderteinundzwanzig", "dreijährig", "dosmilésimo": the words of a number written in one, when they fill all
/// of `text[at, word_end)`; empty when they do not or the language writes none.
std::vector<WordMatch> split_number_word(const LanguageTable& table, std::string_view text, Offset at, Offset word_end);

/// "yirmisi": a word of the table and an ending of its language behind it, as one match; empty when there is none.
WordMatch word_with_ending(const LanguageTable& table, std::string_view text, Offset at, Offset limit);

}  // namespace vidimus::checks
