#include "checks/formats/format.h"

#include <doctest/doctest.h>

#include <string>

namespace checks = vidimus::checks;
using checks::Format;

TEST_SUITE("checks/formats/format") {
    TEST_CASE("by path") {
        CHECK(checks::format_of_path("a/b.fr.md") == Format::markdown);
        CHECK(checks::format_of_path("README.MD") == Format::markdown);
        CHECK(checks::format_of_path("page.mdx") == Format::markdown);
        CHECK(checks::format_of_path("a.md/notes") == Format::plain);
        CHECK(checks::format_of_path("article.txt") == Format::plain);
        CHECK(checks::format_of_path("unknown.xyz") == Format::plain);
        CHECK(checks::format_of_path(".md") == Format::plain);
        CHECK(checks::format_of_path("") == Format::plain);
    }

    TEST_CASE("by an editor's word, which is the path's when it means nothing") {
        CHECK(checks::format_of_editor("markdown", "untitled") == Format::markdown);
        CHECK(checks::format_of_editor("pandoc", "a.txt") == Format::markdown);
        CHECK(checks::format_of_editor("plaintext", "a.txt") == Format::plain);
        CHECK(checks::format_of_editor("text", "a.md") == Format::markdown);
        CHECK(checks::format_of_editor("rust", "a.md") == Format::markdown);
        CHECK(checks::format_of_editor("", "") == Format::plain);
    }

    TEST_CASE("every format has a row that knows its name") {
        for (const auto& row : checks::formats()) {
            CHECK(checks::format_info(row.format).name == row.name);
            CHECK(row.read("", {0, 0}).blocks.empty());
        }
    }
}

TEST_SUITE("checks/formats/one_file") {
    using checks::split_one_file;

    TEST_CASE("a text without a divider is no one-file text") {
        CHECK(split_one_file("Just text.\n----\nMore.\n- - - - -\n").empty());
        CHECK(split_one_file("").empty());
        CHECK(split_one_file("-----x\n-=-=-=\n").empty());
    }

    TEST_CASE("draft first, or source first when asked") {
        const std::string file = "Le chat.\n-----\nThe cat.\n";
        const auto pairs = split_one_file(file);
        REQUIRE(pairs.size() == 1);
        CHECK(checks::slice(file, pairs[0].draft) == "Le chat.\n");
        CHECK(checks::slice(file, pairs[0].source) == "The cat.\n");
        CHECK(checks::slice(file, pairs[0].divider) == "-----\n");
        const auto swapped = split_one_file(file, true);
        CHECK(swapped[0].draft == pairs[0].source);
        CHECK(swapped[0].source == pairs[0].draft);
    }

    TEST_CASE("any dash-like sign, five or more, with white space around") {
        for (const char* divider : {"-----", "––––––", "—————", "_____", "=======", "*****", "~~~~~", "  ----- \t"}) {
            CAPTURE(divider);
            CHECK(split_one_file("a\n" + std::string(divider) + "\r\nb").size() == 1);
        }
    }

    TEST_CASE("a divider of several lines is one") {
        const std::string file = "Le chat.\n-----\n=====\nThe cat.\n";
        const auto pairs = split_one_file(file);
        REQUIRE(pairs.size() == 1);
        CHECK(checks::slice(file, pairs[0].source) == "The cat.\n");
        CHECK(checks::slice(file, pairs[0].divider) == "-----\n=====\n");
    }

    TEST_CASE("several dividers alternate; a last draft has an empty source at the end") {
        const std::string file = "d1\n=====\ns1\n=====\nd2\n=====\ns2\n=====\nd3\n";
        const auto pairs = split_one_file(file);
        REQUIRE(pairs.size() == 3);
        CHECK(checks::slice(file, pairs[1].draft) == "d2\n");
        CHECK(checks::slice(file, pairs[1].source) == "s2\n");
        CHECK(checks::slice(file, pairs[2].draft) == "d3\n");
        CHECK(pairs[2].source ==
              checks::Span{static_cast<checks::Offset>(file.size()), static_cast<checks::Offset>(file.size())});
    }

    TEST_CASE("a divider at the end closes the last source") {
        CHECK(split_one_file("d\n-----\ns\n-----\n").size() == 1);
    }

    TEST_CASE("an empty draft is a draft") {
        const auto pairs = split_one_file("-----\nThe cat.\n");
        REQUIRE(pairs.size() == 1);
        CHECK(pairs[0].draft.empty());
    }
}
