#include "checks/text/stem.h"

#include <doctest/doctest.h>

using vidimus::checks::Stemmer;

TEST_SUITE("checks/text/stem") {
    TEST_CASE("inflected forms share their stem") {
        const Stemmer english("en");
        CHECK(english.stem("houses") == english.stem("House"));
        const Stemmer french("fr-CA");
        CHECK(french.stem("nationales") == french.stem("national"));
        const Stemmer russian("ru");
        CHECK(russian.stem("книги") == russian.stem("Книга"));
        const Stemmer norwegian("nb");
        CHECK(norwegian.stem("husene") == norwegian.stem("hus"));
    }

    TEST_CASE("what is written together with a word is no part of its stem") {
        const Stemmer korean("ko");
        CHECK(korean.stem("정부는") == korean.stem("정부가"));
    }

    TEST_CASE("different words keep different stems") {
        const Stemmer german("de");
        CHECK(german.stem("Brücke") != german.stem("Bruder"));
    }

    TEST_CASE("a language without a stemmer gets short beginnings") {
        const Stemmer czech("cs");
        CHECK(czech.stem("vládami") == czech.stem("Vláda"));
        CHECK(czech.stem("prezidentem") == czech.stem("prezident"));
        CHECK(czech.stem("ani") == "ani");
        CHECK(Stemmer("").stem("Häuser") == Stemmer("tlh").stem("hauser"));
    }

    TEST_CASE("stems are folded and never fail") {
        const Stemmer german("de");
        CHECK(german.stem("ÖFEN") == german.stem("öfen"));
        CHECK(german.stem("").empty());
        CHECK(german.stem("123").find_first_not_of("123") == std::string::npos);
        CHECK(german.stem(std::string(5000, 'a')).size() == 5000);
        CHECK(Stemmer("ja").stem("日本") == "日本");
    }
}
