#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/pairing.h"

#include <nlohmann/json.hpp>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

nlohmann::ordered_json or_null(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

std::string json_of(const PairFound& pair) {
    return json_line({{"draft", or_null(pair.draft)},
                      {"source", or_null(pair.source)},
                      {"source_language", or_null(pair.source_language)},
                      {"draft_language", or_null(pair.draft_language)},
                      {"rule", or_null(pair.rule)},
                      {"candidates", pair.candidates}});
}

std::string languages_of(const PairFound& pair) {
    const auto shown = [](const std::string& tag) { return tag.empty() ? std::string("?") : tag; };
    return shown(pair.source_language) + " → " + shown(pair.draft_language);
}

/// One line a pair: the draft, its source, their languages, how they were found.
std::string text_of(const PairFound& pair) {
    if (!pair.source.empty())
        return pair.draft + "  ←  " + pair.source + "  (" + languages_of(pair) + ", " + pair.rule + ")\n";
    if (pair.candidates.empty()) return pair.draft + "  has no source\n";
    std::string out = pair.draft + "  has more than one source:";
    for (const std::string& candidate : pair.candidates) out += " " + candidate;
    return out + "  (" + pair.rule + ")\n";
}

void append(ProjectPairs more, ProjectPairs& into) {
    const auto move_all = [](auto& from, auto& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_all(more.pairs, into.pairs);
    move_all(more.without_source, into.without_source);
    move_all(more.without_draft, into.without_draft);
    move_all(more.problems, into.problems);
}

/// Of one path: a folder, or a draft.
ProjectPairs pairs_of(const std::string& path, const Project& project) {
    if (is_folder(path)) return Pairing(project).find_all(path);
    ProjectPairs one;
    Expected<std::optional<PairFound>> found = Pairing(project).find(path);
    if (!found) {
        one.problems.push_back(found.error());
    } else if (*found && !(*found)->source.empty()) {
        one.pairs.push_back(std::move(**found));
    } else {
        one.without_source.push_back(*found ? std::move(**found) : PairFound{path, "", "", "", "", {}});
    }
    return one;
}

std::string listing(const ProjectPairs& all, Listing format) {
    std::string out;
    for (const auto* list : {&all.pairs, &all.without_source}) {
        for (const PairFound& pair : *list) out += format == Listing::text ? text_of(pair) : json_of(pair);
    }
    for (const std::string& source : all.without_draft)
        out += format == Listing::text ? source + "  has no draft\n" : json_of({"", source, "", "", "", {}});
    return out;
}

}  // namespace

int run_pairs(const PairsOptions& options) {
    const std::vector<std::string> paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
    ProjectPairs all;
    for (const std::string& path : paths) {
        const Expected<Project> project = open_project(path);
        if (!project) {
            complain(project.error());
            return exit_unusable;
        }
        append(pairs_of(path, *project), all);
    }
    for (const Error& problem : all.problems) complain(problem);
    const Expected<void> done = print(listing(all, options.format));
    if (!done) complain(done.error());
    return done && all.problems.empty() ? exit_clean : exit_unusable;
}

}  // namespace vidimus::server
