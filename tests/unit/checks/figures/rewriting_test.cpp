// Every legitimate rewriting: right as a rule, reported when it is switched off.
#include "checks/figures/compare.h"

#include <doctest/doctest.h>

namespace vidimus::checks {

namespace {

/// Whether anything differs between the figures of two texts.
bool differs(std::string_view from, std::string_view source, std::string_view to, std::string_view draft,
             Rewritings allowed) {
    const auto a = recognise_figures(source, from);
    const auto b = recognise_figures(draft, to);
    std::vector<const Figure*> pa;
    std::vector<const Figure*> pb;
    for (const Figure& figure : a) pa.push_back(&figure);
    for (const Figure& figure : b) pb.push_back(&figure);
    REQUIRE_FALSE(pa.empty());
    REQUIRE_FALSE(pb.empty());
    return !compare_figures({from, pa, {}}, {to, pb, {}}, match_figures(pa, pb, allowed), allowed).empty();
}

struct Case {
    Rewriting rewriting;
    std::string_view from;
    std::string_view source;
    std::string_view to;
    std::string_view draft;
};

constexpr Case cases[] = {
    {Rewriting::unit_conversion, "en", "30 yards from the shore", "fr", "à 27 mètres du rivage"},
    {Rewriting::unit_conversion, "en", "a hill of 600 feet", "de", "ein Hügel von 180 Metern"},
    {Rewriting::unit_conversion, "en", "at 50 °F", "fr", "à 10 °C"},
    {Rewriting::clock, "en", "at 3:30 the bell rang", "fr", "à 15 h 30 la cloche sonna"},
    {Rewriting::eras, "en", "in the 1980s", "fr", "dans les années 80"},
    {Rewriting::eras, "en", "in the 1600s", "fr", "au XVIIe siècle"},
    {Rewriting::rescaling, "en", "1.5 million people", "fr", "1 500 000 personnes"},
    {Rewriting::number_words, "en", "24 ships", "fr", "vingt-quatre navires"},
    {Rewriting::score_order, "en", "They lost 2-3.", "fr", "Ils ont perdu 3-2."},
    {Rewriting::currency_position, "en", "$85", "fr", "85 $"},
    {Rewriting::myriads, "en", "120,000 people", "zh", "12万人"},
    {Rewriting::fractions, "en", "two thirds of them", "fr", "67 % d’entre eux"},
};

}  // namespace

TEST_SUITE("checks/figures/rewriting") {
    TEST_CASE("each is right as a rule") {
        for (const Case& it : cases) {
            INFO(it.source, " / ", it.draft);
            CHECK_FALSE(differs(it.from, it.source, it.to, it.draft, {}));
        }
    }

    TEST_CASE("each is reported when it is switched off") {
        for (const Case& it : cases) {
            INFO(it.source, " / ", it.draft);
            Rewritings allowed;
            allowed.forbid(it.rewriting);
            CHECK(differs(it.from, it.source, it.to, it.draft, allowed));
        }
    }

    TEST_CASE("the others stay right") {
        for (const Case& it : cases) {
            INFO(it.source, " / ", it.draft);
            Rewritings allowed;
            for (std::size_t i = 0; i < rewriting_count; ++i)
                if (const auto other = static_cast<Rewriting>(i); other != it.rewriting) allowed.forbid(other);
            // A fraction in words beside a percentage in digits is a change of words as well.
            if (it.rewriting == Rewriting::fractions) continue;
            CHECK_FALSE(differs(it.from, it.source, it.to, it.draft, allowed));
        }
    }

    TEST_CASE("every one has a name") {
        for (std::size_t i = 0; i < rewriting_count; ++i) {
            const auto rewriting = static_cast<Rewriting>(i);
            CHECK(rewriting_of(name_of(rewriting)) == rewriting);
        }
        CHECK_FALSE(rewriting_of("myriad"));
    }
}

}  // namespace vidimus::checks
