#include "checks/checker.h"
#include "checks/text/text.h"
#include "server/headless/display_width.h"
#include "server/headless/findings.h"
#include "server/headless/reports/report.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

using vidimus::checks::Finding;
using vidimus::checks::Severity;
using vidimus::checks::Span;
using vidimus::checks::Text;
using vidimus::server::CheckResult;
using vidimus::server::Terminal;
using namespace std::string_literals;

namespace {

/// A pair of texts with findings put into it by hand.
struct Scene {
    Text source;
    Text draft;
    vidimus::checks::Report report;

    Scene(std::string source_text, std::string draft_text)
        : source(std::move(source_text)), draft(std::move(draft_text)) {
        report.source_language = "en";
        report.draft_language = "fr";
        report.source_sentences = 3;
        report.draft_sentences = 2;
        report.translated = 2;
    }

    static Span find(const Text& text, std::string_view what) {
        const auto at = static_cast<vidimus::checks::Offset>(text.view().find(what));
        return {at, at + static_cast<vidimus::checks::Offset>(what.size())};
    }

    Finding& add(std::string_view rule, Severity severity, std::string message) {
        Finding& finding = report.findings.emplace_back();
        finding.rule = rule;
        finding.severity = severity;
        finding.message = std::move(message);
        finding.fingerprint = 0xC0FFEE0000000000 + report.findings.size();
        return finding;
    }

    CheckResult result(const std::string& source_path = "en/a.md", const std::string& draft_path = "fr/a.md") const {
        CheckResult out;
        out.lexicons = {"names"};
        vidimus::server::resolve(report, {source_path, draft_path, source, draft}, out);
        return out;
    }
};

Scene changed_figure() {
    Scene scene("It 🚚 reaches 100,000 people.\nA second one.\nIn March, they met.\n",
                "Titre\nCela 🚚 touche 120 000 personnes.\n");
    Finding& figure = scene.add("changed-figure", Severity::error, "“120 000” answers 100,000");
    figure.draft = Scene::find(scene.draft, "120 000");
    figure.source = Scene::find(scene.source, "100,000");
    figure.source_sentence = Scene::find(scene.source, "It 🚚 reaches 100,000 people.");
    figure.fixes.push_back({"write “100 000”", {{*figure.draft, "100 000"}}});
    Finding& missing = scene.add("missing-sentence", Severity::warning, "nothing answers this sentence");
    const auto end = static_cast<vidimus::checks::Offset>(scene.draft.size() - 1);
    missing.draft = Span{end, end};
    missing.source = Scene::find(scene.source, "In March, they met.");
    missing.source_sentence = missing.source;
    return scene;
}

}  // namespace

TEST_SUITE("server/headless/reports") {
    TEST_CASE("text: place, draft line, source sentence, fix, summary") {
        const std::string text = write_text_report(changed_figure().result(), Terminal{80, false});
        CHECK(text ==
              "fr/a.md:2:15: error: “120 000” answers 100,000 [changed-figure]\n"
              "   2 | Cela 🚚 touche 120 000 personnes.\n"
              "     |                ^~~~~~~\n"
              "  source en/a.md:1: It 🚚 reaches 100,000 people.\n"
              "                                  ~~~~~~~\n"
              "  fix: write “100 000”\n"
              "\n"
              "fr/a.md:2:33: warning: nothing answers this sentence [missing-sentence]\n"
              "   2 | Cela 🚚 touche 120 000 personnes.\n"
              "     |                                  ^\n"
              "  source en/a.md:3: In March, they met.\n"
              "\n"
              "1 error, 1 warning in 1 pair; 2 of 3 sentences translated\n");
    }

    TEST_CASE("text: colour marks what matters, and can be taken out again") {
        const CheckResult result = changed_figure().result();
        std::string coloured = write_text_report(result, Terminal{80, true});
        CHECK(coloured.find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
        CHECK(coloured.find("\x1b[1;32m120 000\x1b[0m") != std::string::npos);
        std::string bare;
        for (std::size_t at = 0; at < coloured.size();) {
            if (coloured[at] != '\x1b') {
                bare += coloured[at++];
                continue;
            }
            at = coloured.find('m', at) + 1;
        }
        CHECK(bare == write_text_report(result, Terminal{80, false}));
    }

    TEST_CASE("text: every line of an excerpt fits the terminal") {
        std::string long_line;
        for (int k = 0; k < 40; ++k) long_line += "mots et 言葉 ";
        Scene scene(long_line + "100" + long_line, long_line + "120" + long_line);
        Finding& figure = scene.add("changed-figure", Severity::error, "short");
        figure.draft = Scene::find(scene.draft, "120");
        figure.source = Scene::find(scene.source, "100");
        figure.source_sentence = Span{0, scene.source.size()};
        const std::string text = write_text_report(scene.result(), Terminal{60, false});
        std::size_t lines = 0;
        for (std::size_t at = 0; at < text.size(); ++lines) {
            const std::size_t end = text.find('\n', at);
            CHECK(vidimus::server::display_width(std::string_view(text).substr(at, end - at)) <= 60);
            at = end + 1;
        }
        CHECK(lines == 7);
    }

    TEST_CASE("text: no escape of a file, a path or a message reaches the terminal") {
        Scene scene("source \x1b]0;title\x07 100", "draft \x1b[2J 120");
        Finding& figure = scene.add("changed-figure", Severity::error, "message \x1b[31m");
        figure.draft = Scene::find(scene.draft, "120");
        figure.source = Scene::find(scene.source, "100");
        const std::string text = write_text_report(scene.result("en/\x1b.md", "fr/\x1b.md"), Terminal{80, false});
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find('\x07') == std::string::npos);
        CHECK(text.find("fr/␛.md:1:12: error: message ␛[31m") != std::string::npos);
    }

    TEST_CASE("text: a finding of the source alone stands at its place in the source") {
        Scene scene("A line.\nAnother.", "x");
        Finding& finding = scene.add("pending", Severity::info, "not yet");
        finding.source = Scene::find(scene.source, "Another.");
        CHECK(write_text_report(scene.result(), Terminal{80, false}) ==
              "en/a.md:2:1: info: not yet [pending]\n"
              "  source en/a.md:2: Another.\n"
              "\n"
              "1 info in 1 pair; 2 of 3 sentences translated\n");
    }

    TEST_CASE("text: nothing found, standard input, unreadable files") {
        Scene scene("a", "b");
        CHECK(write_text_report(scene.result(), Terminal{}) ==
              "nothing found in 1 pair; 2 of 3 sentences translated\n");
        CheckResult result = scene.result();
        result.errors.emplace_back("cannot read x: no such file", "x", "Check it.");
        CHECK(write_text_report(result, Terminal{}) ==
              "nothing found in 1 pair; 2 of 3 sentences translated; 1 input could not be read\n");
        result.pairs.clear();
        CHECK(write_text_report(result, Terminal{}).empty());
        Finding& finding = scene.add("pending", Severity::info, "m");
        finding.draft = Span{0, 1};
        CHECK(write_text_report(scene.result("a", "-"), Terminal{}).starts_with("<stdin>:1:1: info: m"));
    }

    TEST_CASE("json: keys and their order, code points, null sides") {
        Scene scene = changed_figure();
        scene.add("added-figure", Severity::info, "m").draft = Span{0, 5};
        CheckResult result = scene.result();
        result.errors.emplace_back("cannot read x: no such file", "x", "Check it.");
        const auto json = nlohmann::ordered_json::parse(write_json_report(result, Terminal{}));
        std::vector<std::string> keys;
        for (const auto& [key, value] : json.items()) keys.push_back(key);
        CHECK(keys == std::vector{"version"s, "pairs"s, "findings"s, "errors"s, "lexicon"s, "summary"s});
        CHECK(json["version"] == 1);
        CHECK(json["pairs"].dump() ==
              R"([{"source":"en/a.md","draft":"fr/a.md","source_language":"en","draft_language":"fr",)"
              R"("source_sentences":3,"draft_sentences":2,"translated":2}])");
        CHECK(json["findings"][0].dump() ==
              R"({"rule":"changed-figure","severity":"error","message":"“120 000” answers 100,000","pair":0,)"
              R"("draft":{"path":"fr/a.md","start":{"line":2,"column":15,"offset":20},)"
              R"("end":{"line":2,"column":22,"offset":27},"text":"120 000"},)"
              R"("source":{"path":"en/a.md","start":{"line":1,"column":14,"offset":13},)"
              R"("end":{"line":1,"column":21,"offset":20},"text":"100,000"},)"
              R"("fixes":[{"title":"write “100 000”","edits":[{"start":20,"end":27,"new_text":"100 000"}]}],)"
              R"("fingerprint":"c0ffee0000000001"})");
        CHECK(json["findings"][1]["draft"]["text"] == "");
        CHECK(json["findings"][2]["source"].is_null());
        CHECK(json["errors"].dump() == R"([{"path":"x","message":"cannot read x: no such file. Check it."}])");
        CHECK(json["lexicon"].dump() == R"(["names"])");
        CHECK(json["summary"].dump() == R"({"error":1,"warning":1,"info":1})");
    }

    TEST_CASE("json: a path that is not UTF-8 does not spoil the report") {
        const CheckResult result = changed_figure().result("en/a.md", "fr/\xFF.md");
        const auto json = nlohmann::json::parse(write_json_report(result, Terminal{}));
        CHECK(json["pairs"][0]["draft"] == "fr/\uFFFD.md");
    }

    TEST_CASE("jsonl: one finding a line, as in json") {
        const CheckResult result = changed_figure().result();
        const std::string lines = write_jsonl_report(result, Terminal{});
        const auto whole = nlohmann::ordered_json::parse(write_json_report(result, Terminal{}));
        CHECK(lines == whole["findings"][0].dump() + "\n" + whole["findings"][1].dump() + "\n");
    }

    TEST_CASE("two pairs that say the same keep two fingerprints") {
        const auto both = [] {
            const Scene scene = changed_figure();
            CheckResult result = scene.result();
            vidimus::server::resolve(scene.report, {"en/b.md", "fr/b.md", scene.source, scene.draft}, result);
            vidimus::server::make_fingerprints_unique(result);
            return result;
        };
        const CheckResult result = both();
        REQUIRE(result.findings.size() == 4);
        CHECK(result.findings[0].fingerprint == changed_figure().result().findings[0].fingerprint);
        CHECK(result.findings[2].pair == 1);
        CHECK(result.findings[2].fingerprint != result.findings[0].fingerprint);
        CHECK(result.findings[2].fingerprint == both().findings[2].fingerprint);
    }

    TEST_CASE("the table of formats") {
        for (const auto& row : vidimus::server::report_formats()) {
            CHECK(vidimus::server::find_report_format(row.name) == &row);
            CHECK_FALSE(row.summary.empty());
        }
        CHECK(vidimus::server::find_report_format("docx") == nullptr);
    }
}
