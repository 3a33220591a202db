#include "server/project/word_origins.h"

#include "checks/lexicon/core_lexicon.h"
#include "checks/lexicon/lexicon_file.h"
#include "checks/lexicon/phrase.h"
#include "checks/text/language.h"
#include "server/project/dictionaries.h"
#include "server/project/foreign_lexicons.h"

#include <algorithm>
#include <utility>

namespace vidimus::server {

namespace {

/// Whether a word of a lexicon is the one asked for, whatever its form.
class Question {
  public:
    Question(const std::string& word, const std::string& language) : reader_(language), asked_(reader_.read(word)) {}

    bool is_answered_by(const std::string& word) const {
        if (asked_.empty()) return false;
        const auto words = reader_.read(word);
        return std::ranges::any_of(words, [&](const checks::PhraseWord& one) {
            return std::ranges::any_of(asked_, [&](const checks::PhraseWord& other) { return one.word == other.word; });
        });
    }

  private:
    checks::PhraseReader reader_;
    std::vector<checks::PhraseWord> asked_;
};

}  // namespace

Expected<std::vector<KnownTranslation>> known_translations(const std::string& word, const std::string& source_language,
                                                           const std::string& draft_language,
                                                           const LexiconPlaces& places,
                                                           std::vector<std::string>& problems) {
    const std::string source(checks::primary_language(source_language));
    const std::string draft(checks::primary_language(draft_language));
    const Question in_source(word, source);
    const Question in_draft(word, draft);
    std::vector<KnownTranslation> known;
    const auto add = [&](const checks::WordTranslation& pair, const char* kind, const std::string& origin) {
        if (in_source.is_answered_by(pair.source) || in_draft.is_answered_by(pair.draft))
            known.push_back({pair.source, pair.draft, pair.strength, kind, origin});
    };
    for (const std::string& path : places.files) {
        const auto file = read_lexicon_file(path, problems);
        if (!file) return file.error();
        const std::string from(checks::primary_language(file->source_language));
        const std::string to(checks::primary_language(file->draft_language));
        if (!(from == source && to == draft) && !(from == draft && to == source)) continue;
        for (checks::WordTranslation pair : file->words) {
            if (from != source) std::swap(pair.source, pair.draft);
            add(pair, "learned", path);
        }
    }
    for (const std::string& index :
         Dictionaries(DictionaryPlaces::with_folders(places.dictionaries)).paths(source, draft)) {
        ForeignLexicon dictionary;
        checks::TranslationLearner nothing;
        if (const auto read = read_foreign_lexicon(index, source, draft, dictionary, nothing); !read) {
            problems.push_back(read.error().message());
            continue;
        }
        for (const checks::WordTranslation& pair : dictionary.words) add(pair, "dictionaries", index);
    }
    for (const checks::CoreTranslation& pair : checks::core_translations(source, draft))
        add({std::string(pair.source), std::string(pair.draft), pair.strength, 0}, "core", "core");
    return known;
}

}  // namespace vidimus::server
