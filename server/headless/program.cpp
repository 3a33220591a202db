#include "server/headless/command_line.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/project/failure.h"

#include <optional>
#include <variant>

namespace vidimus::server {

namespace {

/// One overload a command.
struct Runner {
    int operator()(const ShowText& show) const {
        if (const Expected<void> printed = print(show.text); !printed) {
            complain(printed.error());
            return exit_unusable;
        }
        return exit_clean;
    }
    int operator()(const CheckOptions& options) const { return run_check(options); }
    int operator()(const StreamOptions& options) const { return run_stream(options); }
    int operator()(const InspectSegmentsOptions& options) const { return run_inspect_segments(options); }
    int operator()(const InspectFiguresOptions& options) const { return run_inspect_figures(options); }
    int operator()(const InspectAlignmentOptions& options) const { return run_inspect_alignment(options); }
    int operator()(const RulesOptions& options) const { return run_rules(options); }
    int operator()(const PairsOptions& options) const { return run_pairs(options); }
    int operator()(const LexiconLearnOptions& options) const { return run_lexicon_learn(options); }
    int operator()(const LexiconImportOptions& options) const { return run_lexicon_import(options); }
    int operator()(const LexiconShowOptions& options) const { return run_lexicon_show(options); }
    int operator()(const LspOptions& options) const { return run_language_server(options); }
};

int run_guarded(const std::vector<std::string>& arguments) {
    const Expected<Command> command = parse_command_line(arguments);
    if (!command) {
        complain(command.error());
        return exit_unusable;
    }
    // The language server is ended by its editor and by its own signals.
    if (!std::holds_alternative<LspOptions>(*command)) exit_on_interruption();
    return std::visit(Runner{}, *command);
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
    secure_standard_streams();
    int exit_code = exit_unusable;
    // Commands guard their own pieces of work: what arrives here leaves nothing to go on with.
    const std::optional<Error> failure =
        failure_of("vidimus has to give up", "", [&] { exit_code = run_guarded(arguments); });
    if (!failure) return exit_code;
    complain(*failure);
    return exit_unusable;
}

}  // namespace vidimus::server
