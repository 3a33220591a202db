#include "checks/lexicon/names.h"

#include "checks/lexicon/names_table.h"
#include "checks/text/language.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

using names_table::Row;

/// How sure a match of two names is. A stem may belong to another word.
constexpr float name_strength = 0.8F;
constexpr float stem_strength = 0.6F;
/// Endings of inflected names are at most so many bytes longer or shorter than the name's own.
constexpr std::size_t longest_ending = 3;
constexpr std::size_t longest_name = 8;  // words, or characters of a script without spaces

const names_table::Language* language_of(std::string_view tag) {
    const bool traditional = tag == "zh-Hant" || tag.starts_with("zh-Hant-") || tag == "zh-TW" || tag == "zh-HK";
    std::string_view wanted = traditional ? std::string_view("zh-Hant") : primary_language(tag);
    if (wanted == "no" || wanted == "nn") wanted = "nb";
    for (const names_table::Language& language : names_table::languages) {
        if (language.tag == wanted) return &language;
    }
    return nullptr;
}

std::span<const Row> rows_of(const names_table::Language& language, std::uint64_t hash) {
    const std::span<const Row> rows(language.rows, language.size);
    const auto [first, last] = std::equal_range(rows.begin(), rows.end(), Row{hash, 0, 0, false, false},
                                                [](const Row& a, const Row& b) { return a.hash < b.hash; });
    return {first, last};
}

EvidenceKey key_of(const Row& row, float strength, std::size_t first) {
    return {evidence_id(EvidenceSpace::name, row.concept_hash), strength, static_cast<std::uint16_t>(first)};
}

class Reader {
  public:
    Reader(const names_table::Language& language, std::span<const Word> words, std::vector<EvidenceKey>& out)
        : language_(language), words_(words), out_(out) {}

    void read() {
        const std::size_t limit = std::min<std::size_t>(words_.size(), 0xFFFF);
        for (std::size_t at = 0; at < limit;) {
            std::size_t taken = longest_at(at);
            if (taken == 0 && language_.inflects) taken = stem_at(at);
            at += std::max<std::size_t>(taken, 1);
        }
    }

  private:
    static bool is_name_word(const Word& word) {
        return word.kind == WordKind::letters || word.kind == WordKind::ideograph;
    }

    /// The number of words of the longest name that starts at `at`; 0 when none does.
    std::size_t longest_at(std::size_t at) {
        std::uint64_t hash = names_table::hash_seed;
        std::span<const Row> best;
        std::size_t taken = 0;
        for (std::size_t count = 1; count <= longest_name && at + count <= words_.size(); ++count) {
            const Word& word = words_[at + count - 1];
            if (!is_name_word(word)) break;
            hash = names_table::extend_hash(hash, word.form);
            const auto rows = rows_of(language_, hash);
            if (rows.empty()) break;
            const bool named = std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return fits(row, at); });
            if (named) {
                best = rows;
                taken = count;
            }
        }
        for (const Row& row : best) {
            if (fits(row, at)) out_.push_back(key_of(row, name_strength, at));
        }
        return taken;
    }

    bool fits(const Row& row, std::size_t at) const {
        return row.concept_hash != 0 && !row.stem && (!row.capital || words_[at].capital);
    }

    std::size_t stem_at(std::size_t at) {
        const Word& word = words_[at];
        if (word.kind != WordKind::letters || word.form.size() < 4) return 0;
        for (std::size_t cut = 0; cut <= longest_ending && word.form.size() - cut >= 4; ++cut) {
            const auto prefix = std::string_view(word.form).substr(0, word.form.size() - cut);
            bool found = false;
            for (const Row& row : rows_of(language_, names_table::extend_hash(names_table::hash_seed, prefix))) {
                const std::size_t longer = std::max<std::size_t>(row.letters, word.form.size());
                const std::size_t shorter = std::min<std::size_t>(row.letters, word.form.size());
                if (!row.stem || (row.capital && !word.capital) || longer - shorter > longest_ending) continue;
                out_.push_back(key_of(row, stem_strength, at));
                found = true;
            }
            if (found) return 1;
        }
        return 0;
    }

    const names_table::Language& language_;
    std::span<const Word> words_;
    std::vector<EvidenceKey>& out_;
};

}  // namespace

bool NamesLexicon::knows(std::string_view source_language, std::string_view draft_language) const {
    return language_of(source_language) && language_of(draft_language);
}

void NamesLexicon::keys(std::string_view language, std::span<const Word> words, std::vector<EvidenceKey>& out) const {
    if (const names_table::Language* rows = language_of(language)) Reader(*rows, words, out).read();
}

}  // namespace vidimus::checks
