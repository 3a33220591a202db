#include "checks/lexicon/dictd.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view about_itself = "00database";
/// Longer translations are explanations.
constexpr std::size_t most_words = 4;
constexpr std::size_t most_translations = 40;
/// Examples and notes are set in by more than this.
constexpr std::size_t deepest_indent = 2;

std::string_view trim(std::string_view text) {
    constexpr std::string_view space = " \t\r";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view next_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

/// Takes "2. " from the beginning; whether there was such a number.
bool take_number(std::string_view& line) {
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    if (digits == 0 || digits > 2 || digits >= line.size() || line[digits] != '.') return false;
    line = trim(line.substr(digits + 1));
    return true;
}

/// A number that belongs to the next line may stand at the end of this one: "maison 2."
std::string_view without_number_at_end(std::string_view line) {
    if (!line.ends_with('.')) return line;
    std::size_t at = line.size() - 1;
    while (at > 0 && is_digit(line[at - 1])) --at;
    return at + 1 < line.size() && at > 0 && line[at - 1] == ' ' ? trim(line.substr(0, at)) : line;
}

/// The end of the bracket that opens at `at`; the end of the text where it does not close.
std::size_t end_of_bracket(std::string_view text, std::size_t at) {
    const char close = text[at] == '<' ? '>' : text[at] == '[' ? ']' : text[at] == '{' ? '}' : ')';
    const std::size_t end = text.find(close, at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

bool opens_bracket(char c) {
    return c == '<' || c == '[' || c == '{' || c == '(';
}

void add(std::string_view phrase, std::vector<std::string_view>& out) {
    phrase = trim(phrase);
    while (!phrase.empty() && (phrase.back() == '.' || phrase.back() == '!' || phrase.back() == '?'))
        phrase = trim(phrase.substr(0, phrase.size() - 1));
    if (phrase.empty() || out.size() >= most_translations) return;
    if (static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) >= most_words) return;
    if (std::find(out.begin(), out.end(), phrase) == out.end()) out.push_back(phrase);
}

/// A phrase ends at a comma, a semicolon, a bracket, or a full stop with a space behind it.
void add_translations(std::string_view line, std::vector<std::string_view>& out) {
    std::size_t start = 0;
    for (std::size_t at = 0; at < line.size();) {
        const bool stop = line[at] == '.' && at + 1 < line.size() && line[at + 1] == ' ' && at >= start + 4;
        if (line[at] == ',' || line[at] == ';' || stop) {
            add(line.substr(start, at - start), out);
            start = ++at;
        } else if (opens_bracket(line[at])) {
            add(line.substr(start, at - start), out);
            start = at = end_of_bracket(line, at);
        } else {
            ++at;
        }
    }
    add(line.substr(std::min(start, line.size())), out);
}

std::string_view headword_of(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool sound = line[at] == '/' && at > 0 && line[at - 1] == ' ';
        if (sound || opens_bracket(line[at])) return trim(line.substr(0, at));
    }
    return trim(line);
}

}  // namespace

std::optional<std::uint64_t> read_base64_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 10) return std::nullopt;
    std::uint64_t number = 0;
    for (const char digit : digits) {
        const std::size_t value = base64_digits.find(digit);
        if (value == std::string_view::npos) return std::nullopt;
        number = number * 64 + value;
    }
    return number;
}

std::size_t for_dictd_entries(std::string_view index, const std::function<void(const DictdEntry&)>& each) {
    std::size_t unread = 0;
    while (!index.empty()) {
        const std::string_view line = next_line(index);
        if (trim(line).empty() || line.starts_with(about_itself)) continue;
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
        if (second == std::string_view::npos) {
            ++unread;
            continue;
        }
        std::string_view length = line.substr(second + 1);
        length = trim(length.substr(0, length.find('\t')));  // a fourth field is the headword as it is shown
        const auto offset = read_base64_number(line.substr(first + 1, second - first - 1));
        const auto size = read_base64_number(length);
        if (offset && size) {
            each({*offset, *size});
        } else {
            ++unread;
        }
    }
    return unread;
}

DictionaryArticle read_dictionary_article(std::string_view text) {
    DictionaryArticle article;
    article.headword = headword_of(next_line(text));
    bool first = true;
    while (!text.empty()) {
        const std::string_view whole = next_line(text);
        std::string_view line = trim(whole);
        if (line.empty()) continue;
        const std::size_t indent = whole.find_first_not_of(' ');
        if (indent > deepest_indent || line.front() == '"' || line.starts_with("see:") || line.starts_with("Note:") ||
            line.starts_with("Synonym"))
            continue;
        const bool numbered = take_number(line);
        if (!first && !numbered) continue;  // the explanation of what stands before
        first = false;
        add_translations(without_number_at_end(line), article.translations);
    }
    return article;
}

}  // namespace vidimus::checks
