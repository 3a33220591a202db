#include "checks/lexicon/core_lexicon.h"

#include "checks/lexicon/core_table.h"
#include "checks/text/language.h"

#include <algorithm>
#include <cstddef>

namespace vidimus::checks {

namespace {

using core_table::Language;

constexpr float full_strength = 255;
/// Of a word that answers by its first form with a first form.
constexpr float core_strength = 0.55F;
/// A word with more answers than this says little with each.
constexpr std::size_t most_answers = 24;

const Language* find_language(std::string_view tag) {
    const std::string_view primary = primary_language(tag);
    const auto found = std::ranges::find(core_table::languages, primary, &Language::tag);
    return found == core_table::languages.end() ? nullptr : &*found;
}

class CoreLexicon final : public WordLexicon {
  public:
    CoreLexicon(const Language& source, const Language& draft) : source_(source), draft_(draft) {}

    LexiconKind kind() const override { return LexiconKind::core; }

    void answers(WordId source_word, std::vector<WordAnswer>& out) const override {
        const std::size_t from = out.size();
        const auto [first, last] = std::equal_range(source_.words.begin(), source_.words.end(), source_word);
        for (auto word = first; word != last; ++word) {
            const auto entry = static_cast<std::size_t>(word - source_.words.begin());
            const std::uint16_t meaning = source_.concepts[entry];
            const float strength = core_strength * strength_of(source_, entry);
            for (std::size_t k = draft_.starts[meaning]; k < draft_.starts[meaning + 1]; ++k) {
                const std::uint16_t other = draft_.by_concept[k];
                out.push_back({draft_.words[other], strength * strength_of(draft_, other)});
            }
        }
        keep_strongest(out, from);
    }

    bool knows_draft_word(WordId draft_word) const override {
        return std::ranges::binary_search(draft_.words, draft_word);
    }

  private:
    static float strength_of(const Language& language, std::size_t entry) {
        return static_cast<float>(language.strengths[entry]) / full_strength;
    }

    static void keep_strongest(std::vector<WordAnswer>& out, std::size_t from) {
        const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
        std::sort(first, out.end(), [](const WordAnswer& a, const WordAnswer& b) {
            return a.word != b.word ? a.word < b.word : a.strength > b.strength;
        });
        out.erase(
            std::unique(first, out.end(), [](const WordAnswer& a, const WordAnswer& b) { return a.word == b.word; }),
            out.end());
        if (out.size() - from <= most_answers) return;
        std::stable_sort(first, out.end(),
                         [](const WordAnswer& a, const WordAnswer& b) { return a.strength > b.strength; });
        out.resize(from + most_answers);
    }

    const Language& source_;
    const Language& draft_;
};

/// The lines of all concepts, in order. A line never leaves its piece.
std::vector<std::string_view> lines_of(const Language& language) {
    std::vector<std::string_view> lines;
    for (std::string_view piece : language.written) {
        while (!piece.empty()) {
            const std::size_t end = piece.find('\n');
            lines.push_back(piece.substr(0, end));
            piece.remove_prefix(end + 1);
        }
    }
    return lines;
}

template <class Use>
void for_forms(std::string_view line, Use use) {
    while (!line.empty()) {
        const std::size_t end = line.find('|');
        use(line.substr(0, end));
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
}

}  // namespace

std::vector<CoreTranslation> core_translations(std::string_view source_language, std::string_view draft_language) {
    const Language* const source = find_language(source_language);
    const Language* const draft = find_language(draft_language);
    std::vector<CoreTranslation> all;
    if (!source || !draft || source == draft) return all;
    const auto sources = lines_of(*source);
    const auto drafts = lines_of(*draft);
    for (std::size_t k = 0; k < sources.size(); ++k) {
        for_forms(sources[k], [&](std::string_view a) {
            for_forms(drafts[k], [&](std::string_view b) { all.push_back({a, b, core_strength}); });
        });
    }
    return all;
}

std::shared_ptr<const WordLexicon> core_lexicon(std::string_view source_language, std::string_view draft_language) {
    const Language* const source = find_language(source_language);
    const Language* const draft = find_language(draft_language);
    if (!source || !draft || source == draft) return nullptr;
    return std::make_shared<const CoreLexicon>(*source, *draft);
}

}  // namespace vidimus::checks
