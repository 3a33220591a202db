#include "server/project/dictionaries.h"

#include "checks/lexicon/dictionary.h"
#include "checks/lexicon/dictionary_lexicon.h"
#include "checks/text/language.h"
#include "server/project/dictionary_store.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

constexpr std::string_view index_ending = ".index";
/// A dictionary with fewer words than this is helped out by a way through a third language.
constexpr std::size_t large = 20'000;

/// "freedict-deu-fra.index" is German to French.
std::optional<std::pair<std::string, std::string>> languages_of(std::string_view file) {
    if (!file.ends_with(index_ending)) return std::nullopt;
    file.remove_suffix(index_ending.size());
    const std::size_t second = file.rfind('-');
    if (second == std::string_view::npos || second < 3) return std::nullopt;
    const std::size_t before = file.rfind('-', second - 1);
    const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
    std::pair<std::string, std::string> languages{checks::language_of_code(file.substr(first, second - first)),
                                                  checks::language_of_code(file.substr(second + 1))};
    if (languages.first.empty() || languages.second.empty() || languages.first == languages.second) return std::nullopt;
    return languages;
}

std::vector<std::string> split(std::string_view list, char separator) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = list.find(separator);
        if (end != 0) parts.emplace_back(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return parts;
}

}  // namespace

struct Dictionaries::Installed {
    std::string index;  ///< path
    std::string head_language;
    std::string translation_language;
    bool loaded = false;
    std::shared_ptr<const checks::WordTable> table;  ///< null where it cannot be read

    bool joins(std::string_view a, std::string_view b) const {
        return (head_language == a && translation_language == b) || (head_language == b && translation_language == a);
    }
    /// The other language; empty when this is none of its two.
    std::string_view other_than(std::string_view language) const {
        if (head_language == language) return translation_language;
        return translation_language == language ? std::string_view(head_language) : std::string_view();
    }
};

DictionaryPlaces DictionaryPlaces::usual() {
    DictionaryPlaces places;
    if (const char* listed = std::getenv("VIDIMUS_DICTIONARIES")) {
        places.folders = split(listed, ':');
    } else {
        places.folders = {"/usr/share/dictd", "/usr/local/share/dictd"};
    }
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    if (cache && *cache == '/') {
        places.cache = std::string(cache) + "/vidimus";
    } else if (home && *home == '/') {
        places.cache = std::string(home) + "/.cache/vidimus";
    }
    return places;
}

DictionaryPlaces DictionaryPlaces::with_folders(const std::vector<std::string>& folders) {
    DictionaryPlaces places = usual();
    if (!folders.empty()) places.folders = folders;
    return places;
}

Dictionaries::Dictionaries(DictionaryPlaces places) : places_(std::move(places)) {}
Dictionaries::~Dictionaries() = default;

void Dictionaries::look_for_dictionaries() const {
    if (std::exchange(looked_, true)) return;
    for (const std::string& folder : places_.folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end;
             file.increment(error)) {
            const auto languages = languages_of(file->path().filename().string());
            if (!languages) continue;
            auto found = std::make_unique<Installed>();
            found->index = file->path().string();
            found->head_language = languages->first;
            found->translation_language = languages->second;
            installed_.push_back(std::move(found));
        }
    }
    // Folders list their files in any order; findings must not depend on it.
    std::ranges::sort(installed_, {}, [](const auto& dictionary) { return dictionary->index; });
}

const std::shared_ptr<const checks::WordTable>& Dictionaries::table_of(Installed& dictionary) const {
    if (!std::exchange(dictionary.loaded, true)) {
        auto table =
            load_dictionary(dictionary.index, dictionary.head_language, dictionary.translation_language, places_.cache);
        if (table) {
            dictionary.table = *table;
        } else {
            problems_.push_back(table.error().message());
        }
    }
    return dictionary.table;
}

std::vector<std::shared_ptr<const checks::WordLexicon>> Dictionaries::find(std::string_view source_language,
                                                                           std::string_view draft_language) const {
    const std::string_view source = checks::primary_language(source_language);
    const std::string_view draft = checks::primary_language(draft_language);
    if (source.empty() || draft.empty() || source == draft) return {};
    const std::lock_guard lock(mutex_);
    look_for_dictionaries();
    const auto legs = [&](std::string_view from, std::string_view to) {
        std::vector<checks::DictionaryLeg> found;
        for (const auto& dictionary : installed_) {
            if (!dictionary->joins(from, to)) continue;
            if (const auto& table = table_of(*dictionary)) found.push_back({table, dictionary->head_language == from});
        }
        return found;
    };
    const auto words_of = [](const std::vector<checks::DictionaryLeg>& found) {
        std::size_t words = 0;
        for (const auto& leg : found) words += leg.words();
        return words;
    };

    std::vector<checks::DictionaryLeg> direct = legs(source, draft);
    std::vector<checks::DictionaryLeg> to_pivot;
    std::vector<checks::DictionaryLeg> from_pivot;
    if (words_of(direct) < large) {
        std::map<std::string_view, int> sides;  // third languages, and which legs there are: 1 to, 2 from
        for (const auto& dictionary : installed_) {
            if (const auto pivot = dictionary->other_than(source); !pivot.empty() && pivot != draft) sides[pivot] |= 1;
            if (const auto pivot = dictionary->other_than(draft); !pivot.empty() && pivot != source) sides[pivot] |= 2;
        }
        std::size_t best = 0;
        for (const auto& [pivot, legs_there] : sides) {
            if (legs_there != 3) continue;
            auto to = legs(source, pivot);
            auto from = legs(pivot, draft);
            const std::size_t words = std::min(words_of(to), words_of(from));
            if (words <= best) continue;
            best = words;
            to_pivot = std::move(to);
            from_pivot = std::move(from);
        }
    }
    if (direct.empty() && to_pivot.empty()) return {};
    return {std::make_shared<checks::DictionaryLexicon>(std::move(direct), std::move(to_pivot), std::move(from_pivot))};
}

std::vector<std::string> Dictionaries::paths(std::string_view a, std::string_view b) const {
    const std::lock_guard lock(mutex_);
    look_for_dictionaries();
    std::vector<std::string> found;
    for (const auto& dictionary : installed_)
        if (dictionary->joins(a, b)) found.push_back(dictionary->index);
    return found;
}

std::vector<std::string> Dictionaries::take_problems() const {
    const std::lock_guard lock(mutex_);
    return std::exchange(problems_, {});
}

}  // namespace vidimus::server
