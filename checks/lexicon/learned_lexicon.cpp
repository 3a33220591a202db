#include "checks/lexicon/learned_lexicon.h"

#include "checks/lexicon/dictionary_lexicon.h"
#include "checks/lexicon/phrase.h"
#include "checks/text/language.h"

#include <utility>
#include <vector>

namespace vidimus::checks {

namespace {

/// A table with the bytes that it is a view of.
struct Held {
    std::string bytes;
    WordTable table;
};

std::shared_ptr<const WordTable> table_of(const LexiconFile& file) {
    const PhraseReader source(file.source_language);
    const PhraseReader draft(file.draft_language);
    WordTableBuilder builder;
    for (const WordTranslation& word : file.words) {
        const auto sources = source.read(word.source);
        const auto drafts = draft.read(word.draft);
        if (sources.size() > 1 && drafts.size() > 1) continue;  // nobody knows which of the words go together
        for (const PhraseWord& a : sources)
            for (const PhraseWord& b : drafts) builder.add(a.word, b.word, word.strength * a.share * b.share);
    }
    const auto held = std::make_shared<Held>();
    held->bytes = builder.bytes();
    if (const auto table = WordTable::open(held->bytes)) held->table = *table;
    return {held, &held->table};
}

}  // namespace

LearnedLexicon::LearnedLexicon(const LexiconFile& file)
    : source_language_(file.source_language), draft_language_(file.draft_language), table_(table_of(file)) {}

std::shared_ptr<const WordLexicon> LearnedLexicon::find(std::string_view source_language,
                                                        std::string_view draft_language) const {
    const auto is = [](std::string_view a, std::string_view b) { return primary_language(a) == primary_language(b); };
    const bool forward = is(source_language, source_language_) && is(draft_language, draft_language_);
    const bool backward = is(source_language, draft_language_) && is(draft_language, source_language_);
    if (!forward && !backward) return nullptr;
    return std::make_shared<const DictionaryLexicon>(std::vector<DictionaryLeg>{{table_, forward}},
                                                     std::vector<DictionaryLeg>{}, std::vector<DictionaryLeg>{},
                                                     LexiconKind::learned);
}

}  // namespace vidimus::checks
