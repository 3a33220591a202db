#include "checks/text/sentence_rules.h"

#include "checks/text/sentence_tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace checks = vidimus::checks;
using checks::Abbreviation;

TEST_SUITE("checks/text/sentence_rules") {
    TEST_CASE("tables are sorted and their words are written as they are looked up") {
        std::set<std::string> languages;
        for (const auto rows :
             {checks::western_sentence_rules(), checks::northern_sentence_rules(), checks::eastern_sentence_rules()}) {
            for (const checks::SentenceRules& rules : rows) {
                CAPTURE(rules.language);
                CHECK(languages.insert(std::string(rules.language)).second);
                for (const auto table : {rules.never_ends, rules.before_number, rules.may_end, rules.clock,
                                         rules.clock_goes_on, rules.openers, rules.quote_goes_on}) {
                    CHECK(std::ranges::is_sorted(table));
                    for (const std::string_view word : table) {
                        CAPTURE(word);
                        CHECK_FALSE(word.empty());
                        CHECK_FALSE(word.ends_with('.'));
                    }
                }
            }
        }
    }

    TEST_CASE("rows are found by the first subtag") {
        CHECK(checks::sentence_rules("fr-CA").language == "fr");
        CHECK(checks::sentence_rules("de-AT").ordinals == checks::Ordinals::before_any);
        CHECK(checks::sentence_rules("xx").language.empty());
        CHECK(checks::sentence_rules("").language.empty());
    }

    TEST_CASE("a word in lower case stands for any case, one with a capital for itself") {
        const auto& english = checks::sentence_rules("en");
        CHECK(english.abbreviation("DR", "dr") == Abbreviation::never_ends);
        CHECK(english.abbreviation("Wash", "wash") == Abbreviation::may_end);
        CHECK(english.abbreviation("wash", "wash") == Abbreviation::none);
    }

    TEST_CASE("the common row adds to every language") {
        CHECK(checks::sentence_rules("fr").abbreviation("Mrs", "mrs") == Abbreviation::never_ends);
        CHECK(checks::sentence_rules("ja").abbreviation("Inc", "inc") == Abbreviation::may_end);
    }
}
