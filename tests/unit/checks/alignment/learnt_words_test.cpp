#include "checks/alignment/learnt_words.h"

#include "unit/checks/checker_support.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vidimus::checks;

namespace {

/// A document whose sentence k is answered by sentence k, except where `answered` says otherwise.
struct Lesson {
    Side source;
    Side draft;
    Vocabulary source_terms;
    Vocabulary draft_terms;
    Teaching teaching;

    Lesson(std::string_view source_text, std::string_view draft_text)
        : source(Checker().read({source_text, {}, Format::lines, "en"})),
          draft(Checker().read({draft_text, {}, Format::lines, "cs"})),
          source_terms(make_vocabulary(SideRange::whole(source))),
          draft_terms(make_vocabulary(SideRange::whole(draft))) {
        for (std::uint32_t k = 0; k < source.sentences.size(); ++k) teaching.bead_of_source.push_back(k + 1);
        for (std::uint32_t k = 0; k < draft.sentences.size(); ++k) teaching.bead_of_draft.push_back(k + 1);
    }

    std::optional<TermMatch> learnt(std::string_view source_form, std::string_view draft_form) const {
        for (const TermMatch& match : learn_words(source_terms, draft_terms, teaching)) {
            if (source_terms.terms[match.source].form == source_form &&
                draft_terms.terms[match.draft].form == draft_form)
                return match;
        }
        return std::nullopt;
    }
};

// Of the words only "ship"/"lod" and "night"/"noc" go together.
const std::string_view english =
    "A ship came.\nThe night was cold.\nNobody saw it.\nThat ship left.\nAnother night fell.\nThey slept.\n"
    "One ship more.\nA long night.\nMorning came.\nThe wind rose.\n";
const std::string_view czech =
    "Připlula lod.\nByla chladná noc.\nNikdo nic neviděl.\nTa lod odplula.\nPadla další noc.\nSpali.\n"
    "Ještě jedna lod.\nDlouhá noc.\nPřišlo ráno.\nZvedl se vítr.\n";

}  // namespace

TEST_SUITE("checks/alignment/learnt_words") {
    TEST_CASE("words that keep turning up together are learnt, chance meetings are not") {
        const Lesson lesson(english, czech);
        const auto ship = lesson.learnt("ship", "lod");
        REQUIRE(ship);
        CHECK(ship->strength > 0.4F);
        CHECK(ship->strength <= 0.9F);
        CHECK(lesson.learnt("night", "noc"));
        CHECK_FALSE(lesson.learnt("ship", "noc"));
        CHECK_FALSE(lesson.learnt("cold", "chladna"));
        CHECK_FALSE(lesson.learnt("slept", "spali"));
    }
    TEST_CASE("a bead does not confirm itself") {
        const auto ship = Lesson(english, czech).learnt("ship", "lod");
        REQUIRE(ship);
        CHECK(ship->own_strength < ship->strength);
    }
    TEST_CASE("sentences without a lesson teach nothing") {
        Lesson lesson(english, czech);
        for (auto* beads : {&lesson.teaching.bead_of_source, &lesson.teaching.bead_of_draft})
            std::ranges::fill(*beads, 0U);
        CHECK(learn_words(lesson.source_terms, lesson.draft_terms, lesson.teaching).empty());
    }
}
