#pragma once

#include "checks/lexicon/word_translations.h"
#include "checks/text/stem.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// The words of a passage that can stand for each other across languages: words of letters, pairs of ideographs. For
/// texts that are not read as a Side. Not thread-safe.
class PassageWords {
  public:
    explicit PassageWords(std::string_view language) : stemmer_(language) {}

    /// Valid until the next call, as long as `passage`.
    const std::vector<TranslationLearner::Occurrence>& of(std::string_view passage);

  private:
    Stemmer stemmer_;
    std::deque<std::string> pairs_;  ///< stay where they are
    std::vector<TranslationLearner::Occurrence> words_;
};

}  // namespace vidimus::checks
