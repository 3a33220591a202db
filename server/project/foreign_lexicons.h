#pragma once

#include "checks/lexicon/lexicon_file.h"
#include "checks/lexicon/word_translations.h"
#include "server/project/error.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vidimus::server {

/// What lexicons of other programs hold.
struct ForeignLexicon {
    std::vector<checks::WordTranslation> words;  ///< terms and their translations
    std::size_t units = 0;                       ///< that were read, of whatever kind
    std::size_t foreign_units = 0;               ///< in other languages, passed over
    std::vector<std::string> problems;           ///< sentences for people
};

/// Reads one file by the ending of its name, into `into`; `learner` is taught the translations of whole sentences.
///
/// - .tmx (translation memory, TMX 1.4): every unit with both languages teaches; read as it comes, however long.
/// - .tbx (terms, ISO 30042), .tsv and .txt (term, tab, translation): terms.
/// - .index (dictd, with its .dict.dz or .dict beside it): headwords and their translations.
///
/// A file that cannot be read, or breaks off, is an error; what was read before stays.
Expected<void> read_foreign_lexicon(const std::string& path, const std::string& source_language,
                                    const std::string& draft_language, ForeignLexicon& into,
                                    checks::TranslationLearner& learner);

}  // namespace vidimus::server
