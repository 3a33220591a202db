#pragma once

#include "checks/alignment/side_range.h"
#include "checks/lexicon/lexicon.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace vidimus::checks {

enum class TermClass : std::uint8_t { word, name, figure, mark, ideograph, code };

/// What a whole document says of a term.
struct TermFacts {
    std::uint32_t sentences = 0;  ///< that hold it
    std::uint32_t hits = 0;       ///< sentences of the other side that hold a match
    float strongest = 0;          ///< of the matches
    bool capital = false;
};
using TermFactsByIdentity = std::unordered_map<std::uint64_t, TermFacts>;

/// One distinct thing that the sentences of a side hold and the other side can answer: a word, a name, a figure's value
/// …
struct Term {
    TermClass kind = TermClass::word;
    std::string form;                      ///< folded, as first seen; of words only (cognates are told by it)
    bool foreign = false;                  ///< a word that is not written in Latin letters
    WordId word = 0;                       ///< of words and ideographs: word_id, for lexicons
    bool known = false;                    ///< a lexicon knows it: that nothing answers it says something
    bool capital = false;                  ///< it stands inside a sentence, and always with a capital there
    std::vector<EvidenceKey> keys;         ///< by id; word indices are not used here
    std::vector<std::uint32_t> sentences;  ///< that hold it, ascending, each once
    std::uint64_t identity = 0;            ///< the same in every text: of what it is and of its class
    TermFacts document;                    ///< of the whole document, where the vocabulary is of a part
};

/// The terms of one side.
struct Vocabulary {
    std::string language;  ///< BCP 47
    std::vector<Term> terms;
    std::vector<std::vector<std::uint32_t>> of_sentence;  ///< term indices of each sentence, ascending, each once
    std::vector<std::uint32_t> lengths;                   ///< of each sentence, in characters without white space
    std::size_t document_sentences = 0;                   ///< of the whole document
};

/// Of a whole side, or of a part of it; `facts` are then what is known of the document from an earlier time, when it
/// had `document_sentences` sentences.
Vocabulary make_vocabulary(const SideRange& range);
Vocabulary make_vocabulary(const SideRange& range, const TermFactsByIdentity& facts, std::size_t document_sentences);

}  // namespace vidimus::checks
