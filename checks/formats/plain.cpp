#include "checks/formats/builder.h"
#include "checks/formats/line_scan.h"
#include "checks/formats/readers.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <algorithm>
#include <vector>

/// Plain text says nothing of its structure but line ends. A blank line always parts blocks. Any other line end is
/// either the end of a block (one paragraph a line, lists, verses) or a mere wrap (mail, READMEs). Two things tell:
///  - the sentence: a line that stops without a terminator and goes on in lower case was wrapped;
///  - the room: in a text wrapped at a width, the next line's first word had no room left on the line.
/// Room alone proves little (two titles may happen to be of one length), so it counts only in files that show wraps of
/// the first kind, or for a long line without a terminator in a file that has no longer ones.

namespace vidimus::checks {

namespace {

/// Wider than any text wrapped for reading: such lines are paragraphs.
constexpr std::uint32_t widest_wrap = 130;
/// Narrower than any: such lines are verses, entries, addresses.
constexpr std::uint32_t narrowest_wrap = 40;
/// Shorter lines than this, none with a terminator, are entries of a list rather than a torn sentence.
constexpr std::uint32_t widest_entry = 60;

enum class Begins : std::uint8_t { lower, upper, other };  ///< other: no case, or a figure or sign

struct Line {
    Span body;                     ///< without white space at its ends
    Span marker;                   ///< the list marker at its start; empty when it has none
    std::uint32_t width = 0;       ///< in code points, with its indentation
    std::uint32_t first_word = 0;  ///< code points up to the first space
    Begins begins = Begins::other;
    bool terminated = false;  ///< ends with a terminator, quotes and brackets aside
    bool numbered = false;    ///< the marker is a number or letter, which prose too may start a line with
    bool dialogue = false;    ///< starts with a dash that opens direct speech
    bool comma = false;
    bool spaceless = false;  ///< starts in a script written without spaces
};

bool is_bullet(char32_t c) {
    return c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x25AA ||
           c == 0x25CF || c == 0x25E6 || c == 0x00B7 || c == 0x30FB;
}

/// The end of a list marker that starts at `start`, 0 when there is none: "- ", "• ", "3. ", "12) ", "3.) ", "a) ".
struct Marker {
    std::size_t end = 0;
    bool numbered = false;
};

Marker marker_of(std::string_view text) {
    std::size_t at = 0;
    const char32_t first = next_code_point(text, at);
    const auto space_at = [&](std::size_t k) { return k < text.size() && is_white_space(next_code_point(text, k)); };
    if (is_bullet(first)) {
        const bool alone = first != '-' && first != '*' && first != '+';  // real bullets need no space
        return alone || space_at(at) ? Marker{at, false} : Marker{};
    }
    std::size_t end = 0;
    if (first >= '0' && first <= '9') {
        while (end < text.size() && end < 3 && text[end] >= '0' && text[end] <= '9') ++end;
    } else if (first < 0x80 && is_letter(first)) {
        end = 1;
    } else {
        return {};
    }
    const bool letter = is_letter(first);
    const std::size_t sign = end;
    if (end < text.size() && text[end] == '.') ++end;
    if (end < text.size() && text[end] == ')') ++end;
    if (end == sign || !space_at(end)) return {};
    if (letter && text[end - 1] != ')' && is_upper_case(first)) return {};  // "J. Smith" is a name
    return {end, true};
}

bool is_terminated(std::string_view body) {
    for (std::size_t at = body.size(); at > 0;) {
        const char32_t c = previous_code_point(body, at);
        if (is_ignorable(c) || is_white_space(c)) continue;
        if (is_strong_terminator(c) || is_dot(c) || c == 0x2026 || c == ':' || c == 0xFF1A) return true;
        if (!is_bracket_or_quote(c)) return false;
    }
    return false;
}

bool is_rule(std::string_view body) {  // a line of one sign, drawn, not read
    if (body.size() < 3) return false;
    std::size_t at = 0;
    const char32_t first = next_code_point(body, at);
    if (is_letter(first) || is_digit(first) || is_dot(first) || is_strong_terminator(first)) return false;
    while (at < body.size()) {
        if (next_code_point(body, at) != first) return false;
    }
    return true;
}

/// What follows a comment at the start of a line that says something to us: <!-- vidimus-disable … -->.
std::string_view without_directive(std::string_view line) {
    constexpr std::string_view open = "<!--";
    constexpr std::string_view close = "-->";
    const std::string_view body = trimmed(line);
    if (!body.starts_with(open) || !trimmed(body.substr(open.size())).starts_with("vidimus")) return line;
    const auto end = body.find(close);
    return end == std::string_view::npos ? line : body.substr(end + close.size());
}

Line describe(std::string_view file, Span span) {
    const std::string_view whole = slice(file, span);
    const std::string_view body = trimmed(without_directive(whole));
    Line line;
    line.body.start = span.start + static_cast<Offset>(body.data() - whole.data());
    line.body.end = line.body.start + static_cast<Offset>(body.size());
    if (body.empty()) return line;
    line.width = count_code_points(whole.substr(0, static_cast<std::size_t>(body.data() - whole.data()) + body.size()));
    const Marker marker = marker_of(body);
    line.marker = {line.body.start, line.body.start + static_cast<Offset>(marker.end)};
    line.numbered = marker.numbered;
    line.terminated = is_terminated(body);
    std::size_t at = body.size();
    const char32_t last = previous_code_point(body, at);
    line.comma = last == ',' || last == ';' || last == 0x3001 || last == 0x060C || last == 0xFF0C;
    const auto space = body.find_first_of(" \t");
    line.first_word = count_code_points(body.substr(0, space));
    at = 0;
    char32_t first = next_code_point(body, at);
    line.dialogue = first == 0x2014 || first == 0x2013 || first == 0x2015;
    while (at < body.size() && (is_bracket_or_quote(first) || is_ignorable(first))) first = next_code_point(body, at);
    line.spaceless = is_written_without_spaces(first);
    line.begins = is_lower_case(first) ? Begins::lower : is_upper_case(first) ? Begins::upper : Begins::other;
    return line;
}

using Group = std::vector<Line>;

/// Whether the line can only be the start of something. A number may also open a line of prose ("am / 3. Oktober").
bool opens_block(const Line& line, const Line& next) {
    if (next.dialogue) return true;
    const bool prose = next.numbered && line.marker.empty() && !line.terminated;
    return !next.marker.empty() && !prose;
}

/// A line that goes on in the next one by the sentence's own word.
bool runs_on(const Line& line, const Line& next) {
    if (opens_block(line, next)) return false;
    if (line.comma) return true;
    return !line.terminated && next.begins == Begins::lower;
}

std::uint32_t widest(const Group& group) {
    std::uint32_t width = 0;
    for (const Line& line : group) width = std::max(width, line.width);
    return width;
}

/// Whether the next line's first word would not have fitted on the line. Text without spaces is torn anywhere, but not
/// before the signs that may not start a line.
bool has_no_room(const Line& line, const Line& next, std::uint32_t width) {
    if (next.spaceless) return line.width * 5 >= width * 4;
    if (width < narrowest_wrap) return false;
    return line.width + 1 + next.first_word > width;
}

/// The same for scripts without capitals, where only the missing terminator and the room tell.
bool may_run_on(const Line& line, const Line& next, std::uint32_t width) {
    if (line.terminated || next.begins != Begins::other || opens_block(line, next)) return false;
    return has_no_room(line, next, width);
}

/// Whether the group's lines stand each for themselves: short, and none ever ends a sentence.
bool is_list_of_entries(const Group& group) {
    if (group.size() < 3 || widest(group) >= widest_entry) return false;
    return std::none_of(group.begin(), group.end(), [](const Line& line) { return line.terminated || line.comma; });
}

bool starts_item(const Group& group, std::size_t k) {
    const Line& line = group[k];
    if (line.marker.empty()) return false;
    // "am / 3. Oktober": a number may open a line of prose.
    if (!line.numbered || k == 0) return true;
    return group[k - 1].terminated || !group[0].marker.empty();
}

class PlainReader {
  public:
    PlainReader(std::string_view file, Span part) : file_(file), builder_(file) {
        Group group;
        for (LineScan lines(file, part); lines.next();) {
            const Line line = describe(file, lines.line());
            if (line.body.empty() || is_rule(slice(file, line.body))) {
                close(group);
            } else {
                group.push_back(line);
            }
        }
        close(group);
        wrapped_ = line_ends_ > 0 && wraps_ * 5 >= line_ends_;
    }

    Document read() {
        for (const Group& group : groups_) read_group(group);
        return builder_.finish();
    }

  private:
    void close(Group& group) {
        if (group.empty()) return;
        const std::uint32_t width = widest(group);
        widest_line_ = std::max(widest_line_, width);
        for (std::size_t k = 0; k + 1 < group.size(); ++k) {
            ++line_ends_;
            wraps_ += runs_on(group[k], group[k + 1]) || may_run_on(group[k], group[k + 1], width);
        }
        groups_.push_back(std::move(group));
        group.clear();
    }

    void read_group(const Group& group) {
        const bool entries = is_list_of_entries(group);
        const std::uint32_t width = widest(group);
        for (std::size_t k = 0; k < group.size(); ++k) {
            const bool joined = k > 0 && !entries && !starts_item(group, k) && is_wrap(group[k - 1], group[k], width);
            if (joined) {
                join(group[k - 1], group[k]);
            } else {
                begin(group[k], starts_item(group, k));
            }
            builder_.copy(group[k].body);
        }
        builder_.end_block();
    }

    bool is_wrap(const Line& line, const Line& next, std::uint32_t width) const {
        if (next.dialogue) return false;
        if (runs_on(line, next)) return true;
        if (width > widest_wrap) return false;
        if (wrapped_ && has_no_room(line, next, width)) return true;
        // Wrapped by hand, lines are ragged.
        if (wrapped_ && !line.terminated && width >= narrowest_wrap && line.width * 4 >= width * 3) return true;
        const bool torn = !line.terminated && line.width >= widest_entry && widest_line_ <= widest_wrap;
        return torn && has_no_room(line, next, widest_line_);
    }

    void begin(const Line& line, bool item) {
        builder_.begin_block(item ? BlockKind::list_item : BlockKind::paragraph, item ? 1 : 0);
        if (!item) return;
        const Offset start = builder_.position();
        builder_.mark({MarkKind::marker, {start, start + line.marker.size()}, {}});
    }

    /// A line end becomes a space, or nothing where the script has none.
    void join(const Line& line, const Line& next) {
        std::size_t at = line.body.end;
        const char32_t before = previous_code_point(file_, at);
        at = next.body.start;
        const char32_t after = next_code_point(file_, at);
        if (is_written_without_spaces(before) && is_written_without_spaces(after)) return;
        builder_.space({line.body.end, next.body.start});
    }

    std::string_view file_;
    DocumentBuilder builder_;
    std::vector<Group> groups_;
    std::size_t line_ends_ = 0;  ///< inside groups
    std::size_t wraps_ = 0;      ///< those that the sentence shows to be wraps
    bool wrapped_ = false;       ///< the file is wrapped at a width
    std::uint32_t widest_line_ = 0;
};

}  // namespace

Document read_plain(std::string_view file, Span part, const FormatOptions& /*options*/) {
    return PlainReader(file, part).read();
}

}  // namespace vidimus::checks
