#include "checks/text/stop_neighbours.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"

namespace vidimus::checks {

namespace {

/// How far a look around a stop goes, in code points: abbreviations and openers are shorter.
constexpr std::size_t longest_look = 24;
bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}
}  // namespace

WordBefore word_before(std::string_view text, std::size_t end, std::size_t limit) {
    WordBefore word;
    std::u32string reversed;
    std::size_t at = end;
    while (at > limit) {
        std::size_t before = at;
        const char32_t c = previous_code_point(text, before);
        const bool joins = c == '.' || c == '-' || c == 0x2011 || is_apostrophe(c) || c == 0xB0 || c == 0xBA ||
                           c == 0xAA || c == '/' || c == 0x2116 || c == 0xA7 || c == '@' || c == '_';
        const bool letter = is_letter(c);
        const bool digit = is_digit(c);
        if (!letter && !digit && !joins && !is_ignorable(c)) break;
        if (reversed.size() == longest_look) {
            word.too_long = true;
            break;
        }
        at = before;
        if (is_ignorable(c)) continue;
        reversed.push_back(c);
        word.letters += letter;
        word.capitals += is_upper_case(c);
        word.digits += digit;
        word.others += !letter && !digit;
    }
    word.start = at;
    while (!reversed.empty() && is_apostrophe(reversed.back())) reversed.pop_back();
    if (!reversed.empty()) {
        word.first = reversed.back();
        word.last = reversed.front();
    }
    for (auto c = reversed.rbegin(); c != reversed.rend(); ++c) {
        append_utf8(*c, word.text);
        append_utf8(to_lower(*c), word.lower);
    }
    return word;
}

Behind behind(std::string_view text, std::size_t at) {
    Behind out;
    std::size_t after = at;
    out.sign = next_code_point(text, after);
    if (out.sign == ',' && at > 0 && text[at - 1] == ' ' && after < text.size()) {
        // A comma set tight before a capital stands for the low quotation mark: ",Come,' he said".
        std::size_t letter = after;
        out.opened = is_upper_case(next_code_point(text, letter));
        if (out.opened) at = after;
    }
    for (std::size_t k = 0; at < text.size() && k < longest_look; ++k) {
        after = at;
        const char32_t c = next_code_point(text, after);
        if (is_letter(c) || is_digit(c)) {
            out.character = c;
            out.at = at;
            break;
        }
        const bool opener = is_bracket_or_quote(c) || is_apostrophe(c) || c == '"' || c == 0xBF || c == 0xA1;
        if (!opener && !is_ignorable(c) && !is_white_space(c)) break;
        out.opened = out.opened || opener;
        at = after;
    }
    if (out.character == 0) return out;
    for (at = out.at; at < text.size() && out.word_size < longest_look; ++out.word_size) {
        after = at;
        const char32_t c = next_code_point(text, after);
        if (!is_letter(c) && !is_digit(c) && !is_ignorable(c)) {
            out.elided = is_apostrophe(c);
            out.dotted = c == '.';
            break;
        }
        at = after;
    }
    out.word = text.substr(out.at, at - out.at);
    if (is_apostrophe(out.sign) && out.word_size == 1 && at + 1 < text.size() && text[at] == ' ') {
        out.clipped = is_upper_case(next_code_point(text, ++at));
    }
    return out;
}

bool is_roman_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

bool is_lower_case_name(std::string_view word) {
    std::size_t at = 0;
    for (std::size_t k = 0; k < 3 && at < word.size(); ++k) {
        if (is_upper_case(next_code_point(word, at)) && k > 0) return true;
    }
    return false;
}

bool is_letters_and_dots(std::string_view word) {
    bool dotted = false;
    bool letter_before = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        const bool letter = is_letter(c);
        if (!letter && c != '.' && c != '-') return false;
        if (letter && letter_before) return false;
        dotted = dotted || c == '.';
        letter_before = letter;
    }
    return dotted;
}

bool is_vowelless(const WordBefore& word) {
    constexpr std::u32string_view vowels = U"aeiouyäöüåæøœıаеёиоуыэюяіїєўәөүұαεηιουω";
    if (word.letters < 2 || word.letters > 4 || word.others > 0 || word.digits > 0) return false;
    if (word.capitals > 1) return false;
    for (std::size_t at = 0; at < word.lower.size();) {
        const char32_t c = next_code_point(word.lower, at);
        const bool known = (c >= 'a' && c <= 'z') || (c >= 0x0430 && c <= 0x045F);
        if (!known || vowels.find(c) != std::u32string_view::npos) return false;
    }
    return true;
}

std::string lower_case(std::string_view word) {
    std::string lower;
    for (std::size_t at = 0; at < word.size();) append_utf8(to_lower(next_code_point(word, at)), lower);
    return lower;
}

}  // namespace vidimus::checks
