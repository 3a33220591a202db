#pragma once

#include "checks/text/words.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Which lexicons may be used; the names `--lexicon` takes.
enum class LexiconKind : std::uint8_t { names, core, dictionaries, learned };

struct LexiconSet {
    std::uint8_t bits = 0;

    static constexpr LexiconSet all() { return {0x0F}; }
    static constexpr LexiconSet none() { return {0}; }
    constexpr bool has(LexiconKind kind) const { return bits >> static_cast<int>(kind) & 1; }
    constexpr LexiconSet with(LexiconKind kind) const {
        return {static_cast<std::uint8_t>(bits | 1 << static_cast<int>(kind))};
    }
    friend bool operator==(const LexiconSet&, const LexiconSet&) = default;
};
std::string_view name_of(LexiconKind kind);

/// Keeps keys of different origin apart.
enum class EvidenceSpace : std::uint8_t { form, ideographs, mark, name, figure, code, link };
constexpr std::uint64_t evidence_id(EvidenceSpace space, std::uint64_t value) {
    return value * 0x9E3779B97F4A7C15 + static_cast<std::uint64_t>(space);
}

/// A word (or phrase) of a sentence seen as something that the other side can answer: two sides answer each other where
/// they hold equal keys. A concept of a names table, a headword of a dictionary, the value of a figure, a folded form:
/// all become keys, so that one mechanism weighs them all.
struct EvidenceKey {
    std::uint64_t id;  ///< equal on both sides: may answer; see evidence_id
    float strength;    ///< how sure a match of this key is, 0–1; of the two sides' strengths the weaker counts
    std::uint16_t first_word;  ///< of the sentence's words
};

/// Tells which words of one language answer which of another, by giving the words of each side keys in a common space.
class Lexicon {
  public:
    virtual ~Lexicon() = default;
    virtual LexiconKind kind() const = 0;
    /// Whether it knows anything of this pair of languages (primary subtags).
    virtual bool knows(std::string_view source_language, std::string_view draft_language) const = 0;
    /// Appends the keys of a sentence in `language`.
    virtual void keys(std::string_view language, std::span<const Word> words, std::vector<EvidenceKey>& out) const = 0;
};

}  // namespace vidimus::checks
