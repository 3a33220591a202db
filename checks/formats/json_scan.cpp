#include "checks/formats/json_scan.h"

#include "checks/text/encoding.h"

#include <utility>

namespace vidimus::checks {

namespace {

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_number_character(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

class Scanner {
  public:
    Scanner(std::string_view file, Span part) : file_(file.substr(0, part.end)), at_(part.start) {}

    JsonScan scan() {
        if (file_.compare(at_, 3, "\xEF\xBB\xBF") == 0) at_ += 3;
        JsonScan result;
        if (skip_space() && value(result.root, 0) && skip_space() && at_ < file_.size())
            fail("something follows the end of the value");
        result.error = std::move(error_);
        return result;
    }

  private:
    bool fail(std::string what) { return fail_at(at_, std::move(what)); }
    bool fail_at(std::size_t at, std::string what) {
        if (!error_) error_ = JsonError{static_cast<Offset>(at), std::move(what)};
        return false;
    }

    bool at_end() const { return at_ >= file_.size(); }
    bool here(char c) const { return at_ < file_.size() && file_[at_] == c; }

    /// White space and comments; false for a comment that does not end.
    bool skip_space() {
        while (!at_end()) {
            const char c = file_[at_];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                ++at_;
            } else if (file_.compare(at_, 2, "//") == 0) {
                at_ = std::min(file_.find_first_of("\r\n", at_), file_.size());
            } else if (file_.compare(at_, 2, "/*") == 0) {
                const auto end = file_.find("*/", at_ + 2);
                if (end == std::string_view::npos) return fail("the comment is not closed");
                at_ = end + 2;
            } else {
                return true;
            }
        }
        return true;
    }

    bool value(JsonValue& into, std::size_t depth) {
        if (at_end()) return fail("the text ends where a value is expected");
        if (depth > deepest_json) return fail("values are nested too deeply");
        const auto start = static_cast<Offset>(at_);
        into.place = {start, start};
        const char c = file_[at_];
        const bool good = c == '{'   ? object(into, depth)
                          : c == '[' ? array(into, depth)
                          : c == '"' ? string(into)
                                     : plain(into);
        into.place.end = static_cast<Offset>(at_);
        return good;
    }

    bool object(JsonValue& into, std::size_t depth) {
        into.kind = JsonKind::object;
        const std::size_t start = at_++;
        for (bool first = true;; first = false) {
            if (!skip_space()) return false;
            if (at_end()) return fail_at(start, "the brace { is not closed");
            if (here('}')) break;
            if (!first) {
                if (!here(',')) return fail("a comma is missing between two members");
                ++at_;
                if (!skip_space()) return false;
                if (here('}')) break;
            }
            if (!here('"')) return fail("a key in quotes is expected");
            JsonMember& member = into.members.emplace_back();
            if (!string_place(member.key)) return false;
            if (!skip_space()) return false;
            if (!here(':')) return fail("a colon is missing behind the key");
            ++at_;
            if (!skip_space() || !value(member.value, depth + 1)) return false;
        }
        ++at_;
        return true;
    }

    bool array(JsonValue& into, std::size_t depth) {
        into.kind = JsonKind::array;
        const std::size_t start = at_++;
        for (bool first = true;; first = false) {
            if (!skip_space()) return false;
            if (at_end()) return fail_at(start, "the bracket [ is not closed");
            if (here(']')) break;
            if (!first) {
                if (!here(',')) return fail("a comma is missing between two values");
                ++at_;
                if (!skip_space()) return false;
                if (here(']')) break;
            }
            if (!value(into.items.emplace_back(), depth + 1)) return false;
        }
        ++at_;
        return true;
    }

    bool string(JsonValue& into) {
        into.kind = JsonKind::string;
        return string_place(into.place);
    }

    bool string_place(Span& into) {
        const std::size_t start = at_++;
        while (!at_end() && file_[at_] != '"') {
            if (static_cast<unsigned char>(file_[at_]) < 0x20)
                return fail_at(start, "the quotation mark is not closed on its line");
            if (file_[at_] == '\\' && !escape()) return false;
            ++at_;
        }
        if (at_end()) return fail_at(start, "the quotation mark is not closed");
        ++at_;
        into = {static_cast<Offset>(start), static_cast<Offset>(at_)};
        return true;
    }

    /// Leaves the place on the last character of the escape.
    bool escape() {
        const std::size_t start = at_++;
        if (at_end()) return fail_at(start, "the text ends inside an escape");
        if (file_[at_] == 'u') {
            for (int k = 0; k < 4; ++k) {
                if (++at_ >= file_.size() || !is_hex(file_[at_])) return fail_at(start, "\\u needs four hex digits");
            }
            return true;
        }
        constexpr std::string_view escapes = "\"\\/bfnrt";
        return escapes.find(file_[at_]) != std::string_view::npos || fail_at(start, "no such escape");
    }

    bool plain(JsonValue& into) {
        constexpr std::pair<std::string_view, JsonKind> words[] = {
            {"true", JsonKind::boolean}, {"false", JsonKind::boolean}, {"null", JsonKind::null}};
        for (const auto& [word, kind] : words) {
            if (file_.compare(at_, word.size(), word) != 0) continue;
            into.kind = kind;
            at_ += word.size();
            return true;
        }
        into.kind = JsonKind::number;
        const std::size_t start = at_;
        while (!at_end() && is_number_character(file_[at_])) ++at_;
        return at_ > start || fail("a value is expected");
    }

    std::string_view file_;
    std::size_t at_;
    std::optional<JsonError> error_;
};

char32_t hex_value(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
        value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
}

bool is_high(char32_t c) {
    return c >= 0xD800 && c <= 0xDBFF;
}
bool is_low(char32_t c) {
    return c >= 0xDC00 && c <= 0xDFFF;
}

char simple_escape(char c) {
    switch (c) {
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return c;
    }
}

}  // namespace

JsonScan scan_json(std::string_view file, Span part) {
    return Scanner(file, part).scan();
}

void read_json_string(std::string_view file, Span place, const std::function<void(Span, std::string_view)>& piece) {
    constexpr std::size_t unicode_escape = 6;  // \u1234
    const std::string_view inside = file.substr(0, place.end - 1);
    std::size_t at = place.start + 1;
    const auto code_unit = [&](std::size_t from) -> std::optional<char32_t> {
        if (inside.size() < from + unicode_escape || inside.compare(from, 2, "\\u") != 0) return std::nullopt;
        return hex_value(inside.substr(from + 2, 4));
    };
    while (at < inside.size()) {
        const std::size_t escape = std::min(inside.find('\\', at), inside.size());
        if (escape > at) piece({static_cast<Offset>(at), static_cast<Offset>(escape)}, {});
        at = escape;
        if (at + 1 >= inside.size()) return;
        std::string text(1, simple_escape(inside[at + 1]));
        std::size_t end = at + 2;
        if (auto unit = code_unit(at)) {
            end = at + unicode_escape;
            char32_t character = *unit;
            if (const auto low = is_high(character) ? code_unit(end) : std::nullopt; low && is_low(*low)) {
                character = 0x10000 + ((character - 0xD800) << 10) + (*low - 0xDC00);
                end += unicode_escape;
            }
            if (is_high(character) || is_low(character)) character = 0xFFFD;
            text.clear();
            append_utf8(character, text);
        }
        piece({static_cast<Offset>(at), static_cast<Offset>(end)}, text);
        at = end;
    }
}

std::string json_text(std::string_view file, Span place) {
    std::string all;
    read_json_string(file, place,
                     [&](Span span, std::string_view text) { all += text.empty() ? slice(file, span) : text; });
    return all;
}

}  // namespace vidimus::checks
