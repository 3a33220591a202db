#pragma once

#include "server/project/error.h"
#include "server/project/installed_lexicons.h"

#include <string>
#include <vector>

namespace vidimus::server {

/// A translation of a word, and where it is known from.
struct KnownTranslation {
    std::string word;         ///< of the source language, as the lexicon has it
    std::string translation;  ///< of the draft's language
    float strength = 0;       ///< 0–1
    std::string kind;         ///< as `--lexicon` names it
    std::string origin;       ///< a file, or a topic of the core lexicon
};

/// What every lexicon says of a word, in the order in which they count: files, dictionaries, the core lexicon.
/// Inflected forms are one word; a word of either language is found.
Expected<std::vector<KnownTranslation>> known_translations(const std::string& word, const std::string& source_language,
                                                           const std::string& draft_language,
                                                           const LexiconPlaces& places,
                                                           std::vector<std::string>& problems);

}  // namespace vidimus::server
