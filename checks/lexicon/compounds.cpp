#include "checks/lexicon/compounds.h"

#include "checks/text/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace vidimus::checks {

namespace {

constexpr std::array<std::string_view, 7> compounding_languages = {"de", "nl", "sv", "da", "nb", "no", "is"};
/// What may stand between the parts.
constexpr std::array<std::string_view, 6> linking_letters = {"s", "es", "n", "en", "er", "e"};
constexpr std::size_t shortest_compound = 9;  // bytes of the folded form
constexpr std::size_t shortest_part = 4;
constexpr std::size_t longest_compound = 40;

}  // namespace

CompoundSplitter::CompoundSplitter(std::string_view language, std::function<bool(WordId)> known)
    : compounds_(std::ranges::find(compounding_languages, primary_language(language)) != compounding_languages.end()),
      stemmer_(language),
      known_(std::move(known)) {}

std::optional<WordId> CompoundSplitter::known_word(std::string_view part) const {
    const WordId word = word_id(stemmer_.stem(part));
    return known_(word) ? std::optional(word) : std::nullopt;
}

std::optional<WordId> CompoundSplitter::known_beginning(std::string_view part) const {
    if (const auto word = known_word(part)) return word;
    for (const std::string_view link : linking_letters) {
        if (part.size() < shortest_part + link.size() || !part.ends_with(link)) continue;
        if (const auto word = known_word(part.substr(0, part.size() - link.size()))) return word;
    }
    return std::nullopt;
}

std::optional<CompoundParts> CompoundSplitter::split(std::string_view form) const {
    if (!compounds_ || form.size() < shortest_compound || form.size() > longest_compound) return std::nullopt;
    for (std::size_t cut = shortest_part; cut + shortest_part <= form.size(); ++cut) {
        const auto last = known_word(form.substr(cut));
        if (!last) continue;
        if (const auto first = known_beginning(form.substr(0, cut))) return CompoundParts{*first, *last};
    }
    return std::nullopt;
}

}  // namespace vidimus::checks
