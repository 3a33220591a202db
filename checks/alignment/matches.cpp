#include "checks/alignment/matches.h"

#include "checks/alignment/cognates.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace vidimus::checks {

namespace {

/// A key that more terms than this hold on one side (a stop-word like abbreviation) is not followed.
constexpr std::size_t most_terms_of_key = 64;
/// Trigrams held by more words than this do not tell words apart.
constexpr std::size_t most_words_of_trigram = 400;

void match_keys(const Vocabulary& source, const Vocabulary& draft, std::vector<TermMatch>& out) {
    struct Holder {
        std::uint32_t term;
        float strength;
    };
    std::unordered_map<std::uint64_t, std::vector<Holder>> holders;
    for (std::uint32_t d = 0; d < draft.terms.size(); ++d) {
        for (const EvidenceKey& key : draft.terms[d].keys) holders[key.id].push_back({d, key.strength});
    }
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) {
        for (const EvidenceKey& key : source.terms[s].keys) {
            const auto found = holders.find(key.id);
            if (found == holders.end() || found->second.size() > most_terms_of_key) continue;
            // Both sides name the same strength for the same kind of key; the weaker tells.
            for (const Holder& holder : found->second)
                out.push_back({s, holder.term, std::min(key.strength, holder.strength)});
        }
    }
}

class CognateFinder {
  public:
    explicit CognateFinder(const Vocabulary& draft) : draft_(draft), shared_(draft.terms.size()) {
        for (std::uint32_t d = 0; d < draft.terms.size(); ++d) {
            if (!is_candidate(draft.terms[d])) continue;
            for_trigrams(draft.terms[d].form, [&](std::uint32_t trigram) { index_[trigram].push_back(d); });
        }
    }

    void find(std::uint32_t s, const Term& term, std::vector<TermMatch>& out) {
        if (!is_candidate(term)) return;
        touched_.clear();
        for_trigrams(term.form, [&](std::uint32_t trigram) {
            const auto found = index_.find(trigram);
            if (found == index_.end() || found->second.size() > most_words_of_trigram) return;
            for (const std::uint32_t d : found->second) {
                if (shared_[d]++ == 0) touched_.push_back(d);
            }
        });
        for (const std::uint32_t d : touched_) {
            const std::string& other = draft_.terms[d].form;
            const std::size_t shared = shared_[d];
            shared_[d] = 0;
            if (2 * shared + 2 < std::min(term.form.size(), other.size()) || other == term.form) continue;
            const double similarity = cognate_similarity(term.form, other);
            if (similarity >= cognate_floor) out.push_back({s, d, cognate_strength(similarity)});
        }
    }

  private:
    static bool is_candidate(const Term& term) {
        return term.kind == TermClass::word && term.form.size() >= shortest_cognate;
    }

    template <class Function>
    static void for_trigrams(std::string_view form, Function function) {
        const auto byte = [&](std::size_t k) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(form[k]));
        };
        function(byte(0) << 8 | byte(1));  // the beginning counts as a trigram of its own
        for (std::size_t k = 0; k + 2 < form.size(); ++k)
            function(1U << 24 | byte(k) << 16 | byte(k + 1) << 8 | byte(k + 2));
    }

    const Vocabulary& draft_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> index_;
    std::vector<std::uint32_t> shared_;  // trigrams shared with the word being looked up
    std::vector<std::uint32_t> touched_;
};

bool is_everywhere(const Term& term, const Vocabulary& vocabulary) {
    const std::size_t sentences = vocabulary.of_sentence.size();
    return sentences >= 4 && 2 * term.sentences.size() > sentences;
}

}  // namespace

std::vector<TermMatch> match_terms(const Vocabulary& source, const Vocabulary& draft) {
    std::vector<TermMatch> matches;
    match_keys(source, draft, matches);
    CognateFinder cognates(draft);
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) cognates.find(s, source.terms[s], matches);
    std::erase_if(matches, [&](const TermMatch& match) {
        return is_everywhere(source.terms[match.source], source) || is_everywhere(draft.terms[match.draft], draft);
    });
    std::sort(matches.begin(), matches.end(), [](const TermMatch& a, const TermMatch& b) {
        if (a.source != b.source) return a.source < b.source;
        if (a.draft != b.draft) return a.draft < b.draft;
        return a.strength > b.strength;
    });
    matches.erase(
        std::unique(matches.begin(), matches.end(),
                    [](const TermMatch& a, const TermMatch& b) { return a.source == b.source && a.draft == b.draft; }),
        matches.end());
    return matches;
}

}  // namespace vidimus::checks
