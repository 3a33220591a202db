#pragma once

#include "checks/lexicon/word_lexicon.h"
#include "checks/text/stem.h"

#include <functional>
#include <optional>
#include <string_view>

namespace vidimus::checks {

/// The two words that a compound is made of ("Regierungssprecher": Regierung, Sprecher).
struct CompoundParts {
    WordId first;
    WordId last;
};

/// Takes compounds of the languages that write them as one word (German, Dutch, the Nordic ones) apart, where both
/// parts are words that somebody knows. Not thread-safe.
class CompoundSplitter {
  public:
    /// `language` is a BCP 47 tag; `known` says whether a lexicon knows a word of it.
    CompoundSplitter(std::string_view language, std::function<bool(WordId)> known);

    /// Of a folded form. None for languages without such compounds, short words, and where no place to cut leaves two
    /// known words. Of several the one with the longest last part, which says what the thing is.
    std::optional<CompoundParts> split(std::string_view form) const;

  private:
    std::optional<WordId> known_word(std::string_view part) const;
    std::optional<WordId> known_beginning(std::string_view part) const;

    bool compounds_ = false;
    Stemmer stemmer_;
    std::function<bool(WordId)> known_;
};

}  // namespace vidimus::checks
