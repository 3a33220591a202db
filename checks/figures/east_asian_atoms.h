#pragma once

#include "checks/figures/atoms.h"
#include "checks/figures/east_asian_numbers.h"
#include "checks/figures/word_walk.h"

namespace vidimus::checks {

/// Cuts Chinese, Japanese and Korean, where numbers stand in the text without spaces and single numerals inside other
/// words: decides at each character whether a number, a word of the table or neither begins there.
class EastAsianAtoms {
  public:
    EastAsianAtoms(std::string_view text, const LanguageTable& table) : text_(text), table_(table) {}

    /// Takes up what stands at `at`: adds it to `atoms`, or lengthens the number there (3 | 億). Returns where it ends,
    /// or `at` when nothing of ours begins there. `space`: white space stands before.
    Offset take(Offset at, Offset limit, bool space, std::vector<Atom>& atoms);

  private:
    std::string_view text_;
    const LanguageTable& table_;
    bool count_word_ = false;  ///< the last number in words ended in a native Korean word
};

}  // namespace vidimus::checks
