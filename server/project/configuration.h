#pragma once

#include "checks/figures/rewriting.h"
#include "checks/formats/format.h"
#include "checks/lexicon/lexicon.h"
#include "checks/rules/rule_level.h"
#include "server/project/baseline.h"
#include "server/project/error.h"
#include "server/project/path_pattern.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vidimus::server {

/// Where drafts stand and where their sources do, as paths with variables, relative to the project's root.
struct PairPattern {
    PathPattern source;
    PathPattern draft;
    std::string draft_language = {};  ///< where the path of the draft does not name it
    std::string rule = {};            ///< whose configuration says so: "crowdin", "hugo"
};

/// Levels of rules for some files or languages only.
struct Override {
    std::vector<std::string> files;      ///< globs of drafts; empty: all
    std::vector<std::string> languages;  ///< of drafts; empty: all
    checks::RuleLevels rules;
};

/// The name of a project's configuration.
inline constexpr std::string_view configuration_name = "vidimus.json";

/// What a project says in its vidimus.json. A member that is absent keeps its default.
struct Configuration {
    std::string file;                ///< that was read; empty: none
    std::vector<std::string> bases;  ///< that it extends, directly or not
    std::string source_language;     ///< canonical
    std::vector<std::string> draft_languages;
    std::vector<PairPattern> pairs;
    checks::RuleLevels rules;
    std::vector<Override> overrides;
    std::vector<std::string> ignore;                              ///< as in .gitignore
    std::vector<std::pair<std::string, checks::Format>> formats;  ///< glob, format; the first that fits
    checks::FormatOptions format_options;
    std::optional<checks::LexiconSet> lexicons;
    std::vector<std::string> lexicon_files;  ///< as they can be opened
    std::vector<std::string> dictionaries;
    checks::Rewritings rewritings;
    std::string baseline;  ///< the file of findings to be left as they are, as it can be opened; empty: the usual one
    bool source_first = false;  ///< in one file
};

/// A folder with its configuration: what paths are relative to.
struct Project {
    std::string root;  ///< absolute
    Configuration configuration;
    std::vector<PairPattern> foreign;  ///< what other tools' configuration says
    /// Findings to be left as they are; null where paths have no project.
    std::shared_ptr<const Baseline> baseline;
    /// Where it is kept.
    std::string baseline_file() const;

    /// `path` (as it can be opened) from the root, with slashes; with `../` where it is outside.
    std::string relative(const std::string& path) const;
    /// The reverse: as short as it can be written from the current folder.
    std::string openable(const std::string& relative) const;
    checks::Format format_of(const std::string& path) const;
    /// Only where the configuration says it.
    std::optional<checks::Format> configured_format_of(const std::string& path) const;
    /// The levels of rules for one draft.
    checks::RuleLevels levels_for(const std::string& draft, std::string_view draft_language) const;
};

/// The project that a file or folder belongs to: the nearest vidimus.json upwards, not past the root of a repository;
/// without one, that root, or else the folder itself. An error names file, line and column.
Expected<Project> open_project(const std::string& path);

/// Reads one configuration file and those it extends.
Expected<Configuration> read_configuration(const std::string& file);

/// The JSON schema of vidimus.json, made from the table that the reader uses.
std::string configuration_schema();

}  // namespace vidimus::server
