#include "server/lsp/carry_over.h"

#include <doctest/doctest.h>

#include <string>

namespace vidimus::server {
namespace {

using checks::Span;

std::shared_ptr<const Snapshot> snapshot(const std::string& text) {
    return std::make_shared<const Snapshot>(text);
}

checks::Finding finding(Span mark, Span sentence) {
    checks::Finding made;
    made.rule = "changed-figure";
    made.draft = mark;
    made.draft_sentence = sentence;
    made.source = made.source_sentence = Span{0, 3};
    made.fixes.push_back({"Write", {{mark, "7"}}});
    return made;
}

/// The texts that the marks of what is left cover.
std::vector<std::string> left_of(const std::string& before, const std::string& after,
                                 const std::vector<checks::Finding>& findings) {
    CheckOutcome outcome;
    outcome.draft = snapshot(before);
    CheckedPair pair;
    pair.source = snapshot("One");
    pair.draft_part = Span{0, static_cast<checks::Offset>(before.size())};
    pair.report.findings = findings;
    outcome.pairs.push_back(pair);
    const auto now = carry_over(outcome, snapshot(after), [](const CheckedPair& p) { return p.source; });
    std::vector<std::string> marks;
    for (const auto& carried : now.pairs.at(0).report.findings) {
        CHECK(carried.fixes.empty());
        marks.emplace_back(checks::slice(now.draft->text, *carried.draft));
    }
    CHECK(now.pairs[0].draft_part.end == after.size());
    return marks;
}

TEST_SUITE("server/lsp/carry_over") {
    TEST_CASE("the replacement between two texts is the smallest") {
        const auto same = [](const Replacement& a, const Replacement& b) {
            return a.start == b.start && a.old_end == b.old_end && a.new_end == b.new_end;
        };
        CHECK(same(replacement_between("", ""), {0, 0, 0}));
        CHECK(same(replacement_between("abc", "abc"), {3, 3, 3}));
        CHECK(same(replacement_between("abc", "aXc"), {1, 2, 2}));
        CHECK(same(replacement_between("abc", "abXYc"), {2, 2, 4}));
        CHECK(same(replacement_between("aaa", "aaaa"), {3, 3, 4}));
        CHECK(same(replacement_between("aaaa", "aa"), {2, 4, 2}));
        CHECK(same(replacement_between("abc", ""), {0, 3, 0}));
    }

    TEST_CASE("what stands before an edit stays, what stands behind it moves along") {
        const std::string before = "Le 4 mai. Le 5 mai. Le 6 mai.";
        const std::vector<checks::Finding> findings{finding({3, 4}, {0, 9}), finding({13, 14}, {10, 19}),
                                                    finding({23, 24}, {20, 29})};
        using Marks = std::vector<std::string>;
        CHECK(left_of(before, before, findings) == Marks{"4", "5", "6"});
        CHECK(left_of(before, "Le 4 mai. Le 5 juin. Le 6 mai.", findings) == Marks{"4", "5", "6"});
        CHECK(left_of(before, "Le 4 mai. Le 51 mai. Le 6 mai.", findings) == Marks{"4", "5", "6"});
        CHECK(left_of(before, "Le 4 mai. Le 8 mai. Le 6 mai.", findings) == Marks{"4", "6"});
        CHECK(left_of(before, "Eh ! Le 4 mai. Le 5 mai. Le 6 mai.", findings) == Marks{"4", "5", "6"});
        CHECK(left_of(before, "Le 4 mai. Le 6 mai.", findings) == Marks{"4", "6"});
        CHECK(left_of(before, "", findings) == Marks{});
    }

    TEST_CASE("a finding about a source that is no longer so is gone") {
        CheckOutcome outcome;
        outcome.draft = snapshot("Le 4 mai.");
        CheckedPair pair;
        pair.source = snapshot("One");
        pair.draft_part = Span{0, 9};
        pair.report.findings = {finding({3, 4}, {0, 9})};
        outcome.pairs.push_back(pair);
        const auto now = carry_over(outcome, outcome.draft, [](const CheckedPair&) { return snapshot("On"); });
        CHECK(now.pairs.at(0).report.findings.empty());
    }
}

}  // namespace
}  // namespace vidimus::server
