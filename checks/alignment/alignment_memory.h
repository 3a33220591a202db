#pragma once

#include "checks/alignment/alignment.h"
#include "checks/alignment/length_model.h"
#include "checks/alignment/structure_model.h"
#include "checks/alignment/teaching.h"
#include "checks/alignment/verdicts.h"
#include "checks/alignment/vocabulary.h"
#include "checks/pair.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace vidimus::checks {

/// A draft term that the document has shown to answer a source term.
struct LearntWord {
    std::uint64_t draft;  ///< identity of the term
    float strength;
    float own_strength;  ///< within the beads that taught it
};
using LearntWords = std::unordered_map<std::uint64_t, std::vector<LearntWord>>;  ///< by identity of the source term

/// What an alignment knows of two documents beside their sentences.
struct AlignmentModel {
    MatchRates rates;
    LengthModel::Parameters lengths;
    StructureModel::Parameters structure;
    TermFactsByIdentity source_terms;
    TermFactsByIdentity draft_terms;
    LearntWords learnt;
};

/// What an alignment leaves behind, so that the next one, after an edit, need only look at the sentences around it
/// (realign.h).
struct AlignmentMemory {
    AlignmentModel model;
    Teaching teaching;       ///< of the last pass
    std::vector<Bead> path;  ///< the way through the grid: before moved sentences were linked
    Alignment alignment;
    std::vector<std::uint64_t> source_hashes;  ///< of the sentences aligned
    std::vector<std::uint64_t> draft_hashes;
    std::string source_language;
    std::string draft_language;
    bool filled = false;

    void keep(const Pair& pair, const Alignment& aligned) {
        const auto hashes_of = [](const Side& side) {
            std::vector<std::uint64_t> hashes;
            hashes.reserve(side.sentences.size());
            for (const Sentence& sentence : side.sentences) hashes.push_back(sentence.hash);
            return hashes;
        };
        alignment = aligned;
        source_hashes = hashes_of(pair.source);
        draft_hashes = hashes_of(pair.draft);
        source_language = pair.source.language;
        draft_language = pair.draft.language;
        filled = true;
    }
};

}  // namespace vidimus::checks
