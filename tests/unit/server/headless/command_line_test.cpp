#include "server/headless/command_line.h"

#include "server/headless/reports/report.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace std::string_literals;
using vidimus::checks::LexiconKind;
using vidimus::checks::Severity;
using vidimus::server::CheckOptions;
using vidimus::server::Command;
using vidimus::server::parse_command_line;

namespace {

template <typename Options>
Options parsed(const std::vector<std::string>& arguments) {
    const auto command = parse_command_line(arguments);
    REQUIRE(command.has_value());
    REQUIRE(std::holds_alternative<Options>(*command));
    return std::get<Options>(*command);
}

std::string refused(const std::vector<std::string>& arguments) {
    const auto command = parse_command_line(arguments);
    REQUIRE_FALSE(command.has_value());
    return command.error().message();
}

}  // namespace

TEST_SUITE("server/headless/command_line") {
    TEST_CASE("check reads its options wherever they stand") {
        const auto options = parsed<CheckOptions>({"check", "fr/a.md", "--source", "en/a.md", "--source-language", "EN",
                                                   "--draft-language", "fr-ca", "--complete", "--fail-on", "warning"});
        CHECK(options.paths == std::vector{"fr/a.md"s});
        CHECK(options.source == "en/a.md");
        CHECK(options.source_language == "en");
        CHECK(options.draft_language == "fr-CA");
        CHECK(options.complete);
        CHECK(options.fail_on == Severity::warning);
        CHECK(!options.pairs);
        CHECK_FALSE(parsed<CheckOptions>({"check", "a", "--fail-on=never"}).fail_on.has_value());
        CHECK(parsed<CheckOptions>({"check", "a"}).fail_on == Severity::error);
        CHECK(parsed<CheckOptions>({"check", "--pairs", "-"}).pairs == "-");
        CHECK(parsed<CheckOptions>({"check", "--", "--odd"}).paths == std::vector{"--odd"s});
        CHECK(parsed<CheckOptions>({"check", "rules"}).paths == std::vector{"rules"s});
    }

    TEST_CASE("several reports, each to its place") {
        const auto one = parsed<CheckOptions>({"check", "--format", "json", "a.txt"});
        CHECK(one.paths == std::vector{"a.txt"s});
        REQUIRE(one.reports.size() == 1);
        CHECK(one.reports[0].format->name == "json");
        CHECK(one.reports[0].file.empty());
        const auto two = parsed<CheckOptions>({"check", "a", "--format", "json=o.json", "--format", "text"});
        REQUIRE(two.reports.size() == 2);
        CHECK(two.reports[0].file == "o.json");
        CHECK(two.reports[1].file.empty());
        const auto output = parsed<CheckOptions>({"check", "a", "--output", "o"});
        CHECK(output.reports[0].format->name == "text");
        CHECK(output.reports[0].file == "o");
        CHECK(refused({"check", "a", "--format", "json", "--format", "text"}) ==
              "--format: two reports cannot both go to standard output. Give one its own file: --format text=FILE.");
        CHECK(refused({"check", "a", "--format", "json=x", "--format", "text=x"}).find("go to x") != std::string::npos);
        CHECK(refused({"check", "a", "--format", "json=x", "--output", "y"}).starts_with("--output: "));
        CHECK(refused({"check", "a", "--format", "json="}).find("names no file") != std::string::npos);
        CHECK(refused({"check", "a", "--format", "jsno"}).ends_with("Did you mean json?"));
    }

    TEST_CASE("lexicons are a list of known names, or none") {
        const auto options = parsed<CheckOptions>({"check", "a", "--lexicon", "names,core"});
        CHECK(options.lexicons->has(LexiconKind::names));
        CHECK(options.lexicons->has(LexiconKind::core));
        CHECK(!options.lexicons->has(LexiconKind::dictionaries));
        CHECK(parsed<vidimus::server::StreamOptions>({"stream", "--lexicon", "none"}).lexicons ==
              vidimus::checks::LexiconSet::none());
        CHECK(parsed<vidimus::server::StreamOptions>({"stream"}).lexicons == vidimus::checks::LexiconSet::all());
        CHECK(
            refused({"check", "a", "--lexicon", "names,cor"}) ==
            "--lexicon: there is no \"cor\". Give names from names, core, dictionaries or learned with commas between "
            "them, or none. Did you mean core?");
        CHECK(refused({"stream", "--lexicon", ""}).starts_with("--lexicon: "));
    }

    TEST_CASE("inspect has three commands of its own") {
        using namespace vidimus::server;
        const auto segments =
            parsed<InspectSegmentsOptions>({"inspect", "segments", "-", "--language", "de", "--format", "jsonl"});
        CHECK(segments.file == "-");
        CHECK(segments.language == "de");
        CHECK(segments.format == Listing::jsonl);
        CHECK(!segments.lines);
        CHECK(parsed<InspectFiguresOptions>({"inspect", "figures", "f"}).file == "f");
        const auto alignment = parsed<InspectAlignmentOptions>({"inspect", "alignment", "s", "d", "--unit", "line"});
        CHECK(alignment.source == "s");
        CHECK(alignment.draft == "d");
        CHECK(alignment.lines);
        CHECK(refused({"inspect", "alignment", "-", "-"}).starts_with("standard input (-) can be read only once"));
        CHECK(refused({"inspect", "alignment", "s"}) == "DRAFT is required. Run vidimus inspect alignment --help.");
        CHECK(refused({"inspect", "segments", "f", "--unit", "word"}).starts_with("--unit: there is no \"word\""));
    }

    TEST_CASE("the language server's channel") {
        using vidimus::server::LspOptions;
        CHECK(!parsed<LspOptions>({"lsp", "--stdio"}).socket_port);
        CHECK(parsed<LspOptions>({"lsp", "--socket=7000"}).socket_port == 7000);
        CHECK(parsed<LspOptions>({"lsp", "--pipe=/tmp/p", "--clientProcessId=42"}).client_process_id == 42);
        CHECK(refused({"lsp", "--socket=7000", "--pipe=x"}).find("excludes") != std::string::npos);
    }

    TEST_CASE("help and version are texts to print") {
        using vidimus::server::ShowText;
        CHECK(parsed<ShowText>({"--version"}).text == "vidimus " VIDIMUS_VERSION "\n");
        CHECK(parsed<ShowText>({"--help"}).text.find("check") != std::string::npos);
        CHECK(parsed<ShowText>({"check", "--help"}).text.find("--pairs") != std::string::npos);
        CHECK(parsed<ShowText>({"inspect", "figures", "--help"}).text.find("unit") != std::string::npos);
    }

    TEST_CASE("bad usage says what, where and what to do") {
        CHECK(refused({}) == "no command given. Run vidimus --help.");
        CHECK(refused({"chekc"}) == "there is no command \"chekc\". Run vidimus --help. Did you mean check?");
        CHECK(refused({"inspect"}) == "no command given. Run vidimus inspect --help.");
        CHECK(refused({"check", "a", "--fromat", "json"}) ==
              "there is no option --fromat. Run vidimus check --help. Did you mean --format?");
        CHECK(refused({"stream", "x"}) == "there is nothing to do with \"x\". Run vidimus stream --help.");
        CHECK(refused({"check", "--source", "a", "/"}).find("sources of a folder's drafts are found") !=
              std::string::npos);
        CHECK(refused({"pairs", "--format", "x"}).starts_with("--format: "));
        CHECK(refused({"report"}).find("not available in this version") != std::string::npos);
        CHECK(refused({"check", "a", "--pairs", "b"}).starts_with("--pairs names its files itself"));
        CHECK(refused({"check", "--source", "-", "-"}).starts_with("standard input (-) can be read only once"));
        CHECK(refused({"check", "a", "--source-language", "klingon!"}).find("is not a language tag") !=
              std::string::npos);
        CHECK(refused({"check", "a", "--fail-on", "eror"}) ==
              "--fail-on: there is no \"eror\". Give error, warning, info or never. Did you mean error?");
    }
}
