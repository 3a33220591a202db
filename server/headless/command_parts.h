#pragma once

#include "server/headless/options.h"
#include "server/project/error.h"

#include <functional>
#include <string>
#include <utility>

namespace CLI {
class App;
}

/// What the descriptions of several commands have in common (command_line.cpp).
namespace vidimus::server {

/// Turns the texts that were read into options; bad usage is an error.
using Reader = std::function<Expected<Command>()>;

/// Takes a value out of an Expected, or leaves the function with its error.
template <typename T>
bool take(Expected<T> from, T& into, Error& error) {
    if (from) {
        into = std::move(*from);
        return true;
    }
    error = from.error();
    return false;
}

/// "standard input (-) can be read only once"
Error standard_input_twice();

/// Whether two paths are one file, whatever their spelling.
bool is_same_file(const std::string& a, const std::string& b);

/// --dictionaries and --lexicon-file.
void add_lexicon_places(CLI::App& app, LexiconPlaces& places);

struct PairTexts {
    std::string source, pairs, source_language, draft_language;
};

/// PATH, --source, --pairs, the two languages, --source-first. `texts` and `into` must live as long as `app`.
void add_pair_selection(CLI::App& app, PairTexts& texts, PairSelection& into, const char* pairs_help);
bool take_pair_selection(const CLI::App& app, const PairTexts& texts, PairSelection& into, Error& error);

/// What can be asked to be read, and what cannot yet.
Expected<void> examine_inputs(const PairSelection& options);

}  // namespace vidimus::server
