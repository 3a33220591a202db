#include "server/headless/pair_reader.h"

#include "server/headless/console.h"
#include "server/project/failure.h"
#include "server/project/files.h"
#include "server/project/pairing.h"
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

constexpr std::string_view one_file_rule = "one-file";

checks::Format format_of(const Project* project, const std::string& path) {
    return project ? project->format_of(path) : checks::format_of_path(path);
}

Error two_sources(const PairFound& pair) {
    std::string names;
    for (const std::string& candidate : pair.candidates) names += (names.empty() ? "" : " and ") + candidate;
    return {"cannot choose the source of " + pair.draft + ": " + names + " are both there", pair.draft,
            "Name it in the draft (<!-- vidimus: source=PATH -->), in vidimus.json, or with --source."};
}

}  // namespace

/// The folder one stands in where nothing else is said.
std::vector<std::string> PairReader::paths() const {
    const bool whole_project = selection_.paths.empty() && !selection_.pairs;
    return whole_project ? std::vector<std::string>{"."} : selection_.paths;
}

Expected<void> PairReader::open_projects() {
    for (const std::string& path : paths()) {
        if (path == standard_input) continue;
        Expected<Project> project = open_project(path);
        if (!project) return project.error();
        projects_[path] = std::make_unique<const Project>(std::move(*project));
    }
    return {};
}

const Project* PairReader::first_project() const {
    const std::vector<std::string> all = paths();
    const auto found = all.empty() ? projects_.end() : projects_.find(all.front());
    return found == projects_.end() ? nullptr : found->second.get();
}

void PairReader::run() {
    if (selection_.pairs) read_list(*selection_.pairs);
    for (const std::string& path : paths()) {
        const auto found = projects_.find(path);
        const Project* const project = found == projects_.end() ? nullptr : found->second.get();
        guard(path, [&] {
            if (selection_.source) {
                read_files({*selection_.source, path, {}, {}}, project);
            } else if (!project) {
                read_parts(path, project);
            } else if (is_folder(path)) {
                read_folder(path, *project);
            } else {
                read_draft(path, *project);
            }
        });
    }
}

std::vector<Error> unread_rests(const checks::Pair& pair, const PairFiles& files) {
    std::vector<Error> errors;
    const auto look = [&](const checks::Side& side, const std::string& path, const checks::Text& text) {
        if (!side.document.problem) return;
        const checks::Position place = text.position(side.document.problem->at);
        const std::string where =
            display_path(path) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
        errors.emplace_back("cannot read all of " + where + ": " + side.document.problem->what, where,
                            "What stands before it was used.");
    };
    look(pair.source, files.source_path, files.source);
    look(pair.draft, files.draft_path, files.draft);
    return errors;
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
    for (const ListedPair& pair : file.pairs) guard(pair.draft, [&] { read_files(pair, nullptr); });
}

void PairReader::read_folder(const std::string& path, const Project& project) {
    ProjectPairs all = Pairing(project).find_all(path);
    for (Error& problem : all.problems) fail_(std::move(problem));
    for (const PairFound& pair : all.without_source) {
        if (!pair.candidates.empty()) fail_(two_sources(pair));
    }
    if (all.pairs.empty() && all.problems.empty())
        warn("no draft with a source was found in " + path + "; vidimus pairs " + path + " tells what was looked at");
    for (const PairFound& pair : all.pairs) guard(pair.draft, [&] { read_found(pair, project); });
}

void PairReader::read_draft(const std::string& path, const Project& project) {
    Expected<std::optional<PairFound>> found = Pairing(project).find(path);
    if (!found) return fail_(found.error());
    if (!*found) return read_parts(path, &project);
    if ((*found)->source.empty()) return fail_(two_sources(**found));
    read_found(**found, project);
}

void PairReader::read_found(const PairFound& pair, const Project& project) {
    if (pair.rule == one_file_rule) return read_parts(pair.draft, &project);
    read_files({pair.source, pair.draft, pair.source_language, pair.draft_language}, &project);
}

void PairReader::read_parts(const std::string& path, const Project* project) {
    // Where a file is Markdown, a line of dashes is markup: only plain text is divided.
    if (path != standard_input && format_of(project, path) != checks::Format::plain) {
        return fail_({"no source found for " + path, path,
                      "Name it with --source SOURCE, or in the draft; vidimus pairs " + path +
                          " tells what was looked for. Only plain text can hold draft and source in one file."});
    }
    Expected<checks::Text> text = read_text(path);
    if (!text) return fail_(text.error());
    const bool source_first = selection_.source_first || (project && project->configuration.source_first);
    const std::vector<checks::OneFilePair> parts = checks::split_one_file(text->view(), source_first);
    if (parts.empty()) {
        return fail_(
            {"cannot " + work_ + " " + display_path(path) + ": no source given, and no divider in the file", path,
             "Name the source with --source SOURCE; or let a line of at least five dash-like characters (-----, "
             "=====, ———————) divide the draft from its source."});
    }
    for (const checks::OneFilePair& part : parts) {
        const checks::Input source{text->view(), part.source, checks::Format::plain, selection_.source_language};
        const checks::Input draft{text->view(), part.draft, checks::Format::plain, selection_.draft_language};
        guard(path, [&] { use_(source, draft, {path, path, *text, *text, project}); });
    }
}

void PairReader::read_files(const ListedPair& pair, const Project* project) {
    Expected<checks::Text> source = read_text(pair.source);
    if (!source) fail_(source.error());
    Expected<checks::Text> draft = read_text(pair.draft);
    if (!draft) fail_(draft.error());
    if (!source || !draft) return;
    const PathLanguages by_path = languages_of_paths(pair.source, pair.draft);
    use_({source->view(),
          {},
          format_of(project, pair.source),
          first_known(selection_.source_language, pair.source_language, by_path.source)},
         {draft->view(),
          {},
          format_of(project, pair.draft),
          first_known(selection_.draft_language, pair.draft_language, by_path.draft)},
         {pair.source, pair.draft, *source, *draft, project});
}

}  // namespace vidimus::server
