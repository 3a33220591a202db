#pragma once

#include <string_view>

namespace vidimus::checks {

/// Questions about one code point. Unicode 15, from the tables compiled into ICU: nothing is loaded.

/// White space of any width, with or without a break: space, U+00A0, U+202F, line ends, tab …; U+FEFF too, which is
/// found at the start of files.
bool is_white_space(char32_t code_point);
bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_upper_case(char32_t code_point);
bool is_lower_case(char32_t code_point);
/// Neither seen nor a letter: direction marks, joiners, soft hyphens, combining marks.
bool is_ignorable(char32_t code_point);
/// Han, kana, full-width forms, CJK punctuation: lines of these are joined without a space.
bool is_written_without_spaces(char32_t code_point);
/// Ends a sentence in some language, apart from dots: ! ? 。 । ። ؟ and their like (property Sentence_Terminal).
bool is_strong_terminator(char32_t code_point);
/// . and its wide and small forms.
bool is_dot(char32_t code_point);
/// Brackets and quotation marks of any kind.
bool is_bracket_or_quote(char32_t code_point);
bool is_opening_bracket(char32_t code_point);
bool is_closing_bracket(char32_t code_point);
char32_t to_lower(char32_t code_point);

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

}  // namespace vidimus::checks
