#include "checks/lexicon/lexicon_file.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/project/failure.h"
#include "server/project/files.h"
#include "server/project/foreign_lexicons.h"
#include "server/project/lexicon_output.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vidimus::server {

namespace {

/// By source, of each pair the strongest.
void put_in_order(std::vector<checks::WordTranslation>& words) {
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
        if (a.source != b.source) return a.source < b.source;
        return a.draft != b.draft ? a.draft < b.draft : a.strength > b.strength;
    });
    words.erase(std::unique(words.begin(), words.end(),
                            [](const auto& a, const auto& b) { return a.source == b.source && a.draft == b.draft; }),
                words.end());
}

}  // namespace

int run_lexicon_import(const LexiconImportOptions& options) {
    ForeignLexicon read;
    checks::TranslationLearner learner;
    bool failed = false;
    for (const std::string& path : options.files) {
        Expected<void> done;
        const auto thrown = failure_of("cannot import " + path, path, [&] {
            done = read_foreign_lexicon(path, options.source_language, options.draft_language, read, learner);
        });
        if (!thrown && done) continue;
        complain(thrown ? *thrown : done.error());
        failed = true;
    }
    for (const std::string& problem : read.problems) warn(problem);
    if (read.foreign_units > 0) {
        warn(std::to_string(read.foreign_units) + " of " + std::to_string(read.units) + " units are not in " +
             options.source_language + " and " + options.draft_language + " and are passed over");
    }
    checks::LexiconFile file{options.source_language, options.draft_language, learner.learn()};
    file.words.insert(file.words.end(), read.words.begin(), read.words.end());
    put_in_order(file.words);
    if (file.words.empty()) {
        // Where no file could be read, that was told.
        if (read.units == 0 && failed) return exit_unusable;
        if (read.units == read.foreign_units) {
            complain({"nothing was imported: the files hold no translation between " + options.source_language +
                          " and " + options.draft_language,
                      "", "Check --source-language and --draft-language."});
        } else {
            complain({"nothing was imported: no word was seen often enough in " + std::to_string(read.units) + " units",
                      "", "A word must stand in several sentences to be learnt."});
        }
        return exit_unusable;
    }
    if (const auto written = write_lexicon(options.output, file); !written) {
        complain(written.error());
        return exit_unusable;
    }
    const auto printed = print(display_path(options.output) + ": " + std::to_string(file.words.size()) +
                               " translations from " + std::to_string(read.units) + " units\n");
    if (!printed) {
        complain(printed.error());
        return exit_unusable;
    }
    return failed ? exit_unusable : exit_clean;
}

}  // namespace vidimus::server
