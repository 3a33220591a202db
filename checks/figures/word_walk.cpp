#include "checks/figures/word_walk.h"

#include "checks/figures/characters.h"
#include "checks/figures/word_fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

namespace vidimus::checks {

namespace {

/// The folded form of `c`: a view of the table, or of `buffer`.
std::string_view folded(char32_t c, std::string& buffer) {
    if (c < folded_characters) {
        const FoldedCharacter& entry = folded_character[c];
        if (entry.size != FoldedCharacter::unknown) return {entry.bytes, entry.size};
    }
    buffer.clear();
    fold_figure_character(c, buffer);
    return buffer;
}

/// Whether no entry can begin with the letters at `at`: most words of a text end here.
bool filtered_out(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside) {
    if (table.filter == nullptr) return true;
    std::array<unsigned char, 3> head{};
    std::size_t size = 0;
    std::string buffer;
    for (std::size_t i = at; i < limit && size < head.size();) {
        UChar32 c;
        U8_NEXT_OR_FFFD(text.data(), i, std::size_t{limit}, c);
        // "k个": the word of another script ends here.
        if (size > 0 && head[0] < 0x80 && is_unspaced(static_cast<char32_t>(c))) return false;
        for (const char byte : folded(static_cast<char32_t>(c), buffer)) {
            const auto plain = static_cast<unsigned char>(byte);
            if (plain < 0x80 && !(plain >= 'a' && plain <= 'z')) return false;  // the word ends here
            if (size < head.size()) head[size++] = static_cast<unsigned char>(byte);
        }
    }
    if (size < head.size()) return false;
    return inside ? !table.filter->has_head(head[0], head[1]) : !table.filter->has_word(head);
}

}  // namespace

WordMatch match_word(const LanguageTable& table, std::string_view text, Offset at, Offset limit, bool inside,
                     bool (*accepts)(const WordEntry&)) {
    if (filtered_out(table, text, at, limit, inside)) return {};
    // A walk down the sorted keys: each folded byte narrows the range of entries that still agree.
    WordMatch best;
    auto first = table.entries.begin();
    auto last = table.entries.end();
    std::uint8_t depth = 0;
    std::string buffer;
    bool after_gap = true;
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
            first = std::partition_point(first, last, [&](const WordEntry& e) { return at_depth(e) < want; });
            last = std::partition_point(first, last, [&](const WordEntry& e) { return at_depth(e) <= want; });
            if (first == last) return best;
            ++depth;
        }
        if (first->key_size != depth) continue;
        // Marks that fold to nothing belong to the letter before them.
        std::size_t next = i;
        UChar32 following = ' ';
        if (i < limit) U8_NEXT_OR_FFFD(text.data(), next, std::size_t{limit}, following);
        if (following >= 0x300 && u_getCombiningClass(following) != 0) continue;
        // A script without spaces may go on behind letters of another ("12k个").
        const auto behind = static_cast<char32_t>(following);
        if (!inside && u_isalnum(following) && (!is_unspaced(behind) || is_unspaced(static_cast<char32_t>(c))))
            continue;
        auto end = std::find_if(first, last, [&](const WordEntry& e) { return e.key_size != depth; });
        if (accepts != nullptr && std::none_of(first, end, accepts)) continue;
        best = {static_cast<std::uint32_t>(first - table.entries.begin()),
                static_cast<std::uint32_t>(end - table.entries.begin()), static_cast<Offset>(i)};
    }
    return best;
}

}  // namespace vidimus::checks
