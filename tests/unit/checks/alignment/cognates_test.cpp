#include "checks/alignment/cognates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace vidimus::checks;

namespace {

/// Levenshtein's distance, cell by cell.
std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t above = row[k];
            row[k] = std::min({above + 1, row[k - 1] + 1, diagonal + (a[i - 1] != b[k - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

}  // namespace

TEST_SUITE("checks/alignment/cognates") {
    TEST_CASE("the distance in bits is the distance cell by cell") {
        std::mt19937 random(7);
        const auto word = [&] {
            std::string text(1 + random() % 48, 'a');
            for (char& letter : text) letter = static_cast<char>('a' + random() % 4);
            return text;
        };
        for (int k = 0; k < 3000; ++k) {
            const std::string a = word();
            std::string b = k % 2 ? word() : a;
            if (k % 2 == 0) b.insert(random() % b.size(), 1, 'z');
            b.resize(std::min<std::size_t>(b.size(), 48));
            const double likeness =
                1 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(std::max(a.size(), b.size()));
            const double judged = CognateJudge(a).similarity(b);
            if (likeness >= cognate_floor + 0.02) REQUIRE(judged >= likeness - 1e-9);
            if (judged >= cognate_floor && a.substr(0, 5) != b.substr(0, 5)) REQUIRE(judged <= likeness + 1e-9);
        }
    }
    TEST_CASE("spellings of one name are alike") {
        CHECK(CognateJudge("galuzin").similarity("galuzine") > 0.8);
        CHECK(CognateJudge("putin").similarity("poutine") >= cognate_floor);
        CHECK(CognateJudge("negotiations").similarity("negociations") > 0.9);
    }
    TEST_CASE("unrelated words are not") {
        CHECK(CognateJudge("table").similarity("fleuve") < cognate_floor);
        CHECK(CognateJudge("").similarity("") == 0);
        CHECK(CognateJudge("abcdef").similarity("") < cognate_floor);
    }
    TEST_CASE("a long common beginning counts for inflected words") {
        CHECK(CognateJudge("internation").similarity("internationaux") >= cognate_floor);
        CHECK(CognateJudge("inter").similarity("internationalisation") < cognate_floor);
    }
    TEST_CASE("equal words are wholly alike, and likeness has no direction") {
        CHECK(CognateJudge("caucasus").similarity("caucasus") == doctest::Approx(1));
        CHECK(CognateJudge("kaukasus").similarity("caucase") ==
              doctest::Approx(CognateJudge("caucase").similarity("kaukasus")));
    }
    TEST_CASE("absurdly long words are compared by their beginning") {
        const std::string word(100'000, 'x');
        CHECK(CognateJudge(word).similarity(word) == doctest::Approx(1));
    }
}
