#include "server/project/pairs_file.h"

#include <doctest/doctest.h>

#include <string>

using vidimus::server::PairsFile;
using vidimus::server::parse_pairs;

TEST_SUITE("server/project/pairs_file") {
    TEST_CASE("paths start where the pairs file is") {
        const std::string text =
            R"({"source":"en/a.md","draft":"/abs/a.md","source_language":"EN","draft_language":"pt_br"})";
        const PairsFile file = parse_pairs(text, "work/pairs.jsonl");
        REQUIRE(file.pairs.size() == 1);
        CHECK(file.errors.empty());
        CHECK(file.pairs[0].source == "work/en/a.md");
        CHECK(file.pairs[0].draft == "/abs/a.md");
        CHECK(file.pairs[0].source_language == "en");
        CHECK(file.pairs[0].draft_language == "pt-BR");
        CHECK(parse_pairs(text, "-").pairs[0].source == "en/a.md");
        CHECK(parse_pairs(text, "pairs.jsonl").pairs[0].source == "en/a.md");
    }

    TEST_CASE("languages may be left out or null; empty lines, CRLF and a byte order mark are no matter") {
        const PairsFile file = parse_pairs(
            "\xEF\xBB\xBF{\"source\":\"a\",\"draft\":\"b\"}\r\n\r\n  \n"
            "{\"source\":\"c\",\"draft\":\"d\",\"draft_language\":null}\n",
            "-");
        REQUIRE(file.pairs.size() == 2);
        CHECK(file.errors.empty());
        CHECK(file.pairs[1].source == "c");
        CHECK(file.pairs[1].draft_language.empty());
    }

    TEST_CASE("every bad line is named with its number, and the others are kept") {
        const PairsFile file = parse_pairs(
            "{\"source\":\"a\",\"draft\":\"b\"}\n"
            "not json\n"
            "[1]\n"
            "{\"draft\":\"b\"}\n"
            "{\"source\":\"a\",\"draft\":7}\n"
            "{\"source\":\"a\",\"draft\":\"b\",\"draft_language\":\"!\"}\n"
            "{\"source\":\"-\",\"draft\":\"b\"}\n"
            "{\"source\":\"x\",\"draft\":\"y\"}",
            "p.jsonl");
        CHECK(file.pairs.size() == 2);
        REQUIRE(file.errors.size() == 6);
        CHECK(file.errors[0].where == "p.jsonl:2");
        CHECK(file.errors[0].what == "cannot use p.jsonl:2: it is not JSON");
        CHECK(file.errors[1].what == "cannot use p.jsonl:3: it is not a JSON object");
        CHECK(file.errors[2].what == "cannot use p.jsonl:4: it names no \"source\"");
        CHECK(file.errors[3].what == "cannot use p.jsonl:5: \"draft\" is not a text");
        CHECK(file.errors[4].what == "cannot use p.jsonl:6: \"!\" is not a language tag");
        CHECK(file.errors[5].where == "p.jsonl:7");
    }
}
