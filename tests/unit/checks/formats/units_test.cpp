#include "checks/formats/units.h"

#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <string>

using namespace vidimus::checks;

namespace {

Report check(Format format, const std::string& source, const std::string& draft) {
    return Checker().check({source, {}, format, "en"}, {draft, {}, format, "fr"});
}

std::string rules_of(const Report& report) {
    std::string names;
    for (const Finding& finding : report.findings) names += (names.empty() ? "" : " ") + std::string(finding.rule);
    return names;
}

}  // namespace

TEST_SUITE("checks/formats/units") {
    TEST_CASE("texts under one key answer each other, in whatever order") {
        const std::string source = R"({"a": "The ferry leaves at 18:40.", "b": "Nobody has to pay 5 crowns."})";
        const std::string draft = R"({"b": "Personne ne doit payer 6 couronnes.", "a": "Le bac part à 18 h 40."})";
        const Report report = check(Format::json_strings, source, draft);
        CHECK(rules_of(report) == "changed-figure");
        CHECK(slice(draft, *report.findings[0].draft) == "6");
        CHECK(slice(source, *report.findings[0].source) == "5");
    }

    TEST_CASE("keys without a text are pending, as one finding; keys of the draft alone say nothing") {
        const Report report =
            check(Format::json_strings, R"({"a": "One ship sails.", "b": "Two ships sail.", "c": "Three."})",
                  R"({"a": "Un navire part.", "b": "", "old": "Un vieux texte de 1998."})");
        CHECK(rules_of(report) == "pending");
        CHECK(report.source_sentences == 3);
        CHECK(report.translated == 1);
    }

    TEST_CASE("a sentence left out inside a unit is missing there") {
        const std::string file =
            "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n"
            "msgid \"The bridge opened on Tuesday. Residents had been waiting for it for many years. It cost 4 million "
            "crowns.\"\n"
            "msgstr \"Le pont a ouvert mardi. Il a coûté 4 millions de couronnes.\"\n";
        const Report report = Checker().check({file, {}, Format::po, "en"}, {file, {}, Format::po, "fr"});
        REQUIRE(rules_of(report) == "missing-sentence");
        CHECK(slice(file, *report.findings[0].source) == "Residents had been waiting for it for many years.");
    }

    TEST_CASE("plural forms count in whatever order they stand") {
        const std::string file =
            "msgid \"One ship\"\nmsgid_plural \"%d ships of 3\"\n"
            "msgstr[1] \"%d navires sur 4\"\nmsgstr[0] \"Un navire\"\nmsgstr[1] \"9\"\n";
        const Report report = Checker().check({file, {}, Format::po, "en"}, {file, {}, Format::po, "fr"});
        REQUIRE(rules_of(report) == "changed-figure");
        CHECK(slice(file, *report.findings[0].draft) == "4");
    }

    TEST_CASE("placeholders are neither words nor figures") {
        const std::string file = "msgid \"%2$s has {count} of 5 files\"\nmsgstr \"%2$s a {count} fichiers sur 5\"\n";
        CHECK(Checker().check({file, {}, Format::po, "en"}, {file, {}, Format::po, "fr"}).findings.empty());
    }

    TEST_CASE("subtitles are paired by their time") {
        const std::string source =
            "1\n00:00:01,000 --> 00:00:03,000\nThe ship has 12 cabins.\n\n2\n00:00:05,000 --> 00:00:08,000\nIt sails "
            "at noon.\n";
        const std::string draft =
            "1\n00:00:01,200 --> 00:00:03,100\nLe navire a\n\n2\n00:00:03,200 --> 00:00:04,000\n13 cabines.\n\n"
            "3\n00:00:05,100 --> 00:00:07,900\nIl part à midi.\n";
        CHECK(rules_of(check(Format::subtitles, source, draft)) == "changed-figure");
    }

    TEST_CASE("subtitles of another film are compared as texts") {
        Document source;
        Document draft;
        for (std::uint32_t k = 0; k < 4; ++k) {
            source.units.push_back({.first_block = k, .last_block = k + 1, .time = {k * 1000, k * 1000 + 900}});
            draft.units.push_back(
                {.first_block = k, .last_block = k + 1, .time = {k * 1000 + 90'000, k * 1000 + 90'900}});
        }
        CHECK(pair_units(source, draft, UnitPairing::time).empty());
        CHECK(pair_units(source, source, UnitPairing::time).size() == 4);
    }
}
