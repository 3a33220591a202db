#pragma once

#include "checks/text/sentence_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace vidimus::checks {

/// A string that can be a template argument.
template <std::size_t Size>
struct Literal {
    // NOLINTNEXTLINE(google-explicit-constructor): lets a string literal be a template argument
    consteval Literal(const char (&text)[Size]) { std::copy_n(text, Size, characters); }
    constexpr std::string_view view() const { return {characters, Size - 1}; }
    char characters[Size];
};

/// The words of `text`, which are parted by single spaces, in ascending order.
template <Literal text>
consteval auto sorted_words() {
    constexpr std::size_t count = static_cast<std::size_t>(std::ranges::count(text.view(), ' ')) + 1;
    std::array<std::string_view, count> words;
    // By hand: GCC 12 cannot evaluate string_view::find while compiling with the undefined behaviour sanitizer.
    std::size_t start = 0;
    for (std::string_view& word : words) {
        std::size_t end = start;
        while (end < text.view().size() && text.characters[end] != ' ') ++end;
        word = {text.characters + start, end - start};
        start = end + 1;
    }
    std::ranges::sort(words);
    return words;
}

template <Literal text>
inline constexpr auto word_array = sorted_words<text>();

/// A table that is sorted while compiling: words<"b a">() is {"a", "b"}.
template <Literal text>
constexpr WordTable words() {
    return word_array<text>;
}

}  // namespace vidimus::checks
