#pragma once

#include "checks/lexicon/word_lexicon.h"

#include <cstdint>
#include <span>
#include <string_view>

/// The generated table behind core_lexicon.h: checks/lexicon/core/*.tsv, compiled by checks/tables/core. Constant data.
namespace vidimus::checks::core_table {

/// The words of one language, and the concepts that they may stand for.
struct Language {
    std::string_view tag;                       ///< primary subtag
    std::span<const WordId> words;              ///< word_id, ascending; once for each concept
    std::span<const std::uint16_t> concepts;    ///< of each word
    std::span<const std::uint8_t> strengths;    ///< of each word for its concept, of 255
    std::span<const std::uint16_t> starts;      ///< by concept, into by_concept; and the end
    std::span<const std::uint16_t> by_concept;  ///< indices into words
    /// The words as they are written: a line a concept, "|" between them. In pieces, which belong together.
    std::span<const std::string_view> written;
};

extern const std::span<const Language> languages;

}  // namespace vidimus::checks::core_table
