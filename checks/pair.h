#pragma once

#include "checks/figures/figure.h"
#include "checks/formats/document.h"
#include "checks/formats/units.h"
#include "checks/lexicon/word_lexicon.h"
#include "checks/text/span.h"
#include "checks/text/words.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// What can be said of a sentence from its own text and language alone. Shared by all sentences with that text.
struct SentenceAnalysis {
    std::vector<Word> words;         ///< spans relative to the sentence
    std::vector<WordId> word_ids;    ///< parallel to words: word_id of letters and ideographs, else 0
    std::vector<Figure> figures;     ///< spans relative to the sentence
    std::vector<EvidenceKey> keys;   ///< what lexicons make of the words
    std::uint32_t length = 0;        ///< code points that are not white space
    std::uint32_t letter_words = 0;  ///< words that are letters or ideographs
};

struct Sentence {
    Span span;                ///< in the clean text of the document
    std::uint32_t block = 0;  ///< index of its block
    std::uint64_t hash = 0;   ///< of its text
    std::shared_ptr<const SentenceAnalysis> analysis;
};

/// One side of a pair, ready to be compared.
struct Side {
    std::string_view file;  ///< the whole file; must outlive this
    Span part;              ///< what of the file is this side (one-file form), else all
    std::string language;
    Document document;
    std::vector<Sentence> sentences;

    std::string_view text(const Sentence& sentence) const { return slice(document.text, sentence.span); }
    Span file_span(const Sentence& sentence) const { return document.to_file(sentence.span); }
    /// Where a figure or word of a sentence stands in the file.
    Span file_span(const Sentence& sentence, Span inside) const {
        return document.to_file(inside.shifted(sentence.span.start));
    }
};

/// A draft with its source.
struct Pair {
    Side source;
    Side draft;
    /// Of formats whose texts pair by themselves: what answers what. Empty where sentences are aligned throughout.
    std::vector<UnitPair> units;
    /// What tells which words answer which in this pair of languages.
    std::vector<std::shared_ptr<const WordLexicon>> word_lexicons;
};

}  // namespace vidimus::checks
