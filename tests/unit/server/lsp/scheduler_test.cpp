#include "server/lsp/scheduler.h"

#include "unit/server/lsp/manual_ports.h"

#include <doctest/doctest.h>

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

namespace vidimus::server {
namespace {

struct Bench {
    test::ManualClock clock;
    std::vector<DocumentId> begun;
    std::vector<CheckKind> kinds;
    std::vector<std::stop_token> tokens;
    int idle_calls = 0;
    Scheduler scheduler{clock,
                        [this](DocumentId id, CheckKind kind, const std::stop_token& stop) {
                            begun.push_back(id);
                            kinds.push_back(kind);
                            tokens.push_back(stop);
                        },
                        [this] { ++idle_calls; }};
};

TEST_SUITE("server/lsp/scheduler") {
    TEST_CASE("a demand begins at once") {
        Bench bench;
        bench.scheduler.demand(1);
        CHECK(bench.begun == std::vector<DocumentId>{1});
    }

    TEST_CASE("of a burst, the first edit is checked at once and the rest together") {
        Bench bench;
        for (int key = 0; key < 5; ++key) {
            bench.scheduler.edited(1);
            bench.clock.advance(30ms);
        }
        CHECK(bench.begun.size() == 1);
        bench.scheduler.finished(1, 120ms);
        bench.clock.advance(20ms);
        CHECK(bench.begun.size() == 2);
        bench.scheduler.finished(1, 3ms);
        CHECK(bench.begun.size() == 2);
    }

    TEST_CASE("an edit right after a check waits for a part of what checks take") {
        Bench bench;
        const auto pause_after = [&](std::chrono::milliseconds cost) {
            for (int k = 0; k < 5; ++k) {
                bench.scheduler.edited(1);
                bench.clock.advance(1s);
                bench.scheduler.finished(1, cost);
                bench.clock.advance(400ms);
            }
            bench.scheduler.edited(1);
            bench.scheduler.finished(1, cost);
            const auto before = bench.begun.size();
            bench.scheduler.edited(1);
            auto pause = 0ms;
            while (bench.begun.size() == before && pause < 5s) {
                bench.clock.advance(1ms);
                pause += 1ms;
            }
            bench.scheduler.finished(1, cost);
            return pause;
        };
        CHECK(pause_after(3ms) == 5ms);
        CHECK(pause_after(120ms) == 24ms);
        CHECK(pause_after(2s) == 300ms);
    }

    TEST_CASE("who types without a pause while a check runs is heard after a second") {
        Bench bench;
        bench.scheduler.demand(1);
        int keys = 0;
        do {
            bench.scheduler.edited(1);
            bench.clock.advance(40ms);
            ++keys;
        } while (!bench.scheduler.begun(1) && keys < 1000);
        CHECK(keys == 25);
    }

    TEST_CASE("the pause grows with what checks cost, within bounds") {
        Bench bench;
        const auto pause_after = [&](std::chrono::milliseconds cost) {
            for (int k = 0; k < 5; ++k) {
                bench.scheduler.demand(1);
                bench.scheduler.finished(1, cost);
            }
            bench.scheduler.demand(1);
            bench.scheduler.edited(1);
            auto pause = 0ms;
            while (!bench.tokens.back().stop_requested() && pause < 5s) {
                bench.clock.advance(1ms);
                pause += 1ms;
            }
            bench.scheduler.finished(1, cost);
            bench.scheduler.finished(1, cost);
            return pause;
        };
        CHECK(pause_after(3ms) == 50ms);
        CHECK(pause_after(120ms) == 120ms);
        CHECK(pause_after(2s) == 300ms);
    }

    TEST_CASE("one check a document: a newer one stops the older and begins when it has ended") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.demand(1);
        CHECK(bench.begun.size() == 1);
        CHECK(bench.tokens[0].stop_requested());
        bench.scheduler.finished(1, std::nullopt);
        REQUIRE(bench.begun.size() == 2);
        CHECK_FALSE(bench.tokens[1].stop_requested());
    }

    TEST_CASE("an edit alone does not stop a check that runs") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.edited(1);
        CHECK_FALSE(bench.tokens[0].stop_requested());
        bench.clock.advance(50ms);
        CHECK(bench.tokens[0].stop_requested());
    }

    TEST_CASE("who types without a pause stops no check once they have waited for a second") {
        Bench bench;
        const auto type = [&](std::chrono::milliseconds time) {
            for (auto passed = 0ms; passed < time; passed += 100ms) {
                bench.scheduler.edited(1);
                bench.clock.advance(100ms);
            }
        };
        for (int k = 0; k < 5; ++k) {  // so slow that its pause is the longest
            bench.scheduler.demand(1);
            bench.scheduler.finished(1, 2s);
        }
        bench.begun.clear();
        bench.tokens.clear();
        type(1s);
        REQUIRE(bench.begun.size() == 1);
        CHECK(bench.scheduler.overdue(1));
        type(2s);
        bench.scheduler.demand(1);
        CHECK_FALSE(bench.tokens[0].stop_requested());
        // Its outcome is shown; the edits since then are seen by a check that begins at once.
        bench.scheduler.shown(1);
        bench.scheduler.finished(1, 2s);
        CHECK(bench.begun.size() == 2);
        type(1s);
        CHECK_FALSE(bench.tokens[1].stop_requested());
    }

    TEST_CASE("pauses shorter than a check do not stop one check after the other for ever") {
        Bench bench;
        for (int key = 0; key < 20; ++key) {
            bench.scheduler.edited(1);
            bench.clock.advance(100ms);  // the pause is over: a check begins, or is due
            if (bench.tokens.back().stop_requested()) bench.scheduler.finished(1, std::nullopt);
        }
        CHECK_FALSE(bench.tokens.back().stop_requested());
        CHECK(bench.begun.size() <= 11);
        CHECK(bench.scheduler.overdue(1));
    }

    TEST_CASE("other texts stop a check, however long someone waits") {
        Bench bench;
        bench.scheduler.edited(1);
        bench.clock.advance(5s);
        REQUIRE(bench.begun.size() == 1);
        bench.scheduler.renew(1);
        CHECK(bench.tokens[0].stop_requested());
    }

    TEST_CASE("documents do not wait for each other") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.demand(2);
        CHECK(bench.begun == std::vector<DocumentId>{1, 2});
        CHECK_FALSE(bench.tokens[0].stop_requested());
    }

    TEST_CASE("a forgotten document is stopped and begins no more") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.edited(1);
        bench.scheduler.forget(1);
        CHECK(bench.tokens[0].stop_requested());
        CHECK_FALSE(bench.scheduler.idle());
        bench.scheduler.finished(1, std::nullopt);
        CHECK(bench.scheduler.idle());
        bench.clock.advance(10s);
        CHECK(bench.begun.size() == 1);
    }

    TEST_CASE("whoever types is checked quickly, and as a whole once they rest") {
        Bench bench;
        bench.scheduler.renew(1);
        bench.scheduler.finished(1, 1ms);
        CHECK(bench.scheduler.idle());
        for (int key = 0; key < 3; ++key) {
            bench.scheduler.edited(1);
            bench.clock.advance(400ms);
            bench.scheduler.finished(1, 1ms);
            CHECK_FALSE(bench.scheduler.idle());
        }
        bench.clock.advance(1000ms);
        CHECK(bench.begun.size() == 4);
        bench.clock.advance(500ms);
        CHECK(bench.kinds ==
              std::vector{CheckKind::whole, CheckKind::quick, CheckKind::quick, CheckKind::quick, CheckKind::whole});
        bench.scheduler.finished(1, 1ms);
        CHECK(bench.scheduler.idle());
        bench.clock.advance(10s);
        CHECK(bench.begun.size() == 5);
    }

    TEST_CASE("a whole check that an edit stopped is made up for") {
        Bench bench;
        bench.scheduler.renew(1);
        bench.scheduler.edited(1);
        bench.clock.advance(50ms);
        CHECK(bench.tokens[0].stop_requested());
        bench.scheduler.finished(1, std::nullopt);
        bench.scheduler.finished(1, 1ms);
        bench.clock.advance(1500ms);
        CHECK(bench.kinds == std::vector{CheckKind::whole, CheckKind::quick, CheckKind::whole});
    }

    TEST_CASE("edits that are not of someone typing at one place are checked as a whole") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.finished(1, 1ms);
        bench.scheduler.edited(1, CheckKind::whole);
        bench.scheduler.edited(1);
        bench.clock.advance(50ms);
        CHECK(bench.kinds == std::vector{CheckKind::whole, CheckKind::whole});
    }

    TEST_CASE("whoever waits for everything to be idle waits for whole checks, begun at once") {
        Bench bench;
        bench.scheduler.demand(1);
        bench.scheduler.finished(1, 1ms);
        bench.scheduler.edited(1);
        bench.clock.advance(50ms);
        SUBCASE("while a quick one runs") {
            bench.scheduler.demand_all();
            CHECK(bench.tokens[1].stop_requested());
            bench.scheduler.demand_all();
            bench.scheduler.finished(1, std::nullopt);
        }
        SUBCASE("behind a quick one") {
            bench.scheduler.finished(1, 1ms);
            bench.scheduler.demand_all();
            bench.scheduler.demand_all();
        }
        CHECK(bench.kinds == std::vector{CheckKind::whole, CheckKind::quick, CheckKind::whole});
        CHECK_FALSE(bench.tokens[2].stop_requested());
        CHECK_FALSE(bench.scheduler.idle());
        bench.scheduler.finished(1, 1ms);
        CHECK(bench.scheduler.idle());
    }

    TEST_CASE("idle only when nothing waits and nothing runs, and said each time") {
        Bench bench;
        CHECK(bench.scheduler.idle());
        bench.scheduler.edited(1);
        CHECK_FALSE(bench.scheduler.idle());
        bench.scheduler.demand_all();
        CHECK_FALSE(bench.scheduler.idle());
        CHECK(bench.idle_calls == 0);
        bench.scheduler.finished(1, 1ms);
        CHECK(bench.scheduler.idle());
        CHECK(bench.idle_calls == 1);
    }
}

}  // namespace
}  // namespace vidimus::server
