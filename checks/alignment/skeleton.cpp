#include "checks/alignment/skeleton.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// Shorter skeletons are shared by too many words …
constexpr std::size_t shortest_equal = 3;
/// … and still more of them begin alike.
constexpr std::size_t shortest_prefix = 4;
constexpr std::size_t longest_ending = 3;

}  // namespace

std::string skeleton(std::string_view word) {
    std::string out;
    const auto at = [&](std::size_t k) { return k < word.size() ? word[k] : '\0'; };
    for (std::size_t k = 0; k < word.size(); ++k) {
        const char c = word[k];
        const char next = at(k + 1);
        if (k > 0 && c == word[k - 1]) continue;
        switch (c) {
            case 'b':
            case 'p':
            case 'f':
            case 'v':
                out += 'P';
                if (c == 'p' && next == 'h') ++k;
                break;
            case 't':
                if (next == 's' || next == 'z') ++k;
                if (next == 'c' && at(k + 2) == 'h') k += 2;
                out += next == 's' || next == 'z' || next == 'c' || (next == 'i' && is_vowel(at(k + 2))) ? 'S' : 'T';
                break;
            case 'd':
                if (next == 'z' || next == 'j') {
                    out += 'S';
                    ++k;
                } else {
                    out += 'T';
                }
                break;
            case 'c':
                if (next == 'h') {
                    out += 'S';
                    ++k;
                } else {
                    out += next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K';
                }
                break;
            case 'k':
            case 'g':
            case 'q':
                out += 'K';
                break;
            case 'x':
                out += "KS";
                break;
            case 's':
            case 'z':
            case 'j':
                out += 'S';
                if (next == 'h') ++k;
                break;
            case 'l':
                out += 'R';
                break;
            case 'r': {
                const char following = next == 'r' ? at(k + 2) : next;
                if (k == 0 || !is_vowel(word[k - 1]) || is_vowel(following)) out += 'R';
                break;
            }
            case 'm':
            case 'n':
                out += 'N';
                break;
            default:
                break;
        }
    }
    return out;
}

float skeleton_strength(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (!b.starts_with(a)) return 0;
    if (a.size() == b.size()) return a.size() < shortest_equal ? 0 : a.size() == shortest_equal ? 0.35F : 0.6F;
    return a.size() >= shortest_prefix && b.size() - a.size() <= longest_ending ? 0.4F : 0;
}

}  // namespace vidimus::checks
