#include "checks/alignment/matches.h"

#include "checks/alignment/cognate_finder.h"
#include "checks/alignment/cognates.h"
#include "checks/alignment/skeleton.h"
#include "checks/lexicon/compounds.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace vidimus::checks {

namespace {

/// A key that more terms than this hold on one side (a stop-word like abbreviation) is not followed.
constexpr std::ptrdiff_t most_terms_of_key = 64;

struct KeyHolder {
    std::uint64_t id;
    std::uint32_t term;
    float strength;
};

/// The keys of all terms, by id.
std::vector<KeyHolder> holders_of(const Vocabulary& side) {
    std::vector<KeyHolder> holders;
    holders.reserve(side.terms.size());
    for (std::uint32_t t = 0; t < side.terms.size(); ++t) {
        for (const EvidenceKey& key : side.terms[t].keys) holders.push_back({key.id, t, key.strength});
    }
    std::sort(holders.begin(), holders.end(), [](const KeyHolder& a, const KeyHolder& b) { return a.id < b.id; });
    return holders;
}

void match_keys(const Vocabulary& source, const Vocabulary& draft, std::vector<TermMatch>& out) {
    const auto sources = holders_of(source);
    const auto drafts = holders_of(draft);
    auto first = drafts.begin();
    for (const KeyHolder& own : sources) {
        while (first != drafts.end() && first->id < own.id) ++first;
        auto last = first;
        while (last != drafts.end() && last->id == own.id) ++last;
        if (last - first > most_terms_of_key) continue;
        // Both sides name the same strength for the same kind of key; the weaker tells.
        for (auto other = first; other != last; ++other) {
            const float strength = std::min(own.strength, other->strength);
            out.push_back({own.term, other->term, strength, strength});
        }
    }
}

/// Words that wandered from one script into the other.
void match_skeletons(const Vocabulary& source, const Vocabulary& draft, std::vector<TermMatch>& out) {
    constexpr std::size_t beginning = 3;
    struct Entry {
        std::string skeleton;
        std::uint32_t term;
    };
    const auto entries_of = [](const Vocabulary& side, bool foreign) {
        std::vector<Entry> entries;
        for (std::uint32_t t = 0; t < side.terms.size(); ++t) {
            const Term& term = side.terms[t];
            if (term.kind != TermClass::word || term.foreign != foreign || term.form.size() < shortest_cognate)
                continue;
            std::string skeleton_of_term = skeleton(term.form);
            if (skeleton_of_term.size() >= beginning) entries.push_back({std::move(skeleton_of_term), t});
        }
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return a.skeleton != b.skeleton ? a.skeleton < b.skeleton : a.term < b.term;
        });
        return entries;
    };
    for (const bool foreign : {false, true}) {
        const auto sources = entries_of(source, foreign);
        const auto drafts = entries_of(draft, !foreign);
        for (const Entry& own : sources) {
            const std::string_view start = std::string_view(own.skeleton).substr(0, beginning);
            auto other = std::lower_bound(drafts.begin(), drafts.end(), start,
                                          [](const Entry& entry, std::string_view s) { return entry.skeleton < s; });
            for (; other != drafts.end() && other->skeleton.starts_with(start); ++other) {
                const float strength = skeleton_strength(own.skeleton, other->skeleton);
                if (strength > 0) out.push_back({own.term, other->term, strength, strength});
            }
        }
    }
}

bool is_everywhere(const Term& term, const Vocabulary& vocabulary) {
    const std::size_t sentences = vocabulary.document_sentences;
    return sentences >= 4 && 2 * std::max<std::size_t>(term.sentences.size(), term.document.sentences) > sentences;
}

/// Short words are mostly such that every text is full of them, and dictionaries know them all.
constexpr std::size_t shortest_known = 4;  // bytes

bool may_be_known(const Term& term, const Vocabulary& vocabulary) {
    return term.kind == TermClass::word && term.form.size() >= shortest_known && !is_everywhere(term, vocabulary);
}

/// How much of a compound each of its two parts is.
constexpr float part_of_compound = 0.5F;

struct DraftTerm {
    std::uint32_t term;
    float share;
};

void match_words(Vocabulary& source, Vocabulary& draft, const WordLexicon& lexicon, std::vector<TermMatch>& out) {
    std::unordered_multimap<WordId, DraftTerm> draft_terms;
    draft_terms.reserve(draft.terms.size());
    const CompoundSplitter draft_compounds(draft.language, [&](WordId word) { return lexicon.knows_draft_word(word); });
    for (std::uint32_t d = 0; d < draft.terms.size(); ++d) {
        Term& term = draft.terms[d];
        if (term.word == 0) continue;
        draft_terms.emplace(term.word, DraftTerm{d, 1});
        const bool known = lexicon.knows_draft_word(term.word);
        term.known = term.known || (known && may_be_known(term, draft));
        if (known || term.kind != TermClass::word) continue;
        if (const auto parts = draft_compounds.split(term.form)) {
            draft_terms.emplace(parts->first, DraftTerm{d, part_of_compound});
            draft_terms.emplace(parts->last, DraftTerm{d, part_of_compound});
        }
    }
    std::vector<WordAnswer> answers;
    const auto add = [&](std::uint32_t s, WordId word, float share) {
        answers.clear();
        lexicon.answers(word, answers);
        for (const WordAnswer& answer : answers) {
            const auto [first, last] = draft_terms.equal_range(answer.word);
            for (auto found = first; found != last; ++found) {
                const float strength = answer.strength * share * found->second.share;
                out.push_back({s, found->second.term, strength, strength});
            }
        }
        return !answers.empty();
    };
    const CompoundSplitter source_compounds(source.language, [&](WordId word) {
        answers.clear();
        lexicon.answers(word, answers);
        return !answers.empty();
    });
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) {
        Term& term = source.terms[s];
        if (term.word == 0) continue;
        if (add(s, term.word, 1)) {
            term.known = term.known || may_be_known(term, source);
        } else if (term.kind == TermClass::word) {
            const auto parts = source_compounds.split(term.form);
            if (!parts) continue;
            add(s, parts->first, part_of_compound);
            add(s, parts->last, part_of_compound);
        }
    }
}

void match_cognates(const Vocabulary& source, const Vocabulary& draft, std::vector<TermMatch>& out) {
    CognateFinder finder(draft);
    std::vector<CognateFinder::Cognate> cognates;
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) {
        cognates.clear();
        finder.find(source.terms[s], cognates);
        for (const auto& cognate : cognates) out.push_back({s, cognate.draft, cognate.strength, cognate.strength});
    }
}

/// Sorted, of each pair the strongest.
void put_in_order(std::vector<TermMatch>& matches) {
    std::sort(matches.begin(), matches.end(), [](const TermMatch& a, const TermMatch& b) {
        if (a.source != b.source) return a.source < b.source;
        if (a.draft != b.draft) return a.draft < b.draft;
        return a.strength > b.strength;
    });
    std::size_t kept = 0;
    for (const TermMatch& match : matches) {
        if (kept > 0 && matches[kept - 1].source == match.source && matches[kept - 1].draft == match.draft) {
            matches[kept - 1].own_strength = std::max(matches[kept - 1].own_strength, match.own_strength);
        } else {
            matches[kept++] = match;
        }
    }
    matches.resize(kept);
}

}  // namespace

std::vector<TermMatch> match_terms(Vocabulary& source, Vocabulary& draft, WordLexiconList lexicons) {
    std::vector<TermMatch> matches;
    match_keys(source, draft, matches);
    for (const auto& lexicon : lexicons) match_words(source, draft, *lexicon, matches);
    match_cognates(source, draft, matches);
    match_skeletons(source, draft, matches);
    std::erase_if(matches, [&](const TermMatch& match) {
        if (!is_everywhere(source.terms[match.source], source) && !is_everywhere(draft.terms[match.draft], draft))
            return false;
        source.terms[match.source].known = draft.terms[match.draft].known = false;
        return true;
    });
    put_in_order(matches);
    return matches;
}

std::vector<TermMatch> merge_matches(const std::vector<TermMatch>& fixed, std::vector<TermMatch> learnt) {
    learnt.insert(learnt.end(), fixed.begin(), fixed.end());
    put_in_order(learnt);
    return learnt;
}

}  // namespace vidimus::checks
