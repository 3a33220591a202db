#include "checks/formats/placeholders.h"

#include "checks/text/byte_scan.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace vidimus::checks {

namespace {

constexpr std::size_t longest_name = 60;  // bytes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_name(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
}
bool among(char c, std::string_view list) {
    return list.find(c) != std::string_view::npos;
}

/// The end of `text[at...]` while `fits`.
template <class Fits>
std::size_t run_end(std::string_view text, std::size_t at, Fits fits) {
    const std::size_t limit = std::min(text.size(), at + longest_name);
    while (at < limit && fits(text[at])) ++at;
    return at;
}

char char_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

/// The end of a conversion of C that starts with the % at `at`, 0 when there is none. The flag "blank" is left out
/// of the grammar (C11, 7.21.6.1): "20% de" is prose.
std::size_t conversion_end(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    if (char_at(text, end) == '%') return end + 1;
    if (char_at(text, end) == '(') {
        const std::size_t close = run_end(text, end + 1, is_name);
        if (close == end + 1 || char_at(text, close) != ')') return 0;
        end = close + 1;
    } else if (const std::size_t digits = run_end(text, end, is_digit); digits > end && char_at(text, digits) == '$') {
        end = digits + 1;
    }
    end = run_end(text, end, [](char c) { return among(c, "-+#0'"); });
    end = run_end(text, end, [](char c) { return is_digit(c) || c == '*'; });
    if (char_at(text, end) == '.') end = run_end(text, end + 1, [](char c) { return is_digit(c) || c == '*'; });
    end = run_end(text, end, [](char c) { return among(c, "hlLqjzt"); });
    if (!among(char_at(text, end), "diouxXeEfFgGaAcsSpnr@") || char_at(text, end) == '\0') return 0;
    ++end;
    // "100%de": a letter that goes on is a word.
    const bool word_follows = is_name(char_at(text, end)) && char_at(text, end) != '.' && char_at(text, end) != '-';
    const bool digit_before = at > 0 && is_digit(text[at - 1]);
    return word_follows && digit_before ? 0 : end;
}

/// {name}, {0}, {{ name }}, ${name}; not {several words of prose}.
std::size_t braces_end(std::string_view text, std::size_t at) {
    std::size_t open = 0;
    while (char_at(text, at + open) == '{' && open < 3) ++open;
    std::size_t end = run_end(text, at + open, [](char c) { return c == ' '; });
    const std::size_t name = end;
    end = run_end(text, end, [](char c) { return is_name(c) || among(c, ":,[]()#!$%|'\"/@+ "); });
    for (std::size_t k = 0; k < open; ++k) {
        if (char_at(text, end + k) != '}') return 0;
    }
    // {{ count, number }} is a placeholder, {see the note below} is not.
    const std::string_view inside = text.substr(name, end - name);
    const bool words =
        inside.find(' ') != std::string_view::npos && inside.find_first_of(",|:") == std::string_view::npos;
    const bool padded = open > 1;
    return words && !padded ? 0 : end + open;
}

std::size_t percent_end(std::string_view text, std::size_t at) {
    const char next = char_at(text, at + 1);
    if (next == '@') return at + 2;
    const bool digit_before = at > 0 && is_digit(text[at - 1]);
    if (digit_before) return 0;
    if (is_digit(next) && next != '0') return run_end(text, at + 1, is_digit);
    const std::size_t end = run_end(text, at + 1, is_name);
    return end > at + 1 && char_at(text, end) == '%' ? end + 1 : 0;
}

/// <b class="x">, </b>, <0>; not "3 < 4".
std::size_t tag_end(std::string_view text, std::size_t at) {
    std::size_t end = at + (char_at(text, at + 1) == '/' ? 2 : 1);
    const char first = char_at(text, end);
    if (!is_name(first) || first == '-' || first == '.') return 0;
    end = std::min(text.find_first_of("<>", end), text.size());
    return char_at(text, end) == '>' ? end + 1 : 0;
}

/// :role:`target` and :role:`name() <target>`; of :role:`words of prose <target>` what stands before the words.
std::size_t role_end(std::string_view text, std::size_t at) {
    const std::size_t open = run_end(text, at + 1, [](char c) { return is_name(c) || c == ':'; });
    if (open <= at + 2 || text[open - 1] != ':' || char_at(text, open) != '`') return 0;
    const auto close = text.find('`', open + 1);
    if (close == std::string_view::npos) return open;
    const std::string_view inside = text.substr(open, close - open);
    const std::string_view words = inside.substr(0, std::min(inside.rfind('<'), inside.size()));
    const bool prose =
        words.size() < inside.size() && words.substr(0, words.size() - 1).find(' ') != std::string_view::npos;
    return prose ? open : close + 1;
}

/// The <target> in front of the ` that closes such words.
std::size_t target_end(std::string_view text, std::size_t at) {
    const auto close = text.find_first_of("<>`", at + 1);
    return close != std::string_view::npos && text[close] == '>' && char_at(text, close + 1) == '`' ? close + 1 : 0;
}

class Finder {
  public:
    Finder(std::string_view text, std::span<const PlaceholderStyle> styles) : text_(text), styles_(styles) {}

    std::vector<Placeholder> find() {
        constexpr ByteSet signs("%{$:`<");
        std::size_t at = 0;
        while ((at = signs.find(text_, at, text_.size())) < text_.size()) {
            std::size_t end = 0;
            bool code = false;
            switch (text_[at]) {
                case '%':
                    end = percent(at);
                    break;
                case '{':
                    end = has(PlaceholderStyle::braces) ? braces_end(text_, at) : 0;
                    break;
                case '$':
                    end = dollar(at);
                    break;
                case '<':
                    end = has(PlaceholderStyle::rst) ? target_end(text_, at) : 0;
                    if (end == 0 && has(PlaceholderStyle::tags)) end = tag_end(text_, at);
                    break;
                case ':':
                    end = has(PlaceholderStyle::rst) ? role_end(text_, at) : 0;
                    break;
                default:
                    end = has(PlaceholderStyle::rst) ? literal_end(at) : 0;
                    code = true;
            }
            if (end > at) found_.push_back({{static_cast<Offset>(at), static_cast<Offset>(end)}, code});
            at = std::max(end, at + 1);
        }
        return std::move(found_);
    }

  private:
    bool has(PlaceholderStyle style) const { return std::ranges::find(styles_, style) != styles_.end(); }

    std::size_t percent(std::size_t at) const {
        if (has(PlaceholderStyle::braces) && char_at(text_, at + 1) == '{') {
            if (const std::size_t end = braces_end(text_, at + 1)) return end;
        }
        if (has(PlaceholderStyle::c_format)) {
            if (const std::size_t end = conversion_end(text_, at)) return end;
        }
        return has(PlaceholderStyle::percent) ? percent_end(text_, at) : 0;
    }

    std::size_t dollar(std::size_t at) const {
        return has(PlaceholderStyle::braces) && char_at(text_, at + 1) == '{' ? braces_end(text_, at + 1) : 0;
    }

    std::size_t literal_end(std::size_t at) const {
        if (text_.compare(at, 2, "``") != 0) return 0;
        const auto close = text_.find("``", at + 2);
        return close == std::string_view::npos ? 0 : close + 2;
    }

    std::string_view text_;
    std::span<const PlaceholderStyle> styles_;
    std::vector<Placeholder> found_;
};

}  // namespace

std::vector<Placeholder> find_placeholders(std::string_view message, std::span<const PlaceholderStyle> styles) {
    return Finder(message, styles).find();
}

void mark_placeholders(DocumentBuilder& builder, std::span<const PlaceholderStyle> styles) {
    if (!builder.block_open() || builder.block_empty()) return;
    const Span block{builder.block_start(), builder.position()};
    const std::string_view text = builder.text(block);
    for (const Placeholder& found : find_placeholders(text, styles)) {
        const MarkKind kind = found.code ? MarkKind::code : MarkKind::placeholder;
        builder.mark({kind, found.place.shifted(block.start), std::string(slice(text, found.place))});
    }
}

}  // namespace vidimus::checks
