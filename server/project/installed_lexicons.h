#pragma once

#include "checks/lexicon/learned_lexicon.h"
#include "checks/lexicon/word_lexicon.h"
#include "server/project/dictionaries.h"
#include "server/project/error.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// Where word lexicons are, as the command line names them.
struct LexiconPlaces {
    std::vector<std::string> dictionaries;  ///< folders; empty: the usual ones
    std::vector<std::string> files;         ///< that `vidimus lexicon` wrote
};

/// Every word lexicon that is not part of the program: files first, which were learnt from the user's own texts, then
/// the dictionaries of this machine. Thread-safe.
class InstalledLexicons final : public checks::WordLexicons {
  public:
    /// A file that is no lexicon is an error; lines of it that cannot be read are problems (take_problems).
    static Expected<std::shared_ptr<const InstalledLexicons>> open(const LexiconPlaces& places);

    std::vector<std::shared_ptr<const checks::WordLexicon>> find(std::string_view source_language,
                                                                 std::string_view draft_language) const override;
    /// Sentences for people, of what went wrong since they were last asked for.
    std::vector<std::string> take_problems() const;

  private:
    explicit InstalledLexicons(const LexiconPlaces& places)
        : dictionaries_(DictionaryPlaces::with_folders(places.dictionaries)) {}

    std::vector<checks::LearnedLexicon> learned_;
    Dictionaries dictionaries_;
    mutable std::mutex mutex_;
    mutable std::vector<std::string> problems_;
};

/// Reads a lexicon file. What of it cannot be read goes to `problems`.
Expected<checks::LexiconFile> read_lexicon_file(const std::string& path, std::vector<std::string>& problems);

}  // namespace vidimus::server
