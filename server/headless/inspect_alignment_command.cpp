#include "checks/checker.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/display_width.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/installed_lexicons.h"
#include "server/project/path_language.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

using checks::Side;
using Json = nlohmann::ordered_json;

/// The text of neighbouring sentences as it stands in the file; one space where a block ends between them.
std::string text_of(const Side& side, const std::vector<std::uint32_t>& indices) {
    std::string out;
    for (std::size_t k = 0; k < indices.size();) {
        std::size_t last = k;
        const auto joins = [&](std::size_t next) {
            return next < indices.size() && indices[next] == indices[next - 1] + 1 &&
                   side.sentences[indices[next]].block == side.sentences[indices[k]].block;
        };
        while (joins(last + 1)) ++last;
        const checks::Span first_span = side.file_span(side.sentences[indices[k]]);
        const checks::Span last_span = side.file_span(side.sentences[indices[last]]);
        if (!out.empty()) out += ' ';
        out += checks::slice(side.file, {first_span.start, last_span.end});
        k = last + 1;
    }
    return out;
}

/// Enough digits to compare by, none that only noise fills.
double rounded(double confidence) {
    return std::round(confidence * 1e6) / 1e6;
}

std::string listed(const std::vector<std::uint32_t>& indices) {
    std::string out;
    for (const std::uint32_t index : indices) out += (out.empty() ? "" : ",") + std::to_string(index);
    return out.empty() ? "-" : out;
}

std::string bead_text(const checks::Bead& bead, const checks::Pair& pair) {
    char confidence[16];
    std::snprintf(confidence, sizeof confidence, "%.2f", bead.confidence);
    std::string out = listed(bead.sources) + " = " + listed(bead.drafts) + "  " + confidence;
    if (bead.moved) out += "  moved";
    out += '\n';
    if (!bead.sources.empty()) out += "    " + visible(text_of(pair.source, bead.sources)) + "\n";
    if (!bead.drafts.empty()) out += "    " + visible(text_of(pair.draft, bead.drafts)) + "\n";
    return out;
}

std::string bead_line(const checks::Bead& bead, const checks::Pair& pair) {
    return json_line({{"source", bead.sources},
                      {"draft", bead.drafts},
                      {"confidence", rounded(bead.confidence)},
                      {"moved", bead.moved},
                      {"source_text", text_of(pair.source, bead.sources)},
                      {"draft_text", text_of(pair.draft, bead.drafts)}});
}

checks::Input input_of(const std::string& path, const checks::Text& text, const std::string& language, bool lines) {
    return {text.view(), {}, lines ? checks::Format::lines : checks::format_of_path(path), language};
}

int refuse(const Error& error) {
    complain(error);
    return exit_unusable;
}

}  // namespace

int run_inspect_alignment(const InspectAlignmentOptions& options) {
    const Expected<checks::Text> source = read_text(options.source);
    if (!source) return refuse(source.error());
    const Expected<checks::Text> draft = read_text(options.draft);
    if (!draft) return refuse(draft.error());

    const PathLanguages by_path = languages_of_paths(options.source, options.draft);
    const std::string& source_language = options.source_language.empty() ? by_path.source : options.source_language;
    const std::string& draft_language = options.draft_language.empty() ? by_path.draft : options.draft_language;
    checks::Options check_options;
    check_options.lexicons = options.lexicons;
    const auto lexicons = InstalledLexicons::open(options.lexicon_places);
    if (!lexicons) return refuse(lexicons.error());
    const checks::Checker checker(*lexicons);
    const checks::Report report =
        checker.check(input_of(options.source, *source, source_language, options.lines),
                      input_of(options.draft, *draft, draft_language, options.lines), check_options);
    for (const std::string& problem : (*lexicons)->take_problems()) warn(problem);
    std::string out;
    for (const checks::Bead& bead : report.alignment.beads) {
        out += options.format == Listing::text ? bead_text(bead, *report.pair) : bead_line(bead, *report.pair);
    }
    if (const Expected<void> printed = print(out); !printed) return refuse(printed.error());
    return exit_clean;
}

}  // namespace vidimus::server
