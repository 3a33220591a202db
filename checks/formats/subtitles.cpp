#include "checks/formats/builder.h"
#include "checks/formats/entities.h"
#include "checks/formats/line_scan.h"
#include "checks/formats/readers.h"
#include "checks/text/byte_scan.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

/// SubRip (.srt) and WebVTT (W3C). Sentences run on from cue to cue, so cues are joined until one ends like a sentence:
/// such a stretch is one unit, with the time from the start of its first cue to the end of its last.

namespace vidimus::checks {

namespace {

/// A pause longer than this, in milliseconds, ends what is said.
constexpr std::uint32_t longest_pause = 4000;
constexpr std::size_t longest_tag = 200;  // bytes

std::optional<std::uint32_t> read_number(std::string_view text, std::size_t& at) {
    const std::size_t start = at;
    std::uint32_t value = 0;
    while (at < text.size() && at - start < 7 && text[at] >= '0' && text[at] <= '9')
        value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
    return at > start ? std::optional(value) : std::nullopt;
}

/// "01:02:03,450", "02:03.450"
std::optional<std::uint32_t> read_time(std::string_view text, std::size_t& at) {
    constexpr std::uint32_t base = 60;
    constexpr std::uint32_t thousand = 1000;
    std::uint32_t seconds = 0;
    for (int field = 0; field < 3; ++field) {
        const auto value = read_number(text, at);
        if (!value || *value > 99999) return std::nullopt;
        seconds = seconds * base + *value;
        if (at < text.size() && text[at] == ':') {
            ++at;
            continue;
        }
        if (field == 0 || at >= text.size() || (text[at] != ',' && text[at] != '.')) return std::nullopt;
        ++at;
        const auto fraction = read_number(text, at);
        return fraction ? std::optional(seconds * thousand + std::min(*fraction, thousand - 1)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<TimeSpan> read_time_line(std::string_view line) {
    const auto arrow = line.find("-->");
    if (arrow == std::string_view::npos) return std::nullopt;
    std::size_t at = line.find_first_not_of(" \t");
    const auto start = read_time(line, at);
    at = std::min(line.find_first_not_of(" \t", arrow + 3), line.size());
    const auto end = read_time(line, at);
    if (!start || !end) return std::nullopt;
    return TimeSpan{*start, std::max(*start, *end)};
}

struct Cue {
    TimeSpan time;
    std::vector<Span> lines;
};

/// Closing quotes and brackets, notes of music, and tags stand behind the last word.
bool ends_sentence(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        const char32_t c = previous_code_point(text, at);
        if (c == U'…' || c == U'♪' || is_strong_terminator(c) || is_dot(c)) return true;
        if (!is_white_space(c) && !is_bracket_or_quote(c)) return false;
    }
    return false;
}

/// A dash at the start of a line: someone else speaks.
std::size_t dash_size(std::string_view line) {
    for (const std::string_view dash : {"-", "–", "—", "‐"}) {
        if (line.starts_with(dash)) return dash.size();
    }
    return 0;
}

class SubtitleReader {
  public:
    SubtitleReader(std::string_view file, Span part) : file_(file), part_(part), builder_(file) {}

    Document read() {
        for (const Cue& cue : cues()) add(cue);
        end_unit();
        return builder_.finish();
    }

  private:
    /// What stands before a time line (a number, a name), and blocks without one (NOTE, STYLE, the header), is no text.
    std::vector<Cue> cues() const {
        std::vector<Cue> all;
        bool in_cue = false;
        for (LineScan lines(file_, part_); lines.next();) {
            const std::string_view line = lines.text();
            if (const auto time = read_time_line(line)) {
                all.push_back({*time, {}});
                in_cue = true;
            } else if (trimmed(line).empty()) {
                in_cue = false;
            } else if (in_cue) {
                all.back().lines.push_back(lines.line());
            }
        }
        return all;
    }

    void add(const Cue& cue) {
        if (open_ && cue.time.start > last_end_ + longest_pause) end_unit();
        for (const Span line : cue.lines) {
            const std::string_view text = slice(file_, line);
            const auto indent = std::min(text.find_first_not_of(" \t"), text.size());
            Span rest{line.start + static_cast<Offset>(indent), line.end};
            if (const std::size_t dash = dash_size(slice(file_, rest)); dash > 0 && cue.lines.size() > 1) {
                end_unit();
                rest.start += static_cast<Offset>(dash);
            }
            if (!open_) begin_unit(cue.time);
            builder_.space({rest.start, rest.start});
            copy_line(rest);
            builder_.set_unit_end(cue.time.end);
            last_end_ = cue.time.end;
        }
        const Span block{builder_.block_start(), builder_.position()};
        if (open_ && ends_sentence(builder_.text(block))) end_unit();
    }

    void begin_unit(TimeSpan time) {
        builder_.begin_unit({.time = time});
        builder_.begin_block(BlockKind::paragraph);
        open_ = true;
    }

    void end_unit() {
        if (open_) builder_.end_unit();
        open_ = false;
    }

    /// Without <i>, <v Name>, <00:01.000>, {\an8}; entities as WebVTT has them.
    void copy_line(Span line) {
        std::size_t at = line.start;
        while (at < line.end) {
            constexpr ByteSet signs("<{&");
            const std::size_t sign = signs.find(file_, at, line.end);
            builder_.copy({static_cast<Offset>(at), static_cast<Offset>(sign)});
            if (sign == line.end) return;
            at = skip(sign, line.end);
            if (at == sign) {
                builder_.copy({static_cast<Offset>(sign), static_cast<Offset>(sign + 1)});
                ++at;
            }
        }
    }

    /// The end of the tag or entity at `at`; `at` when it is none.
    std::size_t skip(std::size_t at, std::size_t end) {
        const char open = file_[at];
        const std::size_t limit = std::min(end, at + longest_tag);
        const std::string_view rest = file_.substr(0, limit);
        if (open == '{' && rest.compare(at, 2, "{\\") != 0) return at;
        const auto close = rest.find(open == '<' ? '>' : open == '{' ? '}' : ';', at);
        if (close == std::string_view::npos) return at;
        if (open != '&') return close + 1;
        const Span entity{static_cast<Offset>(at), static_cast<Offset>(close + 1)};
        const std::string text = decode_entity(slice(file_, entity));
        if (text.empty()) return at;
        builder_.replace(text, entity);
        return close + 1;
    }

    std::string_view file_;
    Span part_;
    DocumentBuilder builder_;
    bool open_ = false;
    std::uint32_t last_end_ = 0;
};

}  // namespace

Document read_subtitles(std::string_view file, Span part, const FormatOptions& /*options*/) {
    return SubtitleReader(file, part).read();
}

}  // namespace vidimus::checks
