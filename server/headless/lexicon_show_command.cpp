#include "checks/lexicon/core_lexicon.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/reports/report.h"
#include "server/project/installed_lexicons.h"
#include "server/project/word_origins.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace vidimus::server {

namespace {

std::string line_of(const KnownTranslation& known) {
    return known.word + "  " + known.translation + "  " + std::to_string(std::lround(known.strength * 100)) + " %  " +
           known.origin + "\n";
}

std::string json_of(const KnownTranslation& known) {
    return json_line({{"word", known.word},
                      {"translation", known.translation},
                      {"strength", std::round(static_cast<double>(known.strength) * 100) / 100},
                      {"lexicon", known.kind},
                      {"origin", known.origin}});
}

}  // namespace

int run_lexicon_show(const LexiconShowOptions& options) {
    std::vector<std::string> problems;
    const auto known = known_translations(options.word, options.source_language, options.draft_language,
                                          options.lexicon_places, problems);
    if (!known) {
        complain(known.error());
        return exit_unusable;
    }
    for (const std::string& problem : problems) warn(problem);
    std::string out;
    for (const KnownTranslation& one : *known) out += options.format == Listing::text ? line_of(one) : json_of(one);
    if (known->empty() && options.format == Listing::text) {
        out =
            "no lexicon knows " + options.word + " (" + options.source_language + "–" + options.draft_language + ")\n";
    }
    if (const auto printed = print(out); !printed) {
        complain(printed.error());
        return exit_unusable;
    }
    return exit_clean;
}

}  // namespace vidimus::server
