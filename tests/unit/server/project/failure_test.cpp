#include "server/project/failure.h"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>

namespace vidimus::server {
namespace {

TEST_SUITE("server/project/failure") {
    TEST_CASE("what does not fail is done") {
        bool done = false;
        CHECK_FALSE(failure_of("cannot count", "", [&] { done = true; }).has_value());
        CHECK(done);
    }

    TEST_CASE("a failure says what, where and what to do, whatever is thrown") {
        const auto bug = failure_of("cannot check a.md", "a.md", [] { throw std::logic_error("no such bead"); });
        REQUIRE(bug.has_value());
        CHECK(bug->what == "cannot check a.md: no such bead");
        CHECK(bug->where == "a.md");
        CHECK_FALSE(bug->what_to_do.empty());
        const auto memory = failure_of("cannot check a.md", "a.md", [] { throw std::bad_alloc(); });
        REQUIRE(memory.has_value());
        CHECK(memory->what == "cannot check a.md: not enough memory");
        CHECK(memory->what_to_do.find("memory") != std::string::npos);
        const auto other = failure_of("cannot check a.md", "a.md", [] { throw 7; });
        REQUIRE(other.has_value());
        CHECK(other->what == "cannot check a.md: unknown exception");
    }
}

}  // namespace
}  // namespace vidimus::server
