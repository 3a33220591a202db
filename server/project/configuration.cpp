#include "server/project/configuration.h"

#include "checks/text/text.h"
#include "server/project/configuration_keys.h"
#include "server/project/files.h"
#include "server/project/foreign_configuration.h"
#include "server/project/glob.h"
#include "server/project/nearest.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;

Error problem_in(const std::string& file, const checks::Text& text, const ConfigurationProblem& problem) {
    const checks::Position place = text.position(problem.at);
    const std::string where = file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    return {"cannot use " + where + ": " + problem.what, where, problem.advice};
}

/// Reads a file and, before it, the one that it extends. `chain` holds the files under way.
Expected<Configuration> read_chain(const std::string& file, std::vector<std::string>& chain) {
    std::error_code unknown;
    const std::string canonical = fs::weakly_canonical(file, unknown).string();
    if (std::ranges::find(chain, canonical) != chain.end()) {
        return Error{"cannot use " + file + ": it extends itself, by way of " + chain.back(), file,
                     "Take one “extends” out."};
    }
    chain.push_back(canonical);
    const Expected<checks::Text> text = read_text(file);
    if (!text) return text.error();
    const checks::JsonScan scan = checks::scan_json(text->view(), {0, text->size()});
    if (scan.error)
        return problem_in(file, *text, {scan.error->at, "it is no JSON: " + scan.error->what, "Correct it there."});
    const std::string folder = fs::path(file).parent_path().string();
    ConfigurationValues values(text->view(), folder);
    if (!values.expect(scan.root, checks::JsonKind::object, "an object { … }"))
        return problem_in(file, *text, *values.problem);
    Configuration configuration;
    for (const checks::JsonMember& member : scan.root.members) {
        if (values.key(member) != "extends") continue;
        const std::string base = values.path(member.value);
        if (values.problem) return problem_in(file, *text, *values.problem);
        Expected<Configuration> extended = read_chain(base, chain);
        if (!extended) return extended.error();
        configuration = std::move(*extended);
        configuration.bases.push_back(configuration.file);
    }
    std::vector<std::string_view> names;
    for (const ConfigurationKey& key : configuration_keys()) names.push_back(key.name);
    for (const checks::JsonMember& member : scan.root.members) {
        const std::string name = values.key(member);
        const auto key = std::ranges::find(configuration_keys(), std::string_view(name), &ConfigurationKey::name);
        if (key == configuration_keys().end()) {
            const std::string near = did_you_mean(name, names);
            values.fail(member.key.start, "there is no key “" + name + "”",
                        near.empty() ? "docs/configuration.md lists them." : near.substr(1));
        } else {
            key->read(values, member.value, configuration);
        }
        if (values.problem) return problem_in(file, *text, *values.problem);
    }
    configuration.file = file;
    return configuration;
}

/// From the current folder where that is shorter.
std::string short_path(const fs::path& path) {
    std::error_code unknown;
    const fs::path here = path.lexically_relative(fs::current_path(unknown));
    return here.empty() || *here.begin() == ".." ? path.string() : here.string();
}

}  // namespace

Expected<Configuration> read_configuration(const std::string& file) {
    std::vector<std::string> chain;
    return read_chain(file, chain);
}

Expected<Project> open_project(const std::string& path) {
    std::error_code unknown;
    const fs::path start = fs::weakly_canonical(path.empty() ? "." : path, unknown);
    const fs::path folder = fs::is_directory(start, unknown) ? start : start.parent_path();
    Project project;
    project.root = folder.string();
    for (fs::path at = folder;; at = at.parent_path()) {
        const fs::path file = at / configuration_name;
        const bool is_repository = fs::exists(at / ".git", unknown);
        if (fs::is_regular_file(file, unknown)) {
            Expected<Configuration> read = read_configuration(short_path(file));
            if (!read) return read.error();
            project.root = at.string();
            project.configuration = std::move(*read);
            break;
        }
        if (is_repository) project.root = at.string();
        if (is_repository || !at.has_relative_path()) break;
    }
    project.foreign = foreign_pair_patterns(project.root);
    auto baseline = Baseline::read(project.baseline_file());
    if (!baseline) return baseline.error();
    project.baseline = std::make_shared<const Baseline>(std::move(*baseline));
    return project;
}

std::string Project::baseline_file() const {
    if (!configuration.baseline.empty()) return configuration.baseline;
    return (fs::path(root) / Baseline::usual_name).string();
}

std::string Project::relative(const std::string& path) const {
    std::error_code unknown;
    // Not through links: a draft is where its project shows it.
    const fs::path whole = fs::absolute(path, unknown).lexically_normal();
    const fs::path short_way = whole.lexically_relative(root);
    if (!short_way.empty() && *short_way.begin() != "..") return short_way.generic_string();
    return fs::weakly_canonical(whole, unknown).lexically_relative(root).generic_string();
}

std::string Project::openable(const std::string& relative) const {
    return short_path((fs::path(root) / relative).lexically_normal());
}

checks::Format Project::format_of(const std::string& path) const {
    return configured_format_of(path).value_or(checks::format_of_path(path));
}

std::optional<checks::Format> Project::configured_format_of(const std::string& path) const {
    if (configuration.formats.empty()) return std::nullopt;
    const std::string name = relative(path);
    const auto fits = [&](const auto& row) { return glob_fits(row.first, name) || glob_fits("**/" + row.first, name); };
    const auto row = std::ranges::find_if(configuration.formats, fits);
    return row == configuration.formats.end() ? std::nullopt : std::optional(row->second);
}

checks::RuleLevels Project::levels_for(const std::string& draft, std::string_view draft_language) const {
    checks::RuleLevels levels = configuration.rules;
    const std::string name = relative(draft);
    for (const Override& override : configuration.overrides) {
        const bool file_fits = override.files.empty() || std::ranges::any_of(override.files, [&](const auto& glob) {
                                   return glob_fits(glob, name) || glob_fits("**/" + glob, name);
                               });
        const bool language_fits =
            override.languages.empty() || std::ranges::any_of(override.languages, [&](const std::string& language) {
                return draft_language == language || draft_language.starts_with(language + "-");
            });
        if (file_fits && language_fits) levels.insert(levels.end(), override.rules.begin(), override.rules.end());
    }
    return levels;
}

std::string configuration_schema() {
    std::string out =
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
        "  \"title\": \"vidimus.json\",\n  \"type\": \"object\",\n  \"additionalProperties\": false,\n"
        "  \"properties\": {\n";
    bool first = true;
    for (const ConfigurationKey& key : configuration_keys()) {
        // The description goes in behind the brace that opens the value's schema.
        out += (first ? "" : ",\n") + ("    \"" + std::string(key.name)) + "\": {\"description\": \"" +
               std::string(key.description) + "\", " + std::string(key.schema.substr(1));
        first = false;
    }
    return out + "\n  }\n}\n";
}

}  // namespace vidimus::server
