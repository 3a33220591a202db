#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// A dictd dictionary made into the bytes of a WordTable (word_table.h), first the headwords' language.
struct CompiledDictionary {
    std::string table;
    std::size_t articles = 0;
    std::size_t unread = 0;  ///< lines of the index that could not be read, or point outside the text
};

/// From the bytes of the index and of the inflated text, and the BCP 47 tags of headwords and translations.
///
/// A word answers a word with strength .5. Where a phrase stands on one side, its words count that are not short (under
/// four letters: articles, "to", "sich"): one left counts as a word alone, a little less (.8 of it), of two or three
/// each counts half; longer phrases say nothing of their words, and a phrase says nothing of a phrase. Of words in a
/// script without spaces, one character stands for itself and longer ones for their pairs of neighbours, which share
/// the strength.
CompiledDictionary compile_dictionary(std::string_view index, std::string_view text, std::string_view head_language,
                                      std::string_view translation_language);

/// "de" of the three-letter code that dictionaries are named with, "deu"; empty where it is none.
std::string language_of_code(std::string_view iso_639_3);

}  // namespace vidimus::checks
