#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

// Every file in tests/rules is a case; tests/rules/README.md tells their form.

using namespace vidimus::checks;

namespace {

struct Fixture {
    std::filesystem::path path;
    std::string rule;
    std::string source_language;
    std::string draft_language;
    Format format = Format::plain;
    std::vector<std::string> expected;
    std::string body;
};

Fixture read_fixture(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    Fixture fixture;
    fixture.path = path;
    fixture.rule = path.parent_path().filename().string();
    std::string line;
    while (std::getline(file, line) && !line.empty()) {
        const std::string key = line.substr(0, line.find(':'));
        const std::string value = line.substr(std::min(line.size(), key.size() + 2));
        if (key == "languages") std::istringstream(value) >> fixture.source_language >> fixture.draft_language;
        if (key == "format") fixture.format = value == "markdown" ? Format::markdown : Format::plain;
        if (key == "find") fixture.expected.push_back(value);
    }
    fixture.body.assign(std::istreambuf_iterator<char>(file), {});
    return fixture;
}

std::vector<Fixture> fixtures() {
    std::vector<Fixture> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(VIDIMUS_TEST_RULES)) {
        if (entry.path().extension() == ".txt") found.push_back(read_fixture(entry.path()));
    }
    std::sort(found.begin(), found.end(), [](const Fixture& a, const Fixture& b) { return a.path < b.path; });
    return found;
}

/// A finding as the fixture line writes it: only the parts that the line names.
std::string written(const Finding& finding, const std::string& body, const std::string& like) {
    std::string out(finding.rule);
    if (finding.severity != find_rule(finding.rule)->severity)
        out += " [" + std::string(name_of(finding.severity)) + "]";
    const auto add = [&](const char* part, const std::string& text) {
        if (like.find(": " + std::string(part) + " “") != std::string::npos)
            out += ": " + std::string(part) + " “" + text + "”";
    };
    // In the order of the line.
    std::vector<std::pair<std::size_t, const char*>> order;
    for (const char* part : {"source", "draft", "fix"})
        order.emplace_back(like.find(": " + std::string(part) + " “"), part);
    std::sort(order.begin(), order.end());
    for (const auto& [at, part] : order) {
        if (std::string_view(part) == "source") add(part, test::text_of(body, finding.source));
        if (std::string_view(part) == "draft") add(part, test::text_of(body, finding.draft));
        if (std::string_view(part) == "fix") add(part, finding.fixes.empty() ? "" : finding.fixes[0].edits[0].new_text);
    }
    return out;
}

/// The block quote behind a heading of a rule's explanation, on one line.
std::string quoted_block(std::string_view text, std::string_view heading) {
    if (text.find(heading) == std::string_view::npos) return {};
    std::string out;
    std::istringstream lines{std::string(text.substr(std::min(text.size(), text.find(heading) + heading.size())))};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("> ")) {
            out += (out.empty() ? "" : " ") + line.substr(2);
        } else if (!out.empty()) {
            break;
        }
    }
    return out;
}

}  // namespace

TEST_SUITE("checks/rules/fixtures") {
    TEST_CASE("every case finds what it says and nothing else") {
        for (const Fixture& fixture : fixtures()) {
            CAPTURE(fixture.path.string());
            const auto parts = split_one_file(fixture.body);
            REQUIRE(parts.size() <= 2);
            Options options;
            if (parts.size() == 2) options.source_before = slice(fixture.body, parts[1].draft);
            const Report report =
                Checker().check({fixture.body, parts[0].source, fixture.format, fixture.source_language},
                                {fixture.body, parts[0].draft, fixture.format, fixture.draft_language}, options);
            std::vector<std::string> found;
            for (std::size_t k = 0; k < report.findings.size(); ++k) {
                found.push_back(
                    written(report.findings[k], fixture.body,
                            k < fixture.expected.size() ? fixture.expected[k] : ": source “: draft “: fix “"));
            }
            CHECK(found == fixture.expected);
        }
    }
    TEST_CASE("every rule has a page of text and a fixture that makes it speak") {
        const auto cases = fixtures();
        for (const Rule* rule : rules()) {
            CAPTURE(rule->name);
            CHECK_FALSE(rule->summary.empty());
            CHECK(rule->explanation.size() > 200);
            CHECK(find_rule(rule->name) == rule);
            CHECK(std::any_of(cases.begin(), cases.end(), [&](const Fixture& fixture) {
                return fixture.rule == rule->name &&
                       std::any_of(fixture.expected.begin(), fixture.expected.end(),
                                   [&](const std::string& line) { return line.starts_with(rule->name); });
            }));
        }
        for (const Fixture& fixture : cases) CHECK(find_rule(fixture.rule) != nullptr);
        CHECK(find_rule("no-such-rule") == nullptr);
    }
    TEST_CASE("the example on each rule's page is true") {
        for (const Rule* rule : rules()) {
            CAPTURE(rule->name);
            const std::string source = quoted_block(rule->explanation, "**Source**");
            const std::string draft = quoted_block(rule->explanation, "**Draft**");
            REQUIRE_FALSE(source.empty());
            const std::string before = quoted_block(rule->explanation, "**Source before**");
            Options options;
            if (!before.empty()) options.source_before = before;
            const Report report = test::check({source, draft}, options);
            CHECK(report.findings.size() == 1);
            if (report.findings.empty()) continue;
            CHECK(report.findings[0].rule == rule->name);
            CHECK(report.findings[0].severity <= rule->severity);  // less sure in so short a text
            std::string said = report.findings[0].message;
            said[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(said[0])));
            CAPTURE(said);
            CHECK(rule->explanation.find("*" + said) != std::string_view::npos);
        }
    }
}
