#include "server/project/foreign_lexicons.h"

#include "checks/lexicon/dictd.h"
#include "checks/lexicon/dictionary.h"
#include "checks/lexicon/passage_words.h"
#include "checks/text/encoding.h"
#include "checks/text/language.h"
#include "server/project/files.h"
#include "server/project/inflate.h"
#include "server/project/translation_xml.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace vidimus::server {

namespace {

/// How sure a term of a list is, and a headword of a dictionary.
constexpr float term_strength = 0.7F;
constexpr float headword_strength = 0.5F;
constexpr std::size_t longest_term = 200;  // bytes

void add_term(std::string_view source, std::string_view draft, float strength, ForeignLexicon& into) {
    const auto is_term = [](std::string_view text) {
        return !text.empty() && text.size() <= longest_term && text.find_first_of("\t\n\r") == std::string_view::npos;
    };
    if (is_term(source) && is_term(draft)) into.words.push_back({std::string(source), std::string(draft), strength, 0});
}

Expected<void> read_table(const std::string& path, ForeignLexicon& into) {
    const auto text = read_text(path);
    if (!text) return text.error();
    std::string_view rest = text->view();
    std::size_t wrong = 0;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) {
            ++wrong;
            continue;
        }
        const std::string_view translation = line.substr(tab + 1);
        add_term(line.substr(0, tab), translation.substr(0, translation.find('\t')), term_strength, into);
        ++into.units;
    }
    if (wrong > 0)
        into.problems.push_back(path + ": " + std::to_string(wrong) + " lines without a tab are passed over");
    return {};
}

bool is_language(std::string_view tag, const std::string& language) {
    return checks::primary_language(checks::canonical_language(tag)) == checks::primary_language(language);
}

Expected<void> read_dictd(const std::string& path, const std::string& source_language,
                          const std::string& draft_language, ForeignLexicon& into) {
    const std::string stem = path.substr(0, path.size() - std::string_view(".index").size());
    const std::string name = std::filesystem::path(stem).filename().string();
    // The languages stand at the end of the name; without them the headwords are taken to be the source's.
    const auto code_at = [&](std::size_t from_end) {
        return name.size() >= 7 ? checks::language_of_code(name.substr(name.size() - from_end, 3)) : std::string();
    };
    const std::string from = code_at(7);
    const std::string to = code_at(3);
    const bool backwards = is_language(to, source_language) && is_language(from, draft_language);
    const bool forwards = is_language(from, source_language) && is_language(to, draft_language);
    if (!from.empty() && !to.empty() && !backwards && !forwards) {
        return Error{"cannot import " + path + ": by its name it is " + from + "–" + to + ", not " + source_language +
                         "–" + draft_language,
                     path, "Check --source-language and --draft-language."};
    }
    const auto index = read_bytes(path);
    if (!index) return index.error();
    std::error_code error;
    const std::string packed = stem + ".dict.dz";
    const auto text = read_compressed(std::filesystem::exists(packed, error) ? packed : stem + ".dict");
    if (!text) return text.error();
    std::size_t outside = 0;
    const std::size_t unread = checks::for_dictd_entries(*index, [&](const checks::DictdEntry& entry) {
        if (entry.offset > text->size() || entry.length > text->size() - entry.offset) {
            ++outside;
            return;
        }
        const std::string decoded = checks::decode_text(text->substr(entry.offset, entry.length));
        const auto article = checks::read_dictionary_article(decoded);
        for (const std::string_view translation : article.translations) {
            add_term(backwards ? translation : article.headword, backwards ? article.headword : translation,
                     headword_strength, into);
        }
        ++into.units;
    });
    if (unread + outside > 0)
        into.problems.push_back(path + ": " + std::to_string(unread + outside) + " entries cannot be read");
    return {};
}

Expected<void> read_xml(const std::string& path, const std::string& source_language, const std::string& draft_language,
                        ForeignLexicon& into, checks::TranslationLearner& learner) {
    checks::PassageWords source_words(source_language);
    checks::PassageWords draft_words(draft_language);
    return read_translation_xml(path, [&](const TranslationUnit& unit) {
        ++into.units;
        bool known = false;
        for (const TranslationUnit::Text& source : unit.texts) {
            if (!is_language(source.language, source_language)) continue;
            for (const TranslationUnit::Text& draft : unit.texts) {
                if (!is_language(draft.language, draft_language)) continue;
                known = true;
                if (unit.terms) {
                    add_term(source.text, draft.text, term_strength, into);
                } else {
                    learner.add(source_words.of(source.text), draft_words.of(draft.text));
                }
            }
        }
        into.foreign_units += known ? 0 : 1;
    });
}

}  // namespace

Expected<void> read_foreign_lexicon(const std::string& path, const std::string& source_language,
                                    const std::string& draft_language, ForeignLexicon& into,
                                    checks::TranslationLearner& learner) {
    const std::string ending = std::filesystem::path(path).extension().string();
    if (ending == ".tsv" || ending == ".txt") return read_table(path, into);
    if (ending == ".index") return read_dictd(path, source_language, draft_language, into);
    if (ending == ".tmx" || ending == ".tbx") return read_xml(path, source_language, draft_language, into, learner);
    return Error{"cannot import " + path + ": its name does not end in .tmx, .tbx, .tsv, .txt or .index", path,
                 "Give it the ending of what it is."};
}

}  // namespace vidimus::server
