#include "checks/text/words.h"

#include <doctest/doctest.h>

#include <string>

using namespace vidimus::checks;

namespace {

std::string forms(std::string_view text) {
    std::string out;
    for (const Word& word : cut_words(text)) out += (out.empty() ? "" : " ") + word.form;
    return out;
}

}  // namespace

TEST_SUITE("checks/text/words") {
    TEST_CASE("apostrophes and hyphens cut words, marks keep their class") {
        CHECK(forms("L’État-major, aujourd'hui ?") == "l etat major aujourd hui ?");
        CHECK(forms("« Nous partons » (ou pas) !") == "\" nous partons ( ou pas !");
    }
    TEST_CASE("a dotted abbreviation is one word, the end of a sentence is none") {
        CHECK(forms("The U.S. Senate of the U.S.") == "the us senate of the us");
        CHECK(forms("in Appendix A. Then") == "in appendix a then");
        CHECK(forms("z.B. heute") == "zb heute");
    }
    TEST_CASE("digits lose their separators, whatever their script") {
        CHECK(forms("120 000 and 100,000 and 3.5") == "120 000 and 100000 and 35");
        CHECK(forms("1\u202F200 ٣٤٥") == "1200 345");
        CHECK(forms("end 5. New") == "end 5 new");
    }
    TEST_CASE("other alphabets come out in Latin letters") {
        CHECK(forms("Москва и Київ") == forms("Moskva i Kiiv"));
        CHECK(forms("Łódź Ærø straße") == "lodz aero strasse");
        CHECK(forms("クリントン") == "kurinton");
    }
    TEST_CASE("scripts without spaces give a word a character") {
        CHECK(cut_words("中国は").size() == 3);
        CHECK(cut_words("中国は").front().kind == WordKind::ideograph);
    }
    TEST_CASE("capitals are noted") {
        const auto words = cut_words("NATO in Bonn a");
        CHECK(words[0].capital);
        CHECK_FALSE(words[1].capital);
        CHECK(words[2].capital);
    }
    TEST_CASE("spans are where the words stand") {
        const std::string text = "é U.S. 1 200 x";
        for (const Word& word : cut_words(text)) CHECK_FALSE(slice(text, word.span).empty());
        CHECK(slice(text, cut_words(text)[1].span) == "U.S");
    }
    TEST_CASE("combining marks belong to their letter") {
        CHECK(forms("e\u0301te\u0301") == "ete");
        CHECK(forms("हिन्दी").find(' ') == std::string::npos);
    }
}
