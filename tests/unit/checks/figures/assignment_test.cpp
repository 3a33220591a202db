#include "checks/figures/assignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>

namespace vidimus::checks {

namespace {

std::vector<Figure> random_numbers(std::mt19937_64& random) {
    std::vector<Figure> figures(random() % 14);
    for (Figure& figure : figures) {
        figure.reading = {FigureKind::number, Decimal::of(static_cast<std::int64_t>(random() % 4)), ""};
        if (random() % 3 == 0) figure.reading.kind = FigureKind::percent;
    }
    return figures;
}

std::vector<const Figure*> pointers_to(const std::vector<Figure>& figures) {
    std::vector<const Figure*> out;
    for (const Figure& figure : figures) out.push_back(&figure);
    return out;
}

int always(const Figure&, const Figure&) {
    return 1;
}

/// All pairs of equal value, those of equal reading first, then the nearest: taken one after the other.
Mates expected(const std::vector<Figure>& sources, const std::vector<Figure>& drafts) {
    std::vector<std::tuple<bool, int, int, int>> pairs;
    for (int s = 0; s < static_cast<int>(sources.size()); ++s)
        for (int d = 0; d < static_cast<int>(drafts.size()); ++d) {
            const Reading& a = sources[static_cast<std::size_t>(s)].reading;
            const Reading& b = drafts[static_cast<std::size_t>(d)].reading;
            if (a.value == b.value) pairs.emplace_back(!(a == b), std::abs(s - d), s, d);
        }
    std::ranges::sort(pairs);
    Mates mates{std::vector<int>(sources.size(), nobody), std::vector<int>(drafts.size(), nobody)};
    for (const auto& [other, distance, s, d] : pairs) {
        int& source = mates.source[static_cast<std::size_t>(s)];
        int& draft = mates.draft[static_cast<std::size_t>(d)];
        if (source != nobody || draft != nobody) continue;
        source = d;
        draft = s;
    }
    return mates;
}

}  // namespace

TEST_SUITE("checks/figures/assignment") {
    TEST_CASE("pairing by value gives what trying all pairs gives") {
        std::mt19937_64 random(5);
        for (int round = 0; round < 3000; ++round) {
            const auto sources = random_numbers(random);
            const auto drafts = random_numbers(random);
            Mates mates{std::vector<int>(sources.size(), nobody), std::vector<int>(drafts.size(), nobody)};
            pair_equal_values(pointers_to(sources), pointers_to(drafts), always, mates);
            const Mates want = expected(sources, drafts);
            REQUIRE(mates.source == want.source);
            REQUIRE(mates.draft == want.draft);
        }
    }

    TEST_CASE("a window is the whole of a short list, and the same place of a long one") {
        CHECK(window_at(3, 10, 280).first == 0);
        CHECK(window_at(3, 10, 280).last == 280);
        for (const std::size_t rank : {0U, 1U, 5'000U, 9'999U}) {
            const Window window = window_at(rank, 10'000, 20'000);
            CHECK(window.last - window.first == 8);
            CHECK(window.last <= 20'000);
            CHECK(window.first <= rank * 2);
            CHECK(rank * 2 < window.last);
        }
        CHECK(window_at(0, 10, 0).last == 0);
    }

    TEST_CASE("ten thousand figures a side cost no more pairs than the budgets allow") {
        constexpr std::size_t many = 10'000;
        std::vector<Figure> sources(many);
        std::vector<Figure> drafts(many);
        for (std::size_t i = 0; i < many; ++i) {
            const auto value = static_cast<std::int64_t>(i);
            // A thousand values, ten times each, and drafts that no source equals in its reading.
            sources[i].reading = {FigureKind::number, Decimal::of(value % 1000), ""};
            drafts[i].reading = {FigureKind::percent, Decimal::of(value % 1000), ""};
        }
        for (const int fit : {0, 1}) {
            std::size_t asked = 0;
            const Fitness counted = [&](const Figure&, const Figure&) {
                ++asked;
                return fit;
            };
            Mates mates{std::vector<int>(many, nobody), std::vector<int>(many, nobody)};
            pair_equal_values(pointers_to(sources), pointers_to(drafts), counted, mates);
            pair_best(pointers_to(sources), pointers_to(drafts), counted, mates);
            INFO(asked);
            CHECK(asked <= 2 * pair_budget);  // one a step; all pairs would be 1,250
            CHECK(asked > 0);
        }
    }
}

}  // namespace vidimus::checks
