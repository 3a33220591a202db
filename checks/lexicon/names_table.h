#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The generated table behind names.h (see checks/tables/names).
namespace vidimus::checks::names_table {

/// A row is found by the hash of a name's folded words. Names of several words are reached word by word: the beginnings
/// of names stand in the table too.
struct Row {
    std::uint64_t hash;          ///< name_hash() of the words so far
    std::uint32_t concept_hash;  ///< what it names; 0: only the beginning of a longer name
    std::uint8_t letters;        ///< bytes of the folded name
    bool capital;                ///< is a name only when written with a capital
    bool stem;                   ///< `hash` is of the first bytes of an inflected one-word name
};

struct Language {
    std::string_view tag;
    const Row* rows;  ///< ascending by hash; equal hashes stand together
    std::size_t size;
    bool inflects;
};

extern const std::span<const Language> languages;

constexpr std::uint64_t hash_seed = 0xcbf29ce484222325;
/// FNV-1a over the bytes of a word, then a separator, so that hashes of word sequences grow word by word.
constexpr std::uint64_t extend_hash(std::uint64_t hash, std::string_view word) {
    for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    return (hash ^ 0xFF) * 0x100000001b3;
}

/// The stem of an inflected name: without its last two bytes, at least four. Empty for shorter names.
constexpr std::string_view stem_of(std::string_view folded) {
    if (folded.size() < 5) return {};
    return folded.substr(0, folded.size() - 2 < 4 ? 4 : folded.size() - 2);
}

}  // namespace vidimus::checks::names_table
