#include "server/project/path_pattern.h"

#include <doctest/doctest.h>

using vidimus::server::PathPattern;

TEST_SUITE("server/project/path_pattern") {
    TEST_CASE("variables are found and put into another pattern") {
        const auto draft = PathPattern::parse("i18n/{lang}/docs/{path}.{ext}");
        const auto source = PathPattern::parse("docs/{path}.{ext}");
        REQUIRE(draft);
        REQUIRE(source);
        const auto parts = draft->match("i18n/pt-BR/docs/a/b.c.md");
        REQUIRE(parts);
        CHECK(parts->lang == "pt-BR");
        CHECK(parts->path == "a/b.c");
        CHECK(parts->ext == "md");
        CHECK(source->expand(*parts) == "docs/a/b.c.md");
        CHECK(draft->has_language());
        CHECK_FALSE(source->has_language());
    }

    TEST_CASE("a language is one, a name has no slash, the same variable is the same text") {
        const auto pattern = PathPattern::parse("{lang}/{name}/{name}.md");
        CHECK(pattern->match("fr/a/a.md"));
        CHECK_FALSE(pattern->match("fr/a/b.md"));
        CHECK_FALSE(pattern->match("french/a/a.md"));
        CHECK_FALSE(PathPattern::parse("x/{name}.md")->match("x/a/b.md"));
    }

    TEST_CASE("what is no pattern") {
        CHECK_FALSE(PathPattern::parse("{language}/a"));
        CHECK_FALSE(PathPattern::parse("{lang/a"));
        CHECK(PathPattern::parse(""));
    }
}
