#include "checks/alignment/cognate_finder.h"

#include "checks/alignment/cognates.h"

#include <algorithm>
#include <string_view>

namespace vidimus::checks {

namespace {

/// Trigrams are kept apart by so many bits of their hash; a clash only means that two words are compared in vain.
constexpr unsigned bucket_bits = 15;
constexpr std::size_t bucket_count = std::size_t{1} << bucket_bits;
/// Trigrams held by more words than this do not tell words apart.
constexpr std::size_t most_words_of_trigram = 400;

bool is_candidate(const Term& term) {
    return term.kind == TermClass::word && term.form.size() >= shortest_cognate;
}

template <class Function>
void for_trigrams(std::string_view form, Function function) {
    const auto byte = [&](std::size_t k) { return static_cast<std::uint32_t>(static_cast<unsigned char>(form[k])); };
    const auto bucket = [](std::uint32_t trigram) { return trigram * 2'654'435'761U >> (32 - bucket_bits); };
    function(bucket(byte(0) << 8 | byte(1)));  // the beginning counts as a trigram of its own
    for (std::size_t k = 0; k + 2 < form.size(); ++k)
        function(bucket(1U << 24 | byte(k) << 16 | byte(k + 1) << 8 | byte(k + 2)));
}

}  // namespace

CognateFinder::CognateFinder(const Vocabulary& draft)
    : draft_(draft), starts_(bucket_count + 1), shared_(draft.terms.size()) {
    for (const Term& term : draft.terms) {
        if (is_candidate(term)) for_trigrams(term.form, [&](std::uint32_t bucket) { ++starts_[bucket + 1]; });
    }
    for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
    words_.resize(starts_.back());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t d = 0; d < draft.terms.size(); ++d) {
        if (is_candidate(draft.terms[d]))
            for_trigrams(draft.terms[d].form, [&](std::uint32_t bucket) { words_[next[bucket]++] = d; });
    }
}

void CognateFinder::find(const Term& term, std::vector<Cognate>& out) {
    if (!is_candidate(term)) return;
    touched_.clear();
    for_trigrams(term.form, [&](std::uint32_t bucket) {
        if (starts_[bucket + 1] - starts_[bucket] > most_words_of_trigram) return;
        for (std::uint32_t k = starts_[bucket]; k < starts_[bucket + 1]; ++k) {
            if (shared_[words_[k]]++ == 0) touched_.push_back(words_[k]);
        }
    });
    const CognateJudge judge(term.form);
    for (const std::uint32_t d : touched_) {
        const std::string& other = draft_.terms[d].form;
        const std::size_t shared = shared_[d];
        shared_[d] = 0;
        if (2 * shared + 2 < std::min(term.form.size(), other.size()) || other == term.form) continue;
        const double similarity = judge.similarity(other);
        if (similarity >= cognate_floor) out.push_back({d, cognate_strength(similarity)});
    }
}

}  // namespace vidimus::checks
