#pragma once

#include <string>
#include <string_view>

namespace vidimus::checks {

/// Appends the form of `c` that figure words are compared in: case folded, without diacritics, every space and hyphen
/// one plain space, nothing for soft hyphens, marks and tatweel. Asks ICU; word_walk.cpp has a quicker way for the
/// characters of a table that was made with this.
void fold_figure_character(char32_t c, std::string& out);
std::string fold_figure_text(std::string_view text);

}  // namespace vidimus::checks
