#include "checks/checker.h"
#include "checks/figures/figure.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/display_width.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/path_language.h"

#include <string>
#include <utility>

namespace vidimus::server {

namespace {

using checks::Sentence;
using checks::Side;
using checks::Span;
using checks::Text;
using Json = nlohmann::ordered_json;

/// "6:413" as the text listings name a place.
std::string place_of(const Text& text, Span span) {
    const checks::Position position = text.position(span.start);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// `span` is of the file.
Json span_members(const Text& text, Span span) {
    return {{"start", text.code_points_before(span.start)},
            {"end", text.code_points_before(span.end)},
            {"text", text.slice(span)}};
}

std::string segment_line(const Text& text, const Side& side, std::size_t index, Listing format) {
    const Sentence& sentence = side.sentences[index];
    const Span span = side.file_span(sentence);
    if (format == Listing::text) {
        return std::to_string(index) + "  " + place_of(text, span) + "  " + visible(text.slice(span)) + "\n";
    }
    Json line = {{"index", index}};
    line.update(span_members(text, span));
    line["block"] = sentence.block;
    return json_line(line);
}

std::string figure_line(const Text& text, Span span, const checks::Reading& reading, Listing format) {
    const std::string value = checks::to_string(reading.value);
    if (format == Listing::text) {
        std::string line = place_of(text, span) + "  " + visible(text.slice(span)) + "  ";
        line += checks::name_of(reading.kind);
        line += " " + visible(value);
        if (!reading.unit.empty()) line += " " + reading.unit;
        return line + "\n";
    }
    Json line = span_members(text, span);
    line["kind"] = checks::name_of(reading.kind);
    line["value"] = value;
    line["unit"] = reading.unit.empty() ? Json(nullptr) : Json(reading.unit);
    return json_line(line);
}

std::string list_segments(const Text& text, const Side& side, Listing format) {
    std::string out;
    for (std::size_t k = 0; k < side.sentences.size(); ++k) out += segment_line(text, side, k, format);
    return out;
}

std::string list_figures(const Text& text, const Side& side, Listing format) {
    std::string out;
    for (const Sentence& sentence : side.sentences) {
        for (const checks::Figure& figure : sentence.analysis->figures) {
            if (figure.doubtful) continue;
            out += figure_line(text, side.file_span(sentence, figure.span), figure.reading, format);
        }
    }
    return out;
}

int inspect(const InspectTextOptions& options, checks::SideContent content,
            std::string (*list)(const Text&, const Side&, Listing)) {
    const Expected<Text> text = read_text(options.file);
    if (!text) {
        complain(text.error());
        return exit_unusable;
    }
    checks::Input input{text->view(), {}, checks::format_of_path(options.file), options.language};
    if (options.lines) input.format = checks::Format::lines;
    if (input.language.empty()) input.language = language_of_path(options.file);
    const checks::Checker checker;
    const Expected<void> printed = print(list(*text, checker.read(input, content), options.format));
    if (printed) return exit_clean;
    complain(printed.error());
    return exit_unusable;
}

}  // namespace

int run_inspect_segments(const InspectSegmentsOptions& options) {
    return inspect(options, checks::SideContent::sentences, list_segments);
}

int run_inspect_figures(const InspectFiguresOptions& options) {
    return inspect(options, checks::SideContent::figures, list_figures);
}

}  // namespace vidimus::server
