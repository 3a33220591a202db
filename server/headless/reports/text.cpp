#include "server/headless/display_width.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// The report for people, in the manner of compilers:
//
//     fr/a.md:6:131: error: “421”, but the source has “412” [changed-figure]
//        6 | … la charpente comptait 421 poutres de chêne.
//          |                         ^~~
//       source en/a.md:18: … the roof had 412 oak beams.
//                                         ~~~
//       fix: Write “412”
//
// Nothing that comes from a file is printed but through visible() or an excerpt, which lets no control through.

namespace vidimus::server {

namespace {

enum class Paint { plain, bold, error, warning, info, draft_mark, source_mark, faint };

/// Select Graphic Rendition parameters (ECMA-48), in the order of Paint.
constexpr auto paint_codes = std::to_array<std::string_view>({"", "1", "1;31", "1;35", "1;36", "1;32", "1;33", "2"});

/// No excerpt is narrower than this, however long a path before it.
constexpr int least_excerpt = 30;

/// A label wider than this share of the line stands on a line of its own.
constexpr int widest_label_share = 3;

class Painter {
  public:
    explicit Painter(bool on) : on_(on) {}
    std::string operator()(Paint paint, std::string_view text) const {
        if (!on_ || text.empty() || paint == Paint::plain) return std::string(text);
        return "\x1b[" + std::string(paint_codes[static_cast<std::size_t>(paint)]) + "m" + std::string(text) +
               "\x1b[0m";
    }

  private:
    bool on_;
};

Paint paint_of(checks::Severity severity) {
    switch (severity) {
        case checks::Severity::error:
            return Paint::error;
        case checks::Severity::warning:
            return Paint::warning;
        case checks::Severity::info:
            break;
    }
    return Paint::info;
}

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

/// "^~~~~" under a mark; a place between two characters gets its "^" alone.
std::string underline(int width, char first) {
    std::string out(1, first);
    out.append(static_cast<std::size_t>(std::max(width - 1, 0)), '~');
    return out;
}

class TextReport {
  public:
    explicit TextReport(const Terminal& terminal) : width_(terminal.width), paint_(terminal.colour) {}

    void add(const ReportedFinding& finding) {
        headline(finding);
        if (finding.draft_line) draft_line(finding);
        if (finding.source_sentence) source_sentence(finding);
        for (const ReportedFix& fix : finding.fixes)
            out_ += "  " + paint_(Paint::faint, "fix: ") + visible(fix.title) + "\n";
        out_ += '\n';
    }

    void add_line(std::string_view line) {
        out_ += line;
        out_ += '\n';
    }

    std::string take() { return std::move(out_); }

  private:
    void headline(const ReportedFinding& finding) {
        const Location& place = finding.draft ? *finding.draft : *finding.source;
        const std::string where = visible(display_path(place.path)) + ":" + std::to_string(place.start.line) + ":" +
                                  std::to_string(place.start.column) + ":";
        const std::string severity(checks::name_of(finding.severity));
        out_ += paint_(Paint::bold, where) + " " + paint_(paint_of(finding.severity), severity + ":") + " " +
                paint_(Paint::bold, visible(finding.message)) + " [" + finding.rule + "]\n";
    }

    void draft_line(const ReportedFinding& finding) {
        const std::string number = std::to_string(finding.draft->start.line);
        const int gutter = std::max<int>(4, static_cast<int>(number.size()));
        const LaidOut line = lay_out(*finding.draft_line, excerpt_width(gutter + 3));
        // A place on an empty line needs no picture.
        if (line.before.empty() && line.marked.empty() && line.after.empty()) return;
        const std::string margin = spaces(gutter - static_cast<int>(number.size())) + number + " | ";
        out_ += paint_(Paint::faint, margin) + line.before + paint_(Paint::draft_mark, line.marked) + line.after + "\n";
        out_ += paint_(Paint::faint, spaces(gutter) + " | ") + spaces(line.mark_column) +
                paint_(Paint::draft_mark, underline(line.mark_width, '^')) + "\n";
    }

    void source_sentence(const ReportedFinding& finding) {
        const Location& place = *finding.source;
        const Excerpt& sentence = *finding.source_sentence;
        const std::string label =
            "  source " + visible(display_path(place.path)) + ":" + std::to_string(place.start.line) + ":";
        int indent = display_width(label) + 1;
        const bool own_line = indent > width_ / widest_label_share;
        if (own_line) indent = 4;
        const LaidOut line = lay_out(sentence, excerpt_width(indent));
        if (line.before.empty() && line.marked.empty() && line.after.empty()) return;
        out_ += paint_(Paint::faint, label) + (own_line ? "\n" + spaces(indent) : " ");
        out_ += line.before + paint_(Paint::source_mark, line.marked) + line.after + "\n";
        // Where the whole sentence is meant, nothing stands out in it.
        const bool all = sentence.mark_start == 0 && sentence.mark_end == sentence.text.size();
        if (all || line.mark_width == 0) return;
        out_ += spaces(indent + line.mark_column) + paint_(Paint::source_mark, underline(line.mark_width, '~')) + "\n";
    }

    int excerpt_width(int taken) const { return std::max(width_ - taken, least_excerpt); }

    int width_;
    Painter paint_;
    std::string out_;
};

std::string counted(std::size_t count, std::string_view thing) {
    return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

/// "2 errors, 1 warning in 1 pair; 15 of 16 sentences translated"
std::string summary_line(const CheckResult& result) {
    const SeverityCounts counts = result.counts();
    std::vector<std::string> found;
    const auto add = [&](checks::Severity severity, std::string_view thing, bool plural) {
        const std::size_t count = counts[static_cast<std::size_t>(severity)];
        if (count > 0)
            found.push_back(plural ? counted(count, thing) : std::to_string(count) + " " + std::string(thing));
    };
    add(checks::Severity::error, "error", true);
    add(checks::Severity::warning, "warning", true);
    add(checks::Severity::info, "info", false);
    std::size_t sentences = 0;
    std::size_t translated = 0;
    for (const ReportedPair& pair : result.pairs) {
        sentences += pair.source_sentences;
        translated += pair.translated;
    }
    std::string line = (found.empty() ? "nothing found" : joined(found)) + " in " +
                       counted(result.pairs.size(), "pair") + "; " + std::to_string(translated) + " of " +
                       counted(sentences, "sentence") + " translated";
    if (!result.errors.empty()) line += "; " + counted(result.errors.size(), "input") + " could not be read";
    return line;
}

}  // namespace

std::string write_text_report(const CheckResult& result, const Terminal& terminal) {
    // Where nothing could be read, standard error has said all there is to say.
    if (result.pairs.empty() && !result.errors.empty()) return {};
    TextReport report(terminal);
    for (const ReportedFinding& finding : result.findings) report.add(finding);
    report.add_line(summary_line(result));
    return report.take();
}

}  // namespace vidimus::server
