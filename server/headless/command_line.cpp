#include "server/headless/command_line.h"

#include "server/headless/command_parts.h"
#include "server/headless/lexicon_command_line.h"
#include "server/headless/option_values.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/nearest.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <system_error>
#include <utility>

// One function a command: it tells CLI11 what there is, and hands back what turns the texts read into options. CLI11
// reports by exceptions; they end in this file.

namespace vidimus::server {

namespace {

constexpr std::string_view exit_codes =
    "Exit codes: 0 nothing at or above the failing level; 1 findings at or above it;\n"
    "2 bad usage or unreadable input; 130 interrupted.";

std::string format_help() {
    std::string names;
    for (const ReportRow& row : report_formats()) names += (names.empty() ? "" : ", ") + std::string(row.name);
    return "Report to write: " + names + "; may be given several times as FORMAT=FILE";
}

constexpr std::string_view strict_figures_help =
    "Report these ways to say a figure differently too: unit-conversion, clock, eras, rescaling, number-words, "
    "score-order, "
    "currency-position, myriads, fractions, or all";

struct CheckTexts {
    CheckOptions options;
    PairTexts pair;
    std::string output, lexicons, strict_figures;
    std::string fail_on = "error";
    std::string colour = "auto";
    std::vector<std::string> formats;
};

/// A report in the place of a text that it speaks of would be the end of that text.
Expected<void> examine_outputs(const CheckOptions& options) {
    std::vector<std::string> inputs = options.paths;
    if (options.source) inputs.push_back(*options.source);
    if (options.pairs) inputs.push_back(*options.pairs);
    for (const ReportRequest& request : options.reports) {
        for (const std::string& input : inputs) {
            if (request.file.empty() || request.file == standard_input || !is_same_file(request.file, input)) continue;
            return Error{"the report would overwrite " + input, input, "Write it elsewhere."};
        }
    }
    return {};
}

bool take_lexicons(const std::string& list, std::optional<checks::LexiconSet>& into, Error& error) {
    checks::LexiconSet set;
    if (!take(parse_lexicons(list), set, error)) return false;
    into = set;
    return true;
}

Expected<Command> read_check(const CheckTexts& texts, const CLI::App& app) {
    CheckOptions options = texts.options;
    Error error;
    const bool good = take_pair_selection(app, texts.pair, options, error) &&
                      take(parse_fail_on(texts.fail_on), options.fail_on, error) &&
                      take(parse_colour(texts.colour), options.colour, error) &&
                      take(parse_reports(texts.formats, texts.output), options.reports, error) &&
                      (app.count("--lexicon") == 0 || take_lexicons(texts.lexicons, options.lexicons, error)) &&
                      (app.count("--strict-figures") == 0 ||
                       take(parse_strict_figures(texts.strict_figures), options.rewritings, error));
    if (!good) return error;
    if (Expected<void> examined = examine_inputs(options); !examined) return examined.error();
    if (Expected<void> examined = examine_outputs(options); !examined) return examined.error();
    return Command{std::move(options)};
}

Reader define_check(CLI::App& app) {
    const auto texts = std::make_shared<CheckTexts>();
    add_pair_selection(app, texts->pair, texts->options,
                       "Pairs to check, one JSON object a line; - reads standard input");
    app.add_option("--format", texts->formats, format_help())->type_name("FORMAT[=FILE]")->allow_extra_args(false);
    app.add_option("--output", texts->output, "Write the report there, whole or not at all")->type_name("FILE");
    app.add_option("--fail-on", texts->fail_on,
                   "Least severity that makes the exit code 1: error, warning, info, never")
        ->type_name("LEVEL")
        ->capture_default_str();
    app.add_flag("--complete", texts->options.complete, "The draft claims to be finished: what is pending is an error");
    app.add_option("--lexicon", texts->lexicons, "Use only these: names,core,dictionaries,learned, or none")
        ->type_name("LIST");
    add_lexicon_places(app, texts->options.lexicon_places);
    app.add_option("--strict-figures", texts->strict_figures, std::string(strict_figures_help))->type_name("LIST");
    app.add_option("--color", texts->colour, "Colour the text report: auto, always, never")
        ->type_name("WHEN")
        ->capture_default_str();
    app.footer("A divider is a line of at least five equal dash-like characters.\n" + std::string(exit_codes));
    return [texts, &app] { return read_check(*texts, app); };
}

Reader define_stream(CLI::App& app) {
    struct Texts {
        StreamOptions options;
        std::string lexicons, strict_figures;
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("--lexicon", texts->lexicons, "Use only these: names,core,dictionaries,learned, or none")
        ->type_name("LIST");
    add_lexicon_places(app, texts->options.lexicon_places);
    app.add_flag("--complete", texts->options.complete, "The drafts claim to be finished");
    app.add_option("--strict-figures", texts->strict_figures, std::string(strict_figures_help))->type_name("LIST");
    app.footer(
        "A line in:  {\"id\": any, \"source\": \"...\", \"draft\": \"...\", \"source_language\": \"en\", "
        "\"draft_language\": "
        "\"fr\"}\n"
        "A line out: {\"id\": any, \"findings\": [{\"rule\", \"severity\", \"message\", \"source\": span or null, "
        "\"draft\": "
        "span or null}]}\n"
        "A span is {\"start\", \"end\", \"text\"} in code points. A line that cannot be read is answered with\n"
        "{\"id\": null, \"line\": N, \"error\": \"...\"}, and the exit code is 2 at the end.");
    return [texts, &app]() -> Expected<Command> {
        Error error;
        const bool good =
            (app.count("--lexicon") == 0 || take(parse_lexicons(texts->lexicons), texts->options.lexicons, error)) &&
            (app.count("--strict-figures") == 0 ||
             take(parse_strict_figures(texts->strict_figures), texts->options.rewritings, error));
        if (!good) return error;
        return Command{texts->options};
    };
}

template <typename Options>
Reader define_inspect_text(CLI::App& app, bool has_unit, std::string_view keys) {
    struct Texts {
        Options options;
        std::string language;
        std::string format = "text";
        std::string unit = "sentence";
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("FILE", texts->options.file, "The text; - reads standard input")->required();
    app.add_option("--language", texts->language, "Its language (default: from its path or text)")->type_name("TAG");
    app.add_option("--format", texts->format, "text or jsonl")->capture_default_str();
    if (has_unit) app.add_option("--unit", texts->unit, "sentence, or line: each line is one")->capture_default_str();
    app.footer(std::string(keys));
    return [texts]() -> Expected<Command> {
        Error error;
        const bool good = take(parse_language("--language", texts->language), texts->options.language, error) &&
                          take(parse_listing(texts->format), texts->options.format, error) &&
                          take(parse_unit(texts->unit), texts->options.lines, error);
        if (!good) return error;
        return Command{texts->options};
    };
}

Reader define_inspect_alignment(CLI::App& app) {
    struct Texts {
        InspectAlignmentOptions options;
        std::string source_language, draft_language, lexicons;
        std::string format = "text";
        std::string unit = "sentence";
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("SOURCE", texts->options.source, "The source; - reads standard input")->required();
    app.add_option("DRAFT", texts->options.draft, "The draft; - reads standard input")->required();
    app.add_option("--source-language", texts->source_language, "Language of the source")->type_name("TAG");
    app.add_option("--draft-language", texts->draft_language, "Language of the draft")->type_name("TAG");
    app.add_option("--format", texts->format, "text or jsonl")->capture_default_str();
    app.add_option("--unit", texts->unit, "sentence, or line: each line is one")->capture_default_str();
    app.add_option("--lexicon", texts->lexicons, "Use only these: names,core,dictionaries,learned, or none")
        ->type_name("LIST");
    add_lexicon_places(app, texts->options.lexicon_places);
    app.footer("Keys of jsonl: source, draft (indices of sentences), confidence, moved, source_text, draft_text.");
    return [texts, &app]() -> Expected<Command> {
        InspectAlignmentOptions options = texts->options;
        Error error;
        const bool good =
            take(parse_language("--source-language", texts->source_language), options.source_language, error) &&
            take(parse_language("--draft-language", texts->draft_language), options.draft_language, error) &&
            take(parse_listing(texts->format), options.format, error) &&
            take(parse_unit(texts->unit), options.lines, error) &&
            (app.count("--lexicon") == 0 || take(parse_lexicons(texts->lexicons), options.lexicons, error));
        if (!good) return error;
        if (options.source == standard_input && options.draft == standard_input) return standard_input_twice();
        return Command{std::move(options)};
    };
}

Reader define_pairs(CLI::App& app) {
    struct Texts {
        PairsOptions options;
        std::string format = "text";
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("PATH", texts->options.paths, "Drafts, or folders of them (default: the project)");
    app.add_option("--format", texts->format, "text or jsonl")->capture_default_str();
    app.footer(
        "Keys of jsonl: draft, source, source_language, draft_language, rule (directive, configuration, bilingual,\n"
        "one-file, suffix, folder, docusaurus, linux, crowdin), candidates. A draft without a source has null there;\n"
        "a source without a draft has null as draft.");
    return [texts]() -> Expected<Command> {
        Error error;
        if (!take(parse_listing(texts->format), texts->options.format, error)) return error;
        return Command{texts->options};
    };
}

Reader define_rules(CLI::App& app) {
    struct Texts {
        RulesOptions options;
        std::string format = "text";
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("RULE", texts->options.rule, "The rule to explain (default: list them all)");
    app.add_option("--format", texts->format, "text or jsonl")->capture_default_str();
    app.footer("Keys of jsonl: rule, severity, summary, explanation (Markdown).");
    return [texts]() -> Expected<Command> {
        Expected<Listing> format = parse_listing(texts->format);
        if (!format) return format.error();
        texts->options.format = *format;
        return Command{texts->options};
    };
}

Reader define_lsp(CLI::App& app) {
    struct Texts {
        LspOptions options;
        std::string position_encoding;
        bool stdio = false;
    };
    const auto texts = std::make_shared<Texts>();
    app.add_flag("--stdio", texts->stdio, "Talk on standard input and output (the default)");
    CLI::Option* const socket = app.add_option("--socket", texts->options.socket_port, "Connect to this local port")
                                    ->type_name("PORT")
                                    ->check(CLI::Range(1, 65535));
    app.add_option("--pipe", texts->options.pipe_name, "Connect to this named pipe or Unix socket")
        ->type_name("NAME")
        ->excludes(socket);
    app.add_option("--clientProcessId", texts->options.client_process_id, "End when this process is gone")
        ->type_name("PID");
    app.add_option("--log-file", texts->options.log_file, "Append what happens to this file")->type_name("FILE");
    app.add_option("--position-encoding", texts->position_encoding,
                   "Count columns so, whatever the editor says: for editors that count otherwise than they say")
        ->type_name("utf-8|utf-16|utf-32")
        ->check(CLI::IsMember({"utf-8", "utf-16", "utf-32"}));
    add_lexicon_places(app, texts->options.lexicon_places);
    return [texts]() -> Expected<Command> {
        if (!texts->position_encoding.empty())
            texts->options.position_encoding = protocol::parse_position_encoding(texts->position_encoding);
        return Command{texts->options};
    };
}

/// Commands of the contract that this version cannot carry out.
constexpr auto later_commands = std::to_array<std::string_view>({"report"});

Reader define_later(CLI::App& app) {
    app.group("");  // not in the help
    app.prefix_command();
    const std::string name = app.get_name();
    return [name]() -> Expected<Command> {
        return Error{"the command " + name + " is not available in this version", "",
                     "Run vidimus --help to see those that are."};
    };
}

/// The program's command line: CLI11's description of it and the readers of its commands.
class CommandLine {
  public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", "vidimus " VIDIMUS_VERSION, "Print the version and exit");
        app_.set_help_flag("-h,--help", "Print this help and exit");
        add(app_, "check", "Check drafts against their sources", define_check);
        add(app_, "lsp", "Run the language server", define_lsp);
        add(app_, "stream", "Check pairs of texts from standard input, one JSON object a line", define_stream);
        CLI::App& inspect = *app_.add_subcommand("inspect", "Show what is seen in a text");
        inspect.require_subcommand(1);
        add(inspect, "segments", "How a text is cut into sentences", [](CLI::App& app) {
            return define_inspect_text<InspectSegmentsOptions>(app, true,
                                                               "Keys of jsonl: index, start, end, text, block.");
        });
        add(inspect, "figures", "The figures a text holds, and their values", [](CLI::App& app) {
            return define_inspect_text<InspectFiguresOptions>(
                app, false, "Keys of jsonl: start, end, text, kind, value, unit (or null).");
        });
        add(inspect, "alignment", "Which sentence answers which", define_inspect_alignment);
        add(app_, "pairs", "Which draft belongs to which source, and why", define_pairs);
        add(app_, "rules", "List the rules, or explain one", define_rules);
        CLI::App& lexicon = *app_.add_subcommand("lexicon", "Make and read lexicons: which words answer which");
        lexicon.require_subcommand(1);
        add(lexicon, "learn", "Learn a lexicon from finished translations", define_lexicon_learn);
        add(lexicon, "import", "Make a lexicon of other programs' files", define_lexicon_import);
        add(lexicon, "show", "Show what is known of a word, and from where", define_lexicon_show);
        for (const std::string_view name : later_commands) add(app_, std::string(name), "", define_later);
    }

    Expected<Command> parse(std::vector<std::string> arguments) {
        std::ranges::reverse(arguments);  // as CLI11 takes them
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return Command{ShowText{app_.help()}};
        } catch (const CLI::CallForVersion& version) {
            return Command{ShowText{std::string(version.what()) + "\n"}};
        } catch (const CLI::ParseError& error) {
            return bad_usage(error);
        }
        for (const auto& [command, reader] : readers_) {
            if (command->parsed()) return reader();
        }
        return Error{"no command given", "", "Run vidimus --help."};
    }

  private:
    template <typename Define>
    void add(CLI::App& parent, const std::string& name, const std::string& what, Define define) {
        CLI::App& app = *parent.add_subcommand(name, what);
        readers_.emplace_back(&app, define(app));
    }

    /// The command that was being read, down to its subcommand.
    const CLI::App& command() const {
        const CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    /// "vidimus inspect figures"
    static std::string full_name(const CLI::App& app) {
        return app.get_parent() == nullptr ? app.get_name() : full_name(*app.get_parent()) + " " + app.get_name();
    }

    Error bad_usage(const CLI::ParseError& error) const {
        const CLI::App& command = this->command();
        const std::string help = "Run " + full_name(command) + " --help.";
        const std::vector<std::string> unknown = command.remaining();
        if (!unknown.empty()) return unexpected(unknown.front(), command, help);
        // CLI11 would speak of a missing subcommand.
        if (command.get_require_subcommand_min() > 0) return {"no command given", "", help};
        return {error.what(), "", help};
    }

    static Error unexpected(const std::string& word, const CLI::App& command, const std::string& help) {
        std::vector<std::string> names;
        if (word.starts_with("-")) {
            const std::string option = word.substr(0, word.find('='));
            for (const CLI::Option* known : command.get_options()) names.push_back(known->get_name());
            const std::vector<std::string_view> views(names.begin(), names.end());
            return {"there is no option " + option, "", help + did_you_mean(option, views)};
        }
        for (const CLI::App* known : command.get_subcommands({})) names.push_back(known->get_name());
        const std::vector<std::string_view> views(names.begin(), names.end());
        if (names.empty()) return {"there is nothing to do with \"" + word + "\"", "", help};
        return {"there is no command \"" + word + "\"", "", help + did_you_mean(word, views)};
    }

    CLI::App app_{"Holds a translation (the draft) against its source.", "vidimus"};
    std::vector<std::pair<CLI::App*, Reader>> readers_;
};

}  // namespace

Expected<Command> parse_command_line(const std::vector<std::string>& arguments) {
    CommandLine line;
    return line.parse(arguments);
}

}  // namespace vidimus::server
