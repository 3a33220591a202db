#include "checks/text/language.h"

#include <doctest/doctest.h>

#include <string>

namespace checks = vidimus::checks;

TEST_SUITE("checks/text/language") {
    TEST_CASE("tags are put in their usual writing") {
        CHECK(checks::canonical_language("FR_ca") == "fr-CA");
        CHECK(checks::canonical_language("zh_hant_tw") == "zh-Hant-TW");
        CHECK(checks::canonical_language("zh-rCN") == "zh-CN");
        CHECK(checks::canonical_language("es-419") == "es-419");
        CHECK(checks::canonical_language("fr_FR.UTF-8@euro") == "fr-FR");
        CHECK(checks::canonical_language("de-CH-1996") == "de-CH-1996");
        CHECK(checks::canonical_language("en-US-x-Twain") == "en-US-x-twain");
        CHECK(checks::canonical_language("ca-valencia") == "ca-valencia");
    }

    TEST_CASE("withdrawn codes give way to today's") {
        CHECK(checks::canonical_language("iw") == "he");
        CHECK(checks::canonical_language("no") == "nb");
        CHECK(checks::canonical_language("in-ID") == "id-ID");
        CHECK(checks::canonical_language("sh") == "sr-Latn");
    }

    TEST_CASE("what is no tag gives an empty one") {
        for (const char* text : {"", "e", "content", "docs", "xx", "fr-", "-fr", "fr--CA", "f2", "en/US", "français"}) {
            CAPTURE(text);
            CHECK(checks::canonical_language(text).empty());
        }
    }

    TEST_CASE("one language in two regions is one language, in two scripts it is two") {
        CHECK(checks::same_language("fr", "fr-CA"));
        CHECK(checks::same_language("en-GB", "en-US"));
        CHECK_FALSE(checks::same_language("zh-Hans", "zh-Hant"));
        CHECK_FALSE(checks::same_language("zh-CN", "zh-TW"));
        CHECK(checks::same_language("zh-TW", "zh-Hant"));
        CHECK(checks::same_language("sr", "sr-Latn"));
        CHECK_FALSE(checks::same_language("fr", "fry"));
        CHECK_FALSE(checks::same_language("", ""));
        CHECK(checks::primary_language("pt-BR") == "pt");
    }

    TEST_CASE("languages are told from a paragraph") {
        struct Case {
            const char* tag;
            const char* text;
        };
        const Case cases[] = {
            {"en", "The bridge was closed for two weeks while engineers looked for the cause of the noise."},
            {"fr",
             "Le pont est resté fermé pendant deux semaines, le temps que les ingénieurs trouvent la cause du bruit."},
            {"de", "Die Brücke blieb zwei Wochen lang gesperrt, während die Ingenieure nach der Ursache suchten."},
            {"es", "El puente permaneció cerrado dos semanas mientras los ingenieros buscaban la causa del ruido."},
            {"ru", "Мост был закрыт на две недели, пока инженеры искали причину странного шума."},
            {"ja", "橋は二週間閉鎖され、技術者たちが騒音の原因を調べていました。"},
            {"ar", "أغلق الجسر لمدة أسبوعين بينما كان المهندسون يبحثون عن سبب الضوضاء الغريبة."},
            {"he", "הגשר היה סגור במשך שבועיים בזמן שהמהנדסים חיפשו את הסיבה לרעש המוזר."},
            {"nb",
             "Broen var stengt i to uker mens ingeniørene lette etter årsaken til den merkelige lyden som ingen kunne "
             "forklare."},
            {"zh-Hant", "這座橋關閉了兩個星期，工程師們一直在尋找噪音的來源。他們說問題已經解決了，應該不會再發生。"},
        };
        for (const Case& c : cases) {
            const auto found = checks::detect_language(c.text);
            CAPTURE(c.text);
            CHECK(found.tag == c.tag);
            CHECK(found.reliable);
        }
    }

    TEST_CASE("nothing is said of nothing") {
        CHECK(checks::detect_language("").tag.empty());
        CHECK_FALSE(checks::detect_language("1234 5678").reliable);
    }

    TEST_CASE("a long text is read as far as needed, cut between two characters") {
        std::string text = "a";
        while (text.size() < 100'000) text += "Die Brücke blieb wegen Überschwemmung für längere Zeit gesperrt. ";
        CHECK(checks::detect_language(text).tag == "de");
    }
}
