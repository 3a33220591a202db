#include "server/project/nearest.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

TEST_SUITE("server/project/nearest") {
    TEST_CASE("a mistyped name is recognised, another is not") {
        const std::array<std::string_view, 3> names = {"check", "stream", "inspect"};
        CHECK(vidimus::server::nearest_name("chekc", names) == "check");
        CHECK(vidimus::server::nearest_name("strem", names) == "stream");
        CHECK(vidimus::server::nearest_name("inpsect", names) == "inspect");
        CHECK(vidimus::server::nearest_name("translate", names).empty());
        CHECK(vidimus::server::nearest_name("", names).empty());
        CHECK(vidimus::server::nearest_name(std::string(100'000, 'x'), names).empty());
        CHECK(vidimus::server::did_you_mean("chek", names) == " Did you mean check?");
        CHECK(vidimus::server::did_you_mean("zzz", names).empty());
    }
}
