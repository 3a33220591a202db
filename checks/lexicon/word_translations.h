#pragma once

#include "checks/lexicon/word_lexicon.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vidimus::checks {

/// Two words that translate each other, as one of their most usual forms is written.
struct WordTranslation {
    std::string source;
    std::string draft;
    float strength = 0;       ///< 0–1
    std::uint32_t count = 0;  ///< passages that hold both

    friend bool operator==(const WordTranslation&, const WordTranslation&) = default;
};

/// Learns which words translate each other from passages that do: IBM's Model 1 (Brown et al. 1993) in both directions
/// by expectation maximisation, the geometric mean of the two probabilities counting. Only pairs that are no accident
/// take part (seen twice at least, likelihood ratio G² of Dunning 1993), and of them those are kept that are likely
/// both ways. The order of the passages changes nothing.
class TranslationLearner {
  public:
    struct Occurrence {
        WordId word;
        std::string_view form;  ///< as it is to be shown
    };
    /// Passages of more than 300 words on one side are passed over.
    void add(const std::vector<Occurrence>& source, const std::vector<Occurrence>& draft);

    std::size_t passages() const { return passages_.size(); }
    /// By source, the strongest first.
    std::vector<WordTranslation> learn() const;

  private:
    using Index = std::uint32_t;
    struct Passage {
        std::vector<Index> source;  ///< ascending, each once
        std::vector<Index> draft;
    };
    /// The words of one side, numbered as they come.
    struct Words {
        std::unordered_map<WordId, Index> index;
        std::vector<std::unordered_map<std::string, std::uint32_t>> forms;
        std::vector<std::uint32_t> passages;  ///< that hold it

        std::vector<Index> take(const std::vector<Occurrence>& occurrences);
        std::string usual_form(Index word) const;
    };
    struct Pairs;

    Pairs significant_pairs() const;

    Words source_;
    Words draft_;
    std::vector<Passage> passages_;
};

}  // namespace vidimus::checks
