#include "server/headless/lexicon_command_line.h"

#include "server/headless/option_values.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vidimus::server {

namespace {

/// A lexicon takes its place at the end, whole; a stream has no such moment.
Error no_output_stream() {
    return {"a lexicon cannot be written to standard output", "", "Name a file with --output."};
}

/// Both languages of a command that cannot find them out.
bool take_languages(const std::string& source, const std::string& draft, std::string& source_into,
                    std::string& draft_into, Error& error) {
    if (!take(parse_language("--source-language", source), source_into, error) ||
        !take(parse_language("--draft-language", draft), draft_into, error))
        return false;
    if (!source_into.empty() && !draft_into.empty() && source_into != draft_into) return true;
    error = {"two languages are needed", "", "Give --source-language TAG and --draft-language TAG."};
    return false;
}

}  // namespace

Reader define_lexicon_learn(CLI::App& app) {
    struct Texts {
        LexiconLearnOptions options;
        PairTexts pair;
    };
    const auto texts = std::make_shared<Texts>();
    add_pair_selection(app, texts->pair, texts->options,
                       "Pairs to learn from, one JSON object a line; - reads standard input");
    app.add_option("-o,--output", texts->options.output, "Write the lexicon there, whole or not at all")
        ->type_name("FILE")
        ->required();
    add_lexicon_places(app, texts->options.lexicon_places);
    app.footer(
        "Name the lexicon to the other commands with --lexicon-file FILE. It is a text: a word, its translation\n"
        "and how sure that is, a line each.");
    return [texts, &app]() -> Expected<Command> {
        LexiconLearnOptions options = texts->options;
        Error error;
        if (!take_pair_selection(app, texts->pair, options, error)) return error;
        if (Expected<void> examined = examine_inputs(options); !examined) return examined.error();
        std::vector<std::string> inputs = options.paths;
        if (options.source) inputs.push_back(*options.source);
        if (options.pairs) inputs.push_back(*options.pairs);
        if (options.output == "-") return no_output_stream();
        for (const std::string& input : inputs) {
            if (is_same_file(options.output, input))
                return Error{"the lexicon would overwrite " + input, input, "Write it elsewhere."};
        }
        return Command{std::move(options)};
    };
}

Reader define_lexicon_import(CLI::App& app) {
    struct Texts {
        LexiconImportOptions options;
        std::string source_language, draft_language;
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("FILE", texts->options.files,
                   "Translation memories (.tmx), term bases (.tbx), tables (.tsv, .txt: term, tab, translation), "
                   "dictionaries (.index)")
        ->required();
    app.add_option("--source-language", texts->source_language, "Language of the source")->type_name("TAG");
    app.add_option("--draft-language", texts->draft_language, "Language of the draft")->type_name("TAG");
    app.add_option("-o,--output", texts->options.output, "Write the lexicon there, whole or not at all")
        ->type_name("FILE")
        ->required();
    return [texts]() -> Expected<Command> {
        LexiconImportOptions options = texts->options;
        Error error;
        if (!take_languages(texts->source_language, texts->draft_language, options.source_language,
                            options.draft_language, error))
            return error;
        if (options.output == "-") return no_output_stream();
        for (const std::string& file : options.files) {
            if (is_same_file(options.output, file))
                return Error{"the lexicon would overwrite " + file, file, "Write it elsewhere."};
        }
        return Command{std::move(options)};
    };
}

Reader define_lexicon_show(CLI::App& app) {
    struct Texts {
        LexiconShowOptions options;
        std::string source_language, draft_language;
        std::string format = "text";
    };
    const auto texts = std::make_shared<Texts>();
    app.add_option("WORD", texts->options.word, "A word of either language, in any form")->required();
    app.add_option("--source-language", texts->source_language, "Language of the source")->type_name("TAG");
    app.add_option("--draft-language", texts->draft_language, "Language of the draft")->type_name("TAG");
    app.add_option("--format", texts->format, "text or jsonl")->capture_default_str();
    add_lexicon_places(app, texts->options.lexicon_places);
    app.footer("Keys of jsonl: word, translation, strength (0 to 1), lexicon, origin.");
    return [texts]() -> Expected<Command> {
        LexiconShowOptions options = texts->options;
        Error error;
        if (!take(parse_listing(texts->format), options.format, error) ||
            !take_languages(texts->source_language, texts->draft_language, options.source_language,
                            options.draft_language, error))
            return error;
        return Command{std::move(options)};
    };
}

}  // namespace vidimus::server
