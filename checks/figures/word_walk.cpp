#include "checks/figures/word_walk.h"

#include "checks/figures/characters.h"
#include "checks/figures/word_fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace vidimus::checks {

namespace {

/// The folded form of `c`: a view of the table, or of `buffer`.
std::string_view folded(char32_t c, std::string& buffer) {
    if (c < figure_fold_characters) {
        const FigureFold& entry = figure_fold[c];
        if (entry.size != FigureFold::unknown) return {entry.bytes, entry.size};
    }
    buffer.clear();
    fold_figure_character(c, buffer);
    return buffer;
}

/// The entries whose first word is that of the text.
std::pair<std::size_t, std::size_t> entries_of(const LanguageTable& table, const WordHead& head) {
    if (table.index == nullptr || head.cut || head.size == 0) return {0, 0};
    const WordIndex& index = *table.index;
    const std::size_t mask = index.slots.size() - 1;
    const std::string_view word = head.view();
    for (std::size_t slot = head.hash & mask; index.slots[slot] != 0; slot = (slot + 1) & mask) {
        const WordIndex::Group& group = index.groups[index.slots[slot] - 1];
        if (group.word_size != word.size()) continue;
        const WordEntry& first = table.entries[group.first];
        if (table.keys.substr(first.key_start, word.size()) == word) return {group.first, group.last};
    }
    return {0, 0};
}

/// Whether some entry may begin with the letters at `at`, whatever follows.
bool may_begin_inside(const LanguageTable& table, std::string_view text, Offset at, Offset limit) {
    if (table.index == nullptr) return false;
    std::array<char, WordIndex::head_size> head{};
    std::size_t size = 0;
    std::string buffer;
    for (std::size_t i = at; i < limit && size < head.size();) {
        UChar32 c;
        U8_NEXT_OR_FFFD(text.data(), i, std::size_t{limit}, c);
        for (const char byte : folded(static_cast<char32_t>(c), buffer))
            if (size < head.size()) head[size++] = byte;
    }
    return size < head.size() || table.index->may_begin({head.data(), head.size()});
}

/// A walk down the sorted keys: each folded byte narrows the range of entries that still agree. `depth`: so many bytes
/// of the keys agree already with what stands before `at`.
WordMatch walk(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside,
               std::pair<std::size_t, std::size_t> range, bool (*accepts)(const WordEntry&), std::uint8_t depth = 0) {
    WordMatch best;
    auto first = table.entries.begin() + static_cast<std::ptrdiff_t>(range.first);
    auto last = table.entries.begin() + static_cast<std::ptrdiff_t>(range.second);
    std::string buffer;
    bool after_gap = depth == 0;
    for (std::size_t i = at; i < limit && first != last;) {
        UChar32 c;
        U8_NEXT_OR_FFFD(text.data(), i, std::size_t{limit}, c);
        if (c == '\n') break;
        const std::string_view bytes = folded(static_cast<char32_t>(c), buffer);
        const bool gap = bytes == " ";
        // Two spaces are one; a dash between spaces is none.
        if (gap && after_gap && c == ' ' && depth > 0 && text[i - 2] == ' ') continue;
        if (gap && after_gap) break;
        after_gap = gap;
        for (const char byte : bytes) {
            const auto at_depth = [&](const WordEntry& entry) -> int {
                return entry.key_size > depth ? static_cast<unsigned char>(table.keys[entry.key_start + depth]) : -1;
            };
            const int want = static_cast<unsigned char>(byte);
            if (at_depth(*first) != want)
                first = std::partition_point(first, last, [&](const WordEntry& e) { return at_depth(e) < want; });
            if (first != last && at_depth(*(last - 1)) != want)
                last = std::partition_point(first, last, [&](const WordEntry& e) { return at_depth(e) <= want; });
            if (first == last || at_depth(*first) != want) return best;
            ++depth;
        }
        if (first->key_size != depth) continue;
        // Marks that fold to nothing belong to the letter before them.
        std::size_t next = i;
        UChar32 following = ' ';
        if (i < limit) U8_NEXT_OR_FFFD(text.data(), next, std::size_t{limit}, following);
        if (following >= 0x300 && u_getCombiningClass(following) != 0) continue;
        // Vowel signs go on with the word: जून is no part of जूनियर.
        if (!inside && following >= 0x300 && (U_GET_GC_MASK(following) & U_GC_M_MASK) != 0) continue;
        // A script without spaces may go on behind letters of another ("12k个").
        const auto behind = static_cast<char32_t>(following);
        const bool goes_on =
            behind < 0x80 ? is_word_character(behind) || (behind >= '0' && behind <= '9') : u_isalnum(following) != 0;
        if (!inside && goes_on && (!is_unspaced(behind) || is_unspaced(static_cast<char32_t>(c)))) continue;
        auto end = std::find_if(first, last, [&](const WordEntry& e) { return e.key_size != depth; });
        if (accepts != nullptr && std::none_of(first, end, accepts)) continue;
        best = {static_cast<std::uint32_t>(first - table.entries.begin()),
                static_cast<std::uint32_t>(end - table.entries.begin()), static_cast<Offset>(i)};
    }
    return best;
}

}  // namespace

WordHead read_word(std::string_view text, Offset at, Offset limit) {
    WordHead head;
    head.hash = WordIndex::hash_start;
    head.end = at;
    std::string buffer;
    const auto add = [&](char byte) {
        head.hash = WordIndex::hash_step(head.hash, byte);
        if (head.size == WordHead::longest)
            head.cut = true;
        else
            head.bytes[head.size++] = byte;
    };
    while (head.end < limit) {
        const auto byte = static_cast<unsigned char>(text[head.end]);
        if (byte >= 'a' && byte <= 'z') {
            add(static_cast<char>(byte));
            ++head.end;
        } else if (byte >= 'A' && byte <= 'Z') {
            head.upper = true;
            add(static_cast<char>(byte + 32));
            ++head.end;
        } else if (byte < 0x80) {
            break;
        } else {
            const Character c = character_at(text, head.end, limit);
            if (!is_word_character(c.code) || is_unspaced(c.code)) break;
            head.upper = head.upper || u_isupper(static_cast<UChar32>(c.code)) != 0;
            for (const char part : folded(c.code, buffer)) add(part);
            head.end = c.next;
        }
    }
    head.hash = WordIndex::hash_end(head.hash);
    return head;
}

namespace {

/// The longest of the entries of a first word that stands at `at`.
WordMatch match_in(const LanguageTable& table, std::string_view text, Offset at, Offset limit, const WordHead& head,
                   std::pair<std::size_t, std::size_t> range, bool (*accepts)(const WordEntry&)) {
    const auto begin = table.entries.begin();
    const auto first = begin + static_cast<std::ptrdiff_t>(range.first);
    const auto last = begin + static_cast<std::ptrdiff_t>(range.second);
    const std::string_view word = head.view();
    // Where other words stand among them (WordIndex), or digits go on behind the letters, the long way is the safe one.
    const auto& final_entry = *(last - 1);
    const bool pure = table.keys.substr(final_entry.key_start, word.size()) == word;
    const char32_t next = character_at(text, head.end, limit).code;
    if (!pure || next >= 0x80 || digit_of(next) >= 0) return walk(table, text, at, limit, false, range, accepts);
    // The word alone stands before all that go on behind it.
    const auto longer =
        std::find_if(first, last, [&](const WordEntry& entry) { return entry.key_size != word.size(); });
    WordMatch best;
    if (longer != last)
        best = walk(table, text, head.end, limit, false,
                    {static_cast<std::size_t>(longer - begin), static_cast<std::size_t>(last - begin)}, accepts,
                    static_cast<std::uint8_t>(word.size()));
    const bool alone = longer != first && (accepts == nullptr || std::any_of(first, longer, accepts));
    if (best || !alone) return best;
    return {static_cast<std::uint32_t>(range.first), static_cast<std::uint32_t>(longer - begin), head.end};
}

}  // namespace

WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, const WordHead& head) {
    const auto range = entries_of(table, head);
    return range.first == range.second ? WordMatch{} : match_in(table, text, at, limit, head, range, nullptr);
}

WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside,
                     bool (*accepts)(const WordEntry&)) {
    if (!inside) {
        const Character c = character_at(text, at, limit);
        if (!is_unspaced(c.code)) {
            const WordHead head = read_word(text, at, limit);
            const auto range = entries_of(table, head);
            return range.first == range.second ? WordMatch{} : match_in(table, text, at, limit, head, range, accepts);
        }
    }
    if (!may_begin_inside(table, text, at, limit)) return {};
    return walk(table, text, at, limit, inside, {0, table.entries.size()}, accepts);
}

bool has_role(const LanguageTable& table, const WordMatch& match, std::initializer_list<WordRole> roles) {
    return std::any_of(table.entries.begin() + match.first, table.entries.begin() + match.last,
                       [&](const WordEntry& entry) { return std::ranges::find(roles, entry.role) != roles.end(); });
}

}  // namespace vidimus::checks
