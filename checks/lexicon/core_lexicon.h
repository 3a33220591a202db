#pragma once

#include "checks/lexicon/word_lexicon.h"

#include <memory>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// The lexicon that vidimus brings along: a few thousand concepts of general, news and technical prose, each with its
/// words in every language (core/README.md). Any two of its languages are joined through the concept. Constant data:
/// nothing is built, a lexicon of two languages is two references.
///
/// None where one of the two languages (BCP 47 tags) is not among its own, or both are one.
std::shared_ptr<const WordLexicon> core_lexicon(std::string_view source_language, std::string_view draft_language);

/// A word of the core lexicon with one that translates it, as they are written there.
struct CoreTranslation {
    std::string_view source;
    std::string_view draft;
    float strength;
};
/// Everything that core_lexicon knows of two languages: for showing it, not for asking. Empty for other languages.
std::vector<CoreTranslation> core_translations(std::string_view source_language, std::string_view draft_language);

}  // namespace vidimus::checks
