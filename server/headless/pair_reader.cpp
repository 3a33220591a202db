#include "server/headless/pair_reader.h"

#include "server/headless/console.h"
#include "server/project/failure.h"
#include "server/project/files.h"
#include "server/project/pairs_file.h"
#include "server/project/path_language.h"

#include <optional>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

std::string first_known(const std::string& a, const std::string& b, const std::string& c) {
    return !a.empty() ? a : !b.empty() ? b : c;
}

}  // namespace

void PairReader::run() {
    if (selection_.pairs) read_list(*selection_.pairs);
    for (const std::string& path : selection_.paths) {
        guard(path, [&] {
            if (selection_.source) {
                read_files({*selection_.source, path, {}, {}});
            } else {
                read_parts(path);
            }
        });
    }
}

/// A pair that fails is an error of its own; the others go on.
template <class Call>
void PairReader::guard(const std::string& draft, Call&& call) {
    std::optional<Error> failure =
        failure_of("cannot " + work_ + " " + display_path(draft), draft, std::forward<Call>(call));
    if (failure) fail_(std::move(*failure));
}

void PairReader::read_list(const std::string& path) {
    Expected<checks::Text> text = read_text(path);
    if (!text) return fail_(text.error());
    const PairsFile file = parse_pairs(text->view(), path);
    for (const Error& error : file.errors) fail_(error);
    if (file.pairs.empty() && file.errors.empty()) warn(display_path(path) + " names no pairs");
    for (const ListedPair& pair : file.pairs) guard(pair.draft, [&] { read_files(pair); });
}

void PairReader::read_parts(const std::string& path) {
    const checks::FormatInfo& format = checks::format_info(checks::format_of_path(path));
    if (path != standard_input && format.is_bilingual()) return read_files({path, path, {}, {}});
    // Where a file is Markdown, a line of dashes is markup: only plain text is divided.
    if (path != standard_input && format.format != checks::Format::plain) {
        return fail_({"no source given for " + path, path,
                      "Name it with --source SOURCE; only plain text can hold draft and source in one file."});
    }
    Expected<checks::Text> text = read_text(path);
    if (!text) return fail_(text.error());
    const std::vector<checks::OneFilePair> parts = checks::split_one_file(text->view(), selection_.source_first);
    if (parts.empty()) {
        return fail_(
            {"cannot " + work_ + " " + display_path(path) + ": no source given, and no divider in the file", path,
             "Name the source with --source SOURCE; or let a line of at least five dash-like characters (-----, "
             "=====, ———————) divide the draft from its source."});
    }
    for (const checks::OneFilePair& part : parts) {
        const checks::Input source{text->view(), part.source, checks::Format::plain, selection_.source_language};
        const checks::Input draft{text->view(), part.draft, checks::Format::plain, selection_.draft_language};
        guard(path, [&] { use_(source, draft, {path, path, *text, *text}); });
    }
}

void PairReader::read_files(const ListedPair& pair) {
    Expected<checks::Text> source = read_text(pair.source);
    if (!source) fail_(source.error());
    Expected<checks::Text> draft = read_text(pair.draft);
    if (!draft) fail_(draft.error());
    if (!source || !draft) return;
    const PathLanguages by_path = languages_of_paths(pair.source, pair.draft);
    use_({source->view(),
          {},
          checks::format_of_path(pair.source),
          first_known(pair.source_language, selection_.source_language, by_path.source)},
         {draft->view(),
          {},
          checks::format_of_path(pair.draft),
          first_known(pair.draft_language, selection_.draft_language, by_path.draft)},
         {pair.source, pair.draft, *source, *draft});
}

}  // namespace vidimus::server
