#pragma once

#include "checks/alignment/vocabulary.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// Finds the words of a draft that look like a word of the source: those that share enough trigrams with it are
/// compared letter by letter.
class CognateFinder {
  public:
    explicit CognateFinder(const Vocabulary& draft);

    struct Cognate {
        std::uint32_t draft;
        float strength;
    };
    /// Appends the draft's words that look like `term`, but are not equal to it.
    void find(const Term& term, std::vector<Cognate>& out);

  private:
    const Vocabulary& draft_;
    std::vector<std::uint32_t> starts_;  ///< by trigram bucket, into words_
    std::vector<std::uint32_t> words_;
    std::vector<std::uint8_t> shared_;  ///< trigrams shared with the word being looked up
    std::vector<std::uint32_t> touched_;
};

}  // namespace vidimus::checks
