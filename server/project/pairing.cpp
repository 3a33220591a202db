#include "server/project/pairing.h"

#include "checks/formats/directives.h"
#include "checks/text/language.h"
#include "server/project/files.h"
#include "server/project/pair_conventions.h"
#include "server/project/path_language.h"
#include "server/project/tree_walk.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;

/// What a project is translated from when it does not say.
constexpr std::string_view usual_source_language = "en";

bool is_file(const std::string& path) {
    std::error_code unknown;
    return fs::is_regular_file(path, unknown);
}

bool is_web_address(std::string_view path) {
    return path.find("://") != std::string_view::npos;
}

}  // namespace

Expected<std::optional<PairFound>> Pairing::find(const std::string& draft) const {
    const Expected<checks::Text> text = read_text(draft);
    if (!text) return text.error();
    return find(draft, text->view(), project_.format_of(draft));
}

Expected<std::optional<PairFound>> Pairing::find(const std::string& draft, std::string_view text,
                                                 checks::Format format) const {
    const Configuration& configuration = project_.configuration;
    PairFound found;
    found.draft = draft;
    if (checks::format_info(format).is_bilingual()) {
        found.source = draft;
        found.rule = "bilingual";
        found.draft_language = language_of_path(project_.relative(draft));
        found.source_language = configuration.source_language;
        return std::optional(found);
    }
    if (const auto named = checks::named_source(text, format); named && !is_web_address(named->path)) {
        const std::string source = (fs::path(draft).parent_path() / named->path).lexically_normal().string();
        if (is_file(source)) {
            const PathLanguages languages = languages_of_paths(project_.relative(source), project_.relative(draft));
            return std::optional(PairFound{draft, source, languages.source, languages.draft, "directive", {}});
        }
        if (named->directive) {
            const checks::Position place = checks::Text(std::string(text)).position(named->at);
            const std::string where = draft + ":" + std::to_string(place.line);
            return Error{"cannot find the source of " + where + ": there is no file " + source, where,
                         "The directive names it from the folder of the draft."};
        }
    }
    const std::string relative = project_.relative(draft);
    if (auto pair = by_patterns(relative, configuration.pairs)) return std::optional(*pair);
    if (format == checks::Format::plain && !checks::split_one_file(text, configuration.source_first).empty()) {
        found.source = draft;
        found.rule = "one-file";
        found.source_language = configuration.source_language;
        return std::optional(found);
    }
    if (auto pair = by_convention(relative)) return std::optional(*pair);
    return by_patterns(relative, project_.foreign);
}

bool Pairing::wants(std::string_view draft_language) const {
    const std::vector<std::string>& wanted = project_.configuration.draft_languages;
    return wanted.empty() || draft_language.empty() || std::ranges::any_of(wanted, [&](const std::string& each) {
               return checks::same_language(each, draft_language);
           });
}

std::optional<PairFound> Pairing::by_patterns(const std::string& relative,
                                              const std::vector<PairPattern>& patterns) const {
    const std::string& source_language = project_.configuration.source_language;
    for (const PairPattern& pattern : patterns) {
        const auto parts = pattern.draft.match(relative);
        if (!parts) continue;
        const std::string language =
            pattern.draft_language.empty() ? language_of_name(parts->lang) : pattern.draft_language;
        const std::string of_source = source_language.empty() ? std::string(usual_source_language) : source_language;
        if (checks::same_language(language, of_source)) continue;
        for (const std::string& spelling : spellings_of(of_source)) {
            PathParts with = *parts;
            with.lang = spelling;
            const std::string source = pattern.source.expand(with);
            if (source == relative || !is_file(project_.openable(source))) continue;
            return PairFound{
                project_.openable(relative), project_.openable(source), source_language, language, pattern.rule, {}};
        }
    }
    return std::nullopt;
}

std::optional<PairFound> Pairing::by_convention(const std::string& relative) const {
    const Configuration& configuration = project_.configuration;
    const std::string source_language =
        configuration.source_language.empty() ? std::string(usual_source_language) : configuration.source_language;
    for (const SourceCandidates& candidates : source_candidates(relative, source_language)) {
        PairFound found;
        found.draft = project_.openable(relative);
        found.rule = candidates.rule;
        for (const std::string& path : candidates.paths) {
            if (path != relative && is_file(project_.openable(path)))
                found.candidates.push_back(project_.openable(path));
        }
        if (found.candidates.empty()) continue;
        found.draft_language = candidates.draft_language;
        if (found.candidates.size() == 1) {
            found.source = std::move(found.candidates.front());
            found.candidates.clear();
            found.source_language = language_of_path(project_.relative(found.source));
            if (found.source_language == found.draft_language || found.source_language.empty())
                found.source_language = configuration.source_language;
        }
        return found;
    }
    return std::nullopt;
}

ProjectPairs Pairing::find_all(const std::string& folder) const {
    const std::string below = project_.relative(folder);
    Tree tree = walk_tree(project_.root, project_.configuration.ignore, below == "." ? std::string() : below);
    ProjectPairs all;
    all.problems = std::move(tree.problems);
    std::set<std::string> sources;
    std::vector<std::string> rest;
    for (const std::string& relative : tree.files) {
        const std::string path = project_.openable(relative);
        const checks::Format format = project_.format_of(path);
        // Any name may be plain text; only a text's name is looked into.
        const std::string extension = fs::path(relative).extension().string();
        if (format == checks::Format::plain && extension != ".txt" && extension != ".text") continue;
        const Expected<std::optional<PairFound>> found = find(path);
        if (!found) {
            all.problems.push_back(found.error());
        } else if (!*found) {
            rest.push_back(relative);
        } else if (!wants((*found)->draft_language)) {
            continue;
        } else if ((*found)->source.empty()) {
            all.without_source.push_back(**found);
        } else {
            sources.insert((*found)->source);
            all.pairs.push_back(**found);
        }
    }
    const std::string source_language = project_.configuration.source_language.empty()
                                            ? std::string(usual_source_language)
                                            : project_.configuration.source_language;
    for (const std::string& relative : rest) {
        const std::string language = language_of_path(relative);
        const std::string path = project_.openable(relative);
        if (language.empty() || sources.contains(path)) continue;
        if (checks::same_language(language, source_language)) {
            all.without_draft.push_back(path);
        } else if (wants(language)) {
            all.without_source.push_back({path, "", "", language, "", {}});
        }
    }
    return all;
}

}  // namespace vidimus::server
