#include "checks/formats/markup_spans.h"

#include "checks/formats/line_scan.h"
#include "checks/text/byte_scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vidimus::checks {

namespace {

struct Bracket {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Bracket, 4> shortcodes{{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{/*", "*/}"}}};

/// Tags and shortcodes may go over some lines; what is longer is none.
constexpr std::size_t longest_tag = 1000;

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

class MarkupFinder {
  public:
    MarkupFinder(std::string_view file, Span part) : text_(file.substr(0, part.end)) {
        for (LineScan lines(file, part); lines.next();) {
            line_ = lines.line();
            at_ = std::max(line_.start, at_);
            if (at_ == line_.start) line_start();
            inside_line();
        }
    }

    std::vector<Span> take() { return std::move(spans_); }

  private:
    bool here(std::string_view word) const { return text_.compare(at_, word.size(), word) == 0; }
    char peek(std::size_t k) const { return at_ + k < text_.size() ? text_[at_ + k] : '\0'; }

    /// Drops [at_, end) from the text.
    void drop(std::size_t end) {
        spans_.push_back({at_, static_cast<Offset>(end)});
        at_ = static_cast<Offset>(end);
    }

    void line_start() {
        if (import_line()) return drop(line_.end);
        while (at_ < line_.end && (peek(0) == ' ' || peek(0) == '\t' || peek(0) == '>')) ++at_;
        if (here(":::")) return directive();
        if (here("[!")) return drop_label();
        if (peek(0) == '<' && peek(1) >= 'A' && peek(1) <= 'Z') component();
    }

    /// `import X from "y"` and one-line exports, as MDX has them; prose may start with the same words.
    bool import_line() const {
        const std::string_view line = slice(text_, line_);
        const bool quoted = line.find_first_of("'\"") != std::string_view::npos;
        if (line.starts_with("import "))
            return quoted && (line.find(" from ") != line.npos || line.find_first_of("'\"") == 7);
        return line.starts_with("export const ") || line.starts_with("export default ") ||
               line.starts_with("export function ");
    }

    void directive() {
        std::size_t end = at_;
        while (end < line_.end && text_[end] == ':') ++end;
        while (end < line_.end && text_[end] == ' ') ++end;
        while (end < line_.end && is_name(text_[end])) ++end;
        drop(end);
        if (peek(0) == '[') drop(at_ + 1);  // :::note[Title]
    }

    /// [!NOTE] at the start of a quotation.
    void drop_label() {
        std::size_t end = at_ + 2;
        while (end < line_.end && is_name(text_[end])) ++end;
        if (end < line_.end && text_[end] == ']') drop(end + 1);
    }

    /// <Tabs groupId={x}>: attributes in braces are no HTML, so the Markdown parser would take the tag for text.
    void component() {
        std::size_t braces = 0;
        const std::size_t limit = std::min<std::size_t>(text_.size(), at_ + longest_tag);
        for (std::size_t end = at_; end < limit; ++end) {
            const char c = text_[end];
            if (c == '{') ++braces;
            if (c == '}' && braces > 0) --braces;
            if (c == '>' && braces == 0) return drop(end + 1);
            if (c == '<' && braces == 0 && end > at_) return;
            if (c == '\n' && end + 1 < limit && (text_[end + 1] == '\n' || text_[end + 1] == '\r')) return;
        }
    }

    void inside_line() {
        while (at_ < line_.end) {
            constexpr ByteSet openings("{[");
            at_ = static_cast<Offset>(openings.find(text_, at_, line_.end));
            if (at_ == line_.end) return;
            if (peek(0) == '[') {
                if (!footnote()) ++at_;
            } else if (!shortcode() && !attributes()) {
                ++at_;
            }
        }
    }

    bool footnote() {
        if (peek(1) != '^') return false;
        std::size_t end = at_ + 2;
        while (end < line_.end && is_name(text_[end])) ++end;
        if (end == at_ + 2 || end >= line_.end || text_[end] != ']') return false;
        ++end;
        const bool definition = at_ == line_.start && end < line_.end && text_[end] == ':';
        drop(end + (definition ? 1 : 0));
        return true;
    }

    bool shortcode() {
        for (std::size_t k = 0; k < shortcodes.size(); ++k) {
            const auto [open, close] = shortcodes[k];
            if (!here(open)) continue;
            const std::size_t from = at_ + open.size();
            if (closes_[k] < from) closes_[k] = text_.find(close, from);
            if (closes_[k] > from + longest_tag) continue;
            const std::size_t end = closes_[k] + close.size();
            if (!drop_link(end)) drop(end);
            return true;
        }
        return false;
    }

    /// [text]({{< ref "page" >}}): with spaces in its target this is no link to the Markdown parser, so that its
    /// brackets would be text.
    bool drop_link(std::size_t end) {
        const bool is_target =
            at_ >= line_.start + 2 && text_.substr(at_ - 2, 2) == "](" && text_.substr(end, 1) == ")";
        if (!is_target) return false;
        const std::size_t from = spans_.empty() ? line_.start : std::max(line_.start, spans_.back().end);
        const auto open = text_.substr(from, at_ - 2 - from).rfind('[');
        if (open == std::string_view::npos) return false;
        const auto bracket = static_cast<Offset>(from + open);
        spans_.push_back({bracket, bracket + 1});
        at_ -= 2;
        drop(end + 1);
        return true;
    }

    /// {#id}, {.class}, {:attributes} at the end of a line.
    bool attributes() {
        const char sign = peek(1);
        if (sign != '#' && sign != '.' && sign != ':') return false;
        std::size_t end = line_.end;
        while (end > at_ && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
        if (text_[end - 1] != '}') return false;
        if (text_.find('}', at_) != end - 1) return false;
        drop(end);
        return true;
    }

    std::string_view text_;
    Span line_;
    Offset at_ = 0;
    std::array<std::size_t, shortcodes.size()> closes_{};  ///< where each closing sign was last found
    std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> find_markup(std::string_view file, Span part) {
    return MarkupFinder(file, part).take();
}

}  // namespace vidimus::checks
