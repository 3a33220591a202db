#include "server/lsp/conversion.h"

#include <doctest/doctest.h>

namespace vidimus::server {
namespace {

std::string shown(const std::string& text, checks::Offset at, checks::Span part) {
    return std::string(checks::slice(text, visible_span(text, part, {at, at})));
}
std::string shown(const std::string& text, checks::Offset at) {
    return shown(text, at, {0, static_cast<checks::Offset>(text.size())});
}

TEST_SUITE("server/lsp/conversion") {
    TEST_CASE("an empty place is shown on the word before it") {
        CHECK(shown("Un mot. Deux mots.", 7) == "mot");
        CHECK(shown("Un mot.   \n\n", 12) == "mot");
        CHECK(shown("Un œuf.", 8) == "œuf");
        CHECK(shown("他来了。", 12) == "了");
    }

    TEST_CASE("or on the one behind it, where none is before") {
        CHECK(shown("  Un mot.", 0) == "Un");
        CHECK(shown("avant -- Un mot.", 8, {8, 16}) == "Un");
    }

    TEST_CASE("and stays empty where there is none") {
        CHECK(visible_span("", {0, 0}, {0, 0}) == checks::Span{0, 0});
        CHECK(visible_span("abc ... def", {4, 7}, {5, 5}) == checks::Span{5, 5});
    }

    TEST_CASE("a place that is not empty stays as it is") {
        CHECK(visible_span("Un mot.", {0, 7}, {1, 2}) == checks::Span{1, 2});
    }

    TEST_CASE("far from any word no character is cut") {
        const std::string far(1001, '.');
        CHECK(shown("é" + far, 1003).empty());
        std::string accents;
        for (int k = 0; k < 300; ++k) accents += "é";
        CHECK(shown(accents + " ", 601).size() % 2 == 0);
    }
}

}  // namespace
}  // namespace vidimus::server
