#include "checks/lexicon/dictd.h"

#include <doctest/doctest.h>

using namespace vidimus::checks;

namespace {

std::string article(std::string_view text) {
    const DictionaryArticle read = read_dictionary_article(text);
    std::string out(read.headword);
    for (const std::string_view translation : read.translations) out += " | " + std::string(translation);
    return out;
}

}  // namespace

TEST_SUITE("checks/lexicon/dictd") {
    TEST_CASE("numbers are read in the digits of the index") {
        CHECK(read_base64_number("A") == 0);
        CHECK(read_base64_number("BA") == 64);
        CHECK(read_base64_number("/") == 63);
        CHECK(read_base64_number("C+") == 2 * 64 + 62);
        CHECK(read_base64_number("//////////") == (std::uint64_t{1} << 60) - 1);
        CHECK_FALSE(read_base64_number(""));
        CHECK_FALSE(read_base64_number("A="));
        CHECK_FALSE(read_base64_number("AAAAAAAAAAA"));
    }
    TEST_CASE("entries come in the order of the index, without those about the dictionary, broken lines counted") {
        const std::string index =
            "00databaseinfo\tA\tBA\n"
            "bridge\tBA\tK\n"
            "\n"
            "no numbers\n"
            "half\tB\n"
            "odd\tB!\tC\n"
            "harbour\tBK\tC\tHarbour\r\n"
            "last\tB\tD";
        std::string entries;
        const std::size_t unread = for_dictd_entries(index, [&](const DictdEntry& entry) {
            entries += std::to_string(entry.offset) + "+" + std::to_string(entry.length) + " ";
        });
        CHECK(entries == "64+10 74+2 1+3 ");
        CHECK(unread == 3);
        CHECK(for_dictd_entries("", [](const DictdEntry&) { FAIL("nothing is there"); }) == 0);
    }
    TEST_CASE("an article is a headword and its translations, by meaning") {
        CHECK(article("Brücke /ˈbʁʏkə/ <noun, fem>\n1. pont\n2. passerelle, bridge\n") ==
              "Brücke | pont | passerelle | bridge");
        CHECK(article("harbour\nport; havre\n") == "harbour | port | havre");
        CHECK(article("and/or [conjunction]\net/ou\n") == "and/or | et/ou");
    }
    TEST_CASE("what only explains is no translation") {
        CHECK(article("Brücke <n>\npont\nBauwerk, das über einen Fluss führt\n") == "Brücke | pont");
        CHECK(article("go <v>\n1. aller (à pied) 2.\n    \"Go home!\" - Rentre !\n2. partir\nNote: irregular\n"
                      "Synonym: walk\nsee: leave\n") == "go | aller | partir");
        CHECK(article("toll\nsomme due pour le passage d'un pont, péage\n") == "toll | péage");
        CHECK(article("come in\nentrez !\n") == "come in | entrez");
    }
    TEST_CASE("whatever stands in an article, reading it ends") {
        CHECK(article("") == "");
        CHECK(article("\n\n\n") == "");
        CHECK(article("open <bracket\npont [never closed, port\n") == "open | pont");
        CHECK(article("1.\n1.\n2.") == "1.");
        CHECK(article(",;,;\n,;,;.") == ",;,;");
        std::string many = "word\n";
        for (int k = 0; k < 1000; ++k) many += "w" + std::to_string(k) + ", ";
        CHECK(read_dictionary_article(many).translations.size() == 40);
    }
}
