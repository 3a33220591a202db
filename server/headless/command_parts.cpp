#include "server/headless/command_parts.h"

#include "server/headless/option_values.h"
#include "server/project/files.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace vidimus::server {

Error standard_input_twice() {
    return {"standard input (-) can be read only once", "", "Give a file for the others."};
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code missing;
    return a == b || std::filesystem::equivalent(a, b, missing);
}

void add_lexicon_places(CLI::App& app, LexiconPlaces& places) {
    app.add_option("--dictionaries", places.dictionaries,
                   "Look for dictionaries there (dictd format; may be repeated) instead of in the usual folders")
        ->type_name("FOLDER")
        ->allow_extra_args(false)
        ->check(CLI::ExistingDirectory);
    app.add_option("--lexicon-file", places.files, "Use this lexicon that vidimus lexicon made (may be repeated)")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

void add_pair_selection(CLI::App& app, PairTexts& texts, PairSelection& into, const char* pairs_help) {
    app.add_option("PATH", into.paths,
                   "Drafts, or folders of them; without --source their sources are found (default: the project)");
    app.add_option("--source", texts.source, "The source of the draft")->type_name("FILE");
    app.add_option("--pairs", texts.pairs, pairs_help)->type_name("FILE");
    app.add_option("--source-language", texts.source_language,
                   "Language of the source (default: from its path or text)")
        ->type_name("TAG");
    app.add_option("--draft-language", texts.draft_language, "Language of the draft")->type_name("TAG");
    app.add_flag("--source-first", into.source_first, "In one file, the source stands before its draft");
}

bool take_pair_selection(const CLI::App& app, const PairTexts& texts, PairSelection& into, Error& error) {
    if (app.count("--source") > 0) into.source = texts.source;
    if (app.count("--pairs") > 0) into.pairs = texts.pairs;
    return take(parse_language("--source-language", texts.source_language), into.source_language, error) &&
           take(parse_language("--draft-language", texts.draft_language), into.draft_language, error);
}

Expected<void> examine_inputs(const PairSelection& options) {
    const auto folder = std::ranges::find_if(options.paths, is_folder);
    if (options.pairs) {
        if (options.paths.empty() && !options.source) return {};
        return Error{"--pairs names its files itself", "", "Leave --source and the paths out."};
    }
    if (options.paths.empty() && options.source)
        return Error{"--source: no draft given", "", "Name it: --source SOURCE DRAFT."};
    if (options.source && folder != options.paths.end()) {
        return Error{"cannot check the folder " + *folder + " against one source", *folder,
                     "Leave --source out: the sources of a folder's drafts are found."};
    }
    auto inputs = std::ranges::count(options.paths, standard_input);
    if (options.source == standard_input) ++inputs;
    if (inputs > 1) return standard_input_twice();
    return {};
}

}  // namespace vidimus::server
