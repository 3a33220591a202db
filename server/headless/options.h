#pragma once

#include "checks/figures/rewriting.h"
#include "checks/lexicon/lexicon.h"
#include "checks/rules/finding.h"
#include "server/headless/console.h"
#include "server/lsp/run.h"
#include "server/project/installed_lexicons.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the command line asks for, read and checked (command_line.h): one struct of values a command.
namespace vidimus::server {

struct ReportRow;

/// A report and where it goes.
struct ReportRequest {
    const ReportRow* format = nullptr;
    std::string file;  ///< empty or "-": standard output
};

/// The pairs of texts to work on.
struct PairSelection {
    std::vector<std::string> paths;     ///< drafts, or one-file texts where there is no source
    std::optional<std::string> source;  ///< the source of all of them
    std::optional<std::string> pairs;   ///< a pairs file
    std::string source_language;        ///< canonical tags; empty when not given
    std::string draft_language;
    bool source_first = false;  ///< in one file
};

struct CheckOptions : PairSelection {
    std::vector<ReportRequest> reports;                                 ///< at least one
    std::optional<checks::Severity> fail_on = checks::Severity::error;  ///< nothing: never
    bool complete = false;
    std::optional<checks::LexiconSet> lexicons;  ///< nothing: as the configuration says, else all
    LexiconPlaces lexicon_places;
    checks::Rewritings rewritings;  ///< of figures, that are right
    ColourChoice colour = ColourChoice::automatic;
};

struct StreamOptions {
    checks::LexiconSet lexicons = checks::LexiconSet::all();
    LexiconPlaces lexicon_places;
    checks::Rewritings rewritings;
    bool complete = false;
};

enum class Listing { text, jsonl };

struct InspectTextOptions {
    std::string file;
    std::string language;
    Listing format = Listing::text;
    bool lines = false;  ///< each line is a sentence
};
struct InspectSegmentsOptions : InspectTextOptions {};
struct InspectFiguresOptions : InspectTextOptions {};

struct InspectAlignmentOptions {
    std::string source;
    std::string draft;
    std::string source_language;
    std::string draft_language;
    Listing format = Listing::text;
    bool lines = false;
    checks::LexiconSet lexicons = checks::LexiconSet::all();
    LexiconPlaces lexicon_places;
};

struct RulesOptions {
    std::string rule;  ///< empty: all
    Listing format = Listing::text;
};

/// `pairs`: what belongs together, and why.
struct PairsOptions {
    std::vector<std::string> paths;  ///< none: the project
    Listing format = Listing::text;
};

/// `lexicon learn`: a lexicon out of finished translations.
struct LexiconLearnOptions : PairSelection {
    std::string output;
    LexiconPlaces lexicon_places;
};

/// `lexicon import`: a lexicon out of other programs' files.
struct LexiconImportOptions {
    std::vector<std::string> files;
    std::string source_language;  ///< canonical tags; empty: as the files say
    std::string draft_language;
    std::string output;
};

/// `lexicon show`: what is known of a word, and from where.
struct LexiconShowOptions {
    std::string word;
    std::string source_language;
    std::string draft_language;
    Listing format = Listing::text;
    LexiconPlaces lexicon_places;
};

/// A text to print (help, version), and nothing else to do.
struct ShowText {
    std::string text;
};

using Command = std::variant<ShowText, CheckOptions, StreamOptions, InspectSegmentsOptions, InspectFiguresOptions,
                             InspectAlignmentOptions, RulesOptions, PairsOptions, LexiconLearnOptions,
                             LexiconImportOptions, LexiconShowOptions, LspOptions>;

}  // namespace vidimus::server
