#include "checks/text/encoding.h"
#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace vidimus::checks;

namespace {

const std::string source =
    "The new bridge over the Tarn opened in Harwick on Tuesday.\n\n"
    "Residents had been waiting for it since 1998, said the mayor, Ellen Drake. It cost 4.2 million crowns.\n\n"
    "The engineer Tomas Beller presented the plans in Madrid in 2011. The bridge is 340 metres long.\n\n"
    "Nobody will have to pay a toll before March 14.\n";
const std::string draft =
    "Le nouveau pont sur la Tarn a ouvert mardi à Harwick.\n\n"
    "Les habitants l'attendaient depuis 1998, a dit la maire, Ellen Drake. Il a coûté 4,2 millions de couronnes.\n\n"
    "L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011. Le pont mesure 340 mètres.\n\n"
    "Personne ne devra payer de péage avant le 14 mars.\n";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    return text.replace(text.find(what), what.size(), by);
}

std::string shown(const Report& report) {
    std::string out =
        report.source_language + ">" + report.draft_language + " " + std::to_string(report.translated) + "\n";
    for (const Finding& finding : report.findings) {
        out += std::string(finding.rule) + " " + std::to_string(static_cast<int>(finding.severity)) + " " +
               finding.message;
        for (const auto& span : {finding.draft, finding.source}) {
            out += span ? " " + std::to_string(span->start) + "-" + std::to_string(span->end) : " -";
        }
        out += " " + std::to_string(finding.fingerprint) + "\n";
    }
    for (const Bead& bead : report.alignment.beads)
        out += std::to_string(bead.sources.size()) + ":" + std::to_string(bead.drafts.size()) + " ";
    return out;
}

/// A small random edit that leaves valid UTF-8.
void edit(std::string& text, std::mt19937& random) {
    static const std::vector<std::string> pieces = {"a", " ", ". ", "\n\n", "7", "é", "😀", "Une phrase de plus. ", ","};
    const auto boundary = [&](std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        return at;
    };
    const std::size_t from = boundary(random() % (text.size() + 1));
    if (random() % 3 == 0) {
        const std::size_t to = boundary(std::min(text.size(), from + random() % 30));
        text.erase(from, to - from);
    } else {
        text.insert(from, pieces[random() % pieces.size()]);
    }
}

}  // namespace

TEST_SUITE("checks/checker") {
    TEST_CASE("a faithful translation is silent") {
        const Report report = test::check({source, draft});
        CHECK(report.findings.empty());
        CHECK(report.source_sentences == 6);
        CHECK(report.translated == 6);
        CHECK_FALSE(report.same_language);
    }
    TEST_CASE("a check that reuses an older one finds what a fresh one finds") {
        const Checker checker;
        const auto cache = make_cache();
        std::mt19937 random(20);
        std::string left = source;
        std::string right = draft;
        for (int step = 0; step < 150; ++step) {
            edit(random() % 4 ? right : left, random);
            const Input a{left, {}, Format::plain, "en"};
            const Input b{right, {}, Format::plain, "fr"};
            if (step % 10 == 9) {  // a check that is stopped leaves the cache whole
                std::stop_source stop;
                stop.request_stop();
                CHECK(checker.check(a, b, {}, stop.get_token(), cache.get()).stopped);
            }
            CAPTURE(step);
            REQUIRE(shown(checker.check(a, b, {}, {}, cache.get())) == shown(checker.check(a, b)));
        }
    }
    TEST_CASE("a fingerprint survives edits elsewhere and tells findings apart") {
        const std::string wrong = replaced(replaced(draft, "1998", "1989"), "340", "430");
        const Report before = test::check({source, wrong});
        const Report after = test::check({source, "Le nouveau titre\n\n" + replaced(wrong, "mardi", "ce mardi")});
        REQUIRE(before.findings.size() == 2);
        CHECK(before.findings[0].fingerprint != before.findings[1].fingerprint);
        for (const Finding& finding : before.findings) {
            CHECK(std::any_of(after.findings.begin(), after.findings.end(),
                              [&](const Finding& other) { return other.fingerprint == finding.fingerprint; }));
        }
    }
    TEST_CASE("what is pending is a hint, and an error once the draft claims to be finished") {
        const std::string begun = draft.substr(0, draft.find("L'ingénieur"));
        Options complete;
        complete.complete = true;
        REQUIRE(test::rules_of(test::check({source, begun})) == std::vector<std::string>{"pending"});
        CHECK(test::check({source, begun}).findings[0].severity == Severity::info);
        CHECK(test::check({source, begun}, complete).findings[0].severity == Severity::error);
    }
    TEST_CASE("a sentence being typed is let alone") {
        const std::string typing = draft.substr(0, draft.find(", a dit la maire"));
        for (std::size_t size = typing.find("Les hab") + 8; size < typing.size(); ++size) {
            if ((static_cast<unsigned char>(typing[size]) & 0xC0) == 0x80) continue;
            CAPTURE(typing.substr(0, size));
            CHECK(test::rules_of(test::check({source, typing.substr(0, size)})) == std::vector<std::string>{"pending"});
        }
    }
    TEST_CASE("a sentence left in the source's language is not translated, nor are its figures compared") {
        const Report report = test::check({source, replaced(draft, "Personne ne devra payer de péage avant le 14 mars.",
                                                            "Nobody will have to pay a toll before March 14.")});
        CHECK(test::rules_of(report) == std::vector<std::string>{"untranslated"});
        CHECK(report.translated == 5);
    }
    TEST_CASE("a missing beginning of a paragraph is shown at the paragraph") {
        const std::string gap = replaced(draft, "L'ingénieur Tomas Beller a présenté les plans à Madrid en 2011. ", "");
        const Report report = test::check({source, gap});
        REQUIRE(test::rules_of(report) == std::vector<std::string>{"missing-sentence"});
        CHECK(report.findings[0].draft->empty());
        CHECK(gap.substr(report.findings[0].draft->start).starts_with("Le pont mesure"));
    }
    TEST_CASE("languages are detected where none is given") {
        const Report report = Checker().check({source, {}, Format::plain, ""}, {draft, {}, Format::plain, ""});
        CHECK(report.source_language == "en");
        CHECK(report.draft_language == "fr");
        CHECK(Checker().check({source}, {source}).same_language);
        CHECK_FALSE(Checker().check({source}, {"Tarn"}).same_language);
    }
    TEST_CASE("only lexicons that know the languages have a say") {
        CHECK(test::check({source, draft}).lexicons.has(LexiconKind::names));
        CHECK_FALSE(test::check({source, draft, "en", "tlh"}).lexicons.has(LexiconKind::names));
        Options none;
        none.lexicons = LexiconSet::none();
        CHECK(test::check({source, draft}, none).lexicons == LexiconSet::none());
    }
    TEST_CASE("findings come by place, with places inside the texts") {
        std::string wrong = replaced(replaced(draft, "1998", "1989"), "14 mars", "14 mai");
        wrong = replaced(wrong, "Le pont mesure 340 mètres.", "");
        const Report report = test::check({source, wrong});
        CHECK(report.findings.size() == 3);
        CHECK(std::is_sorted(report.findings.begin(), report.findings.end(),
                             [](const Finding& a, const Finding& b) { return a.draft->start < b.draft->start; }));
        for (const Finding& finding : report.findings) {
            CHECK(finding.draft->end <= wrong.size());
            CHECK(finding.source->end <= source.size());
        }
    }
    TEST_CASE("broken text is repaired before, and checked") {
        const std::string broken = decode_text(replaced(draft, "é", "\xC3"));
        CHECK(test::check({source, broken}).draft_sentences == 6);
    }
}
