#pragma once

#include "checks/lexicon/lexicon.h"
#include "checks/pair.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vidimus::checks {

enum class TermClass : std::uint8_t { word, name, figure, mark, ideograph, code };

/// One distinct thing that the sentences of a side hold and the other side can answer: a word, a name, a figure's value
/// …
struct Term {
    TermClass kind = TermClass::word;
    std::string form;                      ///< folded, as first seen; of words only (cognates are told by it)
    bool foreign = false;                  ///< a word that is not written in Latin letters
    std::uint64_t word = 0;                ///< of words and ideographs: word_id, for lexicons
    bool known = false;                    ///< a lexicon knows it: that nothing answers it says something
    bool capital = false;                  ///< it stands inside a sentence, and always with a capital there
    std::vector<EvidenceKey> keys;         ///< by id; word indices are not used here
    std::vector<std::uint32_t> sentences;  ///< that hold it, ascending, each once
};

/// The terms of one side.
struct Vocabulary {
    std::vector<Term> terms;
    std::vector<std::vector<std::uint32_t>> of_sentence;  ///< term indices of each sentence, ascending, each once
    std::vector<std::uint32_t> lengths;                   ///< of each sentence, in characters without white space
};

Vocabulary make_vocabulary(const Side& side);

}  // namespace vidimus::checks
