#include "server/lsp/process_watch.h"

#include "unit/server/lsp/manual_ports.h"

#include <doctest/doctest.h>

#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace vidimus::server {
namespace {

struct Bench {
    test::ManualClock clock;
    std::set<long> alive;
    int gone = 0;
    ProcessWatch watch{clock, [this] { ++gone; }, [this](long pid) { return alive.contains(pid); }};
};

TEST_SUITE("server/lsp/process_watch") {
    TEST_CASE("says once that the client is gone") {
        Bench bench;
        bench.alive = {42};
        bench.watch.watch(42, ProcessWatch::Trust::if_alive);
        bench.clock.advance(ProcessWatch::interval * 3);
        CHECK(bench.gone == 0);
        bench.alive.clear();
        bench.clock.advance(ProcessWatch::interval * 3);
        CHECK(bench.gone == 1);
    }

    TEST_CASE("a number from another namespace says nothing") {
        Bench bench;
        bench.watch.watch(42, ProcessWatch::Trust::if_alive);
        bench.clock.advance(ProcessWatch::interval * 3);
        CHECK(bench.gone == 0);
    }

    TEST_CASE("but one given on the command line does") {
        Bench bench;
        bench.watch.watch(42, ProcessWatch::Trust::always);
        bench.clock.advance(ProcessWatch::interval);
        CHECK(bench.gone == 1);
    }

    TEST_CASE("zero and less are no processes") {
        Bench bench;
        bench.watch.watch(0, ProcessWatch::Trust::always);
        bench.watch.watch(-1, ProcessWatch::Trust::always);
        bench.clock.advance(ProcessWatch::interval * 3);
        CHECK(bench.gone == 0);
    }

    TEST_CASE("tells living processes from dead ones") {
        CHECK(process_alive(::getpid()));
        CHECK(process_alive(1));
        const pid_t child = ::fork();
        if (child == 0) ::_exit(0);
        ::waitpid(child, nullptr, 0);
        CHECK_FALSE(process_alive(child));
    }
}

}  // namespace
}  // namespace vidimus::server
