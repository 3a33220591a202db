#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <set>

using namespace vidimus::checks;

namespace {

/// One sentence a line, nothing cut.
Report align_lines(const std::string& source, const std::string& draft) {
    return test::check({source, draft, "en", "fr", Format::lines});
}

std::string beads_of(const Report& report) {
    std::string out;
    for (const Bead& bead : report.alignment.beads) {
        out += out.empty() ? "" : " ";
        for (const auto i : bead.sources) out += std::to_string(i) + (i == bead.sources.back() ? "" : ",");
        out += bead.moved ? "~" : "-";
        for (const auto j : bead.drafts) out += std::to_string(j) + (j == bead.drafts.back() ? "" : ",");
    }
    return out;
}

const std::string source =
    "The council of Harwick met on Tuesday to discuss the new bridge over the river Tarn.\n"
    "Mayor Ellen Drake said the project would cost 4.2 million crowns.\n"
    "Opponents, led by the engineer Tomas Beller, doubted the figure.\n"
    "In 2019 a similar bridge in Spain was finished three years late.\n"
    "The council will vote on the contract on March 14.\n";
const std::string draft =
    "Le conseil de Harwick s'est réuni mardi pour discuter du nouveau pont sur la rivière Tarn.\n"
    "La maire Ellen Drake a déclaré que le projet coûterait 4,2 millions de couronnes.\n"
    "Les opposants, menés par l'ingénieur Tomas Beller, ont mis ce chiffre en doute.\n"
    "En 2019, un pont semblable avait été achevé en Espagne avec trois ans de retard.\n"
    "Le conseil votera sur le contrat le 14 mars.\n";

std::string without_line(const std::string& text, int number) {
    std::string out;
    int line = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = text.find('\n', at) + 1;
        if (line != number) out += text.substr(at, end - at);
        at = end;
    }
    return out;
}

}  // namespace

TEST_SUITE("checks/alignment/align") {
    TEST_CASE("a faithful translation is aligned sentence by sentence") {
        CHECK(beads_of(align_lines(source, draft)) == "0-0 1-1 2-2 3-3 4-4");
    }
    TEST_CASE("a sentence left out of the middle stands alone") {
        const Report report = align_lines(source, without_line(draft, 2));
        CHECK(beads_of(report) == "0-0 1-1 2- 3-2 4-3");
        CHECK(report.alignment.beads[2].confidence > 0.5);
    }
    TEST_CASE("so does a sentence that the source lacks") {
        CHECK(beads_of(align_lines(without_line(source, 1), draft)) == "0-0 -1 1-2 2-3 3-4");
    }
    TEST_CASE("a merge is one bead") {
        std::string merged = draft;
        const std::size_t at = merged.find(".\nLes opposants");
        merged.replace(at, 6, " ; l");
        CHECK(beads_of(align_lines(source, merged)) == "0-0 1,2-1 3-2 4-3");
    }
    TEST_CASE("a sentence far from its place is moved, not missing") {
        const std::string last = "Le conseil votera sur le contrat le 14 mars.\n";
        const Report report = align_lines(source, last + without_line(draft, 4));
        CHECK(beads_of(report) == "0-1 1-2 2-3 3-4 4~0");
        CHECK(test::rules_of(report) == std::vector<std::string>{"moved-sentence"});
    }
    TEST_CASE("a sentence pasted twice is a repetition of the one in its place") {
        const Report report =
            align_lines(source, "La maire Ellen Drake a déclaré que le projet coûterait 4,2 millions.\n" + draft);
        REQUIRE(report.alignment.repetitions.size() == 1);
        CHECK(report.alignment.repetitions[0].draft == 0);
        CHECK(report.alignment.repetitions[0].of_draft == 2);
        CHECK(report.alignment.repetitions[0].of_source == 1);
    }
    TEST_CASE("one empty side leaves every sentence of the other alone") {
        CHECK(beads_of(align_lines("One.\nTwo.\n", "")) == "0- 1-");
        CHECK(beads_of(align_lines("", "Un.\n")) == "-0");
        CHECK(beads_of(align_lines("", "")).empty());
    }
    TEST_CASE("every sentence is in exactly one bead, whatever the texts") {
        std::string left;
        std::string right;
        for (int k = 0; k < 60; ++k) {
            if (k % 7) left += "Line " + std::to_string(k * k) + " of the list\n";
            if (k % 5) right += "Ligne " + std::to_string(k * k) + " de la liste\n";
        }
        const Report report = align_lines(left, right);
        std::multiset<std::uint32_t> sources;
        std::multiset<std::uint32_t> drafts;
        for (const Bead& bead : report.alignment.beads) {
            sources.insert(bead.sources.begin(), bead.sources.end());
            drafts.insert(bead.drafts.begin(), bead.drafts.end());
            CHECK(bead.confidence >= 0);
            CHECK(bead.confidence <= 1);
        }
        CHECK(sources.size() == report.source_sentences);
        CHECK(std::set(sources.begin(), sources.end()).size() == report.source_sentences);
        CHECK(drafts.size() == report.draft_sentences);
        CHECK(std::set(drafts.begin(), drafts.end()).size() == report.draft_sentences);
    }
    TEST_CASE("a stop request ends the check") {
        std::stop_source stop;
        stop.request_stop();
        const Report report =
            Checker().check({source, {}, Format::lines, "en"}, {draft, {}, Format::lines, "fr"}, {}, stop.get_token());
        CHECK(report.stopped);
        CHECK(report.findings.empty());
    }
    TEST_CASE("a long insertion does not lose the place") {
        std::string left;
        std::string right;
        for (int k = 0; k < 80; ++k) {
            left += "In the year " + std::to_string(1201 + 7 * k) + " the village counted " +
                    std::to_string(310 + 13 * k) + " goats.\n";
            if (k == 40) {
                for (int n = 0; n < 120; ++n)
                    right += "Ici le traducteur raconte librement sa propre enfance au bord de la mer.\n";
            }
            right += "En " + std::to_string(1201 + 7 * k) + ", le village comptait " + std::to_string(310 + 13 * k) +
                     " chèvres.\n";
        }
        const Report report = align_lines(left, right);
        std::size_t rightly = 0;
        for (std::uint32_t i = 0; i < 80; ++i) {
            const auto& drafts = report.alignment.beads[report.alignment.bead_of_source[i]].drafts;
            rightly += drafts == std::vector<std::uint32_t>{i < 40 ? i : i + 120};
        }
        CHECK(rightly >= 79);
    }
    TEST_CASE("texts that cannot be texts end") {
        const std::string word = "mot ";
        std::string giant;
        for (int k = 0; k < 20'000; ++k) giant += word + std::to_string(k) + " ";
        CHECK(align_lines(giant + "\n", giant + "\n").draft_sentences == 1);
        std::string many;
        for (int k = 0; k < 20'000; ++k) many += "x\n";
        CHECK(align_lines("one\n", many).draft_sentences == 20'000);
        CHECK(align_lines(many, "un\n").source_sentences == 20'000);
    }
}
