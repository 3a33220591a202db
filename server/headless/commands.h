#pragma once

#include "server/headless/options.h"

#include <string>
#include <vector>

/// The commands, one file each. All return the exit code of the program.
namespace vidimus::server {

int run_check(const CheckOptions& options);
int run_stream(const StreamOptions& options);
int run_inspect_segments(const InspectSegmentsOptions& options);
int run_inspect_figures(const InspectFiguresOptions& options);
int run_inspect_alignment(const InspectAlignmentOptions& options);
int run_pairs(const PairsOptions& options);
int run_rules(const RulesOptions& options);
int run_lexicon_learn(const LexiconLearnOptions& options);
int run_lexicon_import(const LexiconImportOptions& options);
int run_lexicon_show(const LexiconShowOptions& options);

/// The whole program; `arguments` without its name.
int run_program(const std::vector<std::string>& arguments);

}  // namespace vidimus::server
