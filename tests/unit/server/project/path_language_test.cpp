#include "server/project/path_language.h"

#include <doctest/doctest.h>

#include <string>

using vidimus::server::language_of_path;
using vidimus::server::languages_of_paths;

TEST_SUITE("server/project/path_language") {
    TEST_CASE("a suffix of the file name names the language") {
        CHECK(language_of_path("a.fr.md") == "fr");
        CHECK(language_of_path("docs/README.zh-CN.md") == "zh-CN");
        CHECK(language_of_path("film.pt-br.srt") == "pt-BR");
        CHECK(language_of_path("a_fr.txt") == "fr");
        CHECK(language_of_path("messages_fr_CA.properties") == "fr-CA");
        CHECK(language_of_path("intl_zh_Hant_TW.arb") == "zh-Hant-TW");
        CHECK(language_of_path("fr.json") == "fr");
        CHECK(language_of_path("po/sr@latin.po") == "sr-Latn");
    }

    TEST_CASE("a folder names the language, the nearest to the file first") {
        CHECK(language_of_path("fr/a.md") == "fr");
        CHECK(language_of_path("content/es-419/guide/a.md") == "es-419");
        CHECK(language_of_path("Documentation/translations/zh_CN/x.txt") == "zh-CN");
        CHECK(language_of_path("app/values-fr/strings.xml") == "fr");
        CHECK(language_of_path("app/values-zh-rCN/strings.xml") == "zh-CN");
        CHECK(language_of_path("de.lproj/x.strings") == "de");
        CHECK(language_of_path("en/archive/fr/a.md") == "fr");
        CHECK(language_of_path("en/a.fr.md") == "fr");
        CHECK(language_of_path("docs\\fr\\a.md") == "fr");
    }

    TEST_CASE("what only looks like a language is none") {
        CHECK(language_of_path("a.md").empty());
        CHECK(language_of_path("src/main/article.txt").empty());
        CHECK(language_of_path("how_it_is.txt").empty());
        CHECK(language_of_path("what_made_it_so.txt").empty());
        CHECK(language_of_path("sign-in.md").empty());
        CHECK(language_of_path("notes.v2.md").empty());
        CHECK(language_of_path("xx/a.md").empty());
        CHECK(language_of_path("-").empty());
        CHECK(language_of_path("").empty());
        CHECK(language_of_path("fr/").empty() == false);  // a folder is a folder even without a file in it
    }

    TEST_CASE("a pair of languages names neither, and no region is made up") {
        CHECK(language_of_path("article.fr-en.md").empty());
        CHECK(language_of_path("p_fr-en.md").empty());
        CHECK(language_of_path("en-fr.md").empty());
        CHECK(language_of_path("a.fr-QQ.md").empty());
        CHECK(language_of_path("a.fr-fr.md") == "fr-FR");
        CHECK(language_of_path("draft_so.txt").empty());
    }

    TEST_CASE("everyday folder names count below a folder of languages only") {
        CHECK(language_of_path("src/ts/a.md").empty());
        CHECK(language_of_path("my/a.txt").empty());
        CHECK(language_of_path("locales/my/a.txt") == "my");
        CHECK(language_of_path("content/no/a.md") == "nb");
        CHECK(language_of_path("values-it/strings.xml") == "it");
        CHECK(language_of_path("it-CH/a.md") == "it-CH");
    }

    TEST_CASE("two equal answers tell source and draft not apart") {
        CHECK(languages_of_paths("en/a.md", "fr/a.md").source == "en");
        CHECK(languages_of_paths("en/a.md", "fr/a.md").draft == "fr");
        CHECK(languages_of_paths("fr/source.md", "fr/draft.md").source.empty());
        CHECK(languages_of_paths("fr/source.md", "fr/draft.md").draft.empty());
        CHECK(languages_of_paths("a.md", "a.fr.md").source.empty());
        CHECK(languages_of_paths("a.md", "a.fr.md").draft == "fr");
    }
}
