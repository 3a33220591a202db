#pragma once

#include "checks/alignment/vocabulary.h"
#include "checks/lexicon/word_lexicon.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vidimus::checks {

/// A source term that a draft term may answer.
struct TermMatch {
    std::uint32_t source;
    std::uint32_t draft;
    float strength;      ///< 0–1
    float own_strength;  ///< within the bead that taught the match (learnt_words.h); else the same
};

using WordLexiconList = std::span<const std::shared_ptr<const WordLexicon>>;

/// All matches of two vocabularies, by source then draft, each pair once with its greatest strength: by equal keys, by
/// what lexicons say of words, and for words by their likeness. Marks the words that a lexicon knows (Term::known).
/// Terms in more than half of the other side's sentences tell nothing and are left out.
std::vector<TermMatch> match_terms(Vocabulary& source, Vocabulary& draft, WordLexiconList lexicons = {});

/// Both lists in one, in that order, of each pair the greatest strengths.
std::vector<TermMatch> merge_matches(const std::vector<TermMatch>& fixed, std::vector<TermMatch> learnt);

}  // namespace vidimus::checks
