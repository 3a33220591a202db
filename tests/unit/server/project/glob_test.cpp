#include "server/project/glob.h"

#include <doctest/doctest.h>

#include <string>

using vidimus::server::glob_fits;

TEST_SUITE("server/project/glob") {
    TEST_CASE("stars stay inside one part, two stars do not") {
        CHECK(glob_fits("*.md", "a.md"));
        CHECK_FALSE(glob_fits("*.md", "b/a.md"));
        CHECK(glob_fits("**/*.md", "a.md"));
        CHECK(glob_fits("**/*.md", "b/c/a.md"));
        CHECK(glob_fits("a/**/b", "a/b"));
        CHECK(glob_fits("a/**/b", "a/x/y/b"));
        CHECK_FALSE(glob_fits("a/**/b", "a/xb"));
        CHECK(glob_fits("a/**", "a/x/y"));
        CHECK_FALSE(glob_fits("a/**", "a/"));
        CHECK(glob_fits("**/x/*/z", "a/x/b/x/c/z"));
        CHECK(glob_fits("a*b*c", "aXbXbXc"));
    }

    TEST_CASE("sets, single characters, escapes") {
        CHECK(glob_fits("[a-c]?.md", "bx.md"));
        CHECK_FALSE(glob_fits("[!a-c].md", "b.md"));
        CHECK(glob_fits("[]x]", "]"));
        CHECK_FALSE(glob_fits("a?b", "a/b"));
        CHECK(glob_fits("\\*", "*"));
        CHECK_FALSE(glob_fits("\\*", "a"));
        CHECK(glob_fits("[a", "[a"));
    }

    TEST_CASE("empty ones") {
        CHECK(glob_fits("", ""));
        CHECK_FALSE(glob_fits("", "a"));
        CHECK(glob_fits("*", ""));
    }

    TEST_CASE("many stars take no longer than the product of the lengths") {
        std::string pattern;
        for (int k = 0; k < 60; ++k) pattern += "*a";
        CHECK_FALSE(glob_fits(pattern + "b", std::string(2000, 'a')));
    }
}
