#pragma once

#include "checks/lexicon/word_lexicon.h"
#include "checks/text/stem.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vidimus::checks {

struct Word;

/// A word of a phrase that can stand for the whole, with its share in it (0–1).
struct PhraseWord {
    WordId word;  ///< word_id
    float share;
};

/// Reads headwords and translations of lexicons as the words that alignment looks for. Not thread-safe.
class PhraseReader {
  public:
    /// A BCP 47 tag.
    explicit PhraseReader(std::string_view language) : stemmer_(language) {}

    /// None where there are none or too many. A word alone has share 1. Of a phrase those words count that are not
    /// short (under four letters: articles, "to", "sich"): one that is left .8, of two or three each half; longer
    /// phrases say nothing of their words. Of words in a script without spaces, one character stands for itself and
    /// longer ones for their pairs of neighbours, which share the whole; pairs of hiragana, which are endings, only
    /// where there is nothing else.
    std::vector<PhraseWord> read(std::string_view phrase) const;

  private:
    WordId id_of(const Word& word, std::string_view phrase) const;

    Stemmer stemmer_;
};

}  // namespace vidimus::checks
