#include "checks/lexicon/word_table.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <memory>

using namespace vidimus::checks;

namespace {

/// Bytes at an address that a table may lie at, and nothing readable behind them for a sanitizer to miss.
class Aligned {
  public:
    explicit Aligned(std::string_view bytes) : size_(bytes.size()), words_((bytes.size() + 7) / 8) {
        if (!bytes.empty()) std::memcpy(words_.data(), bytes.data(), bytes.size());
    }
    std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

  private:
    std::size_t size_;
    std::vector<std::uint64_t> words_;
};

std::string small_table() {
    WordTableBuilder builder;
    builder.add(1, 10, 0.5F);
    builder.add(1, 11, 1.0F);
    builder.add(2, 10, 0.25F);
    builder.add(1, 10, 0.4F);  // weaker than before
    return builder.bytes();
}

std::string answers(const WordTable& table, WordId word, bool of_first) {
    std::vector<WordAnswer> found;
    of_first ? table.answers_of_first(word, found) : table.answers_of_second(word, found);
    std::string out;
    for (const WordAnswer& answer : found)
        out += std::to_string(answer.word) + ":" + std::to_string(std::lround(answer.strength * 100)) + " ";
    return out;
}

}  // namespace

TEST_SUITE("checks/lexicon/word_table") {
    TEST_CASE("a table answers in both directions, the strongest first") {
        const Aligned held(small_table());
        const auto table = WordTable::open(held.bytes());
        REQUIRE(table);
        CHECK(table->first_words() == 2);
        CHECK(table->second_words() == 2);
        CHECK(answers(*table, 1, true) == "11:100 10:50 ");
        CHECK(answers(*table, 2, true) == "10:25 ");
        CHECK(answers(*table, 10, false) == "1:50 2:25 ");
        CHECK(answers(*table, 3, true) == "");
        CHECK(table->knows_first(2));
        CHECK_FALSE(table->knows_first(10));
        CHECK(table->knows_second(11));
        CHECK_FALSE(table->knows_second(1));
    }
    TEST_CASE("a table of nothing is a table") {
        const Aligned held(WordTableBuilder().bytes());
        const auto table = WordTable::open(held.bytes());
        REQUIRE(table);
        CHECK(table->first_words() == 0);
        CHECK(answers(*table, 1, true) == "");
    }
    TEST_CASE("a word has no more answers than can matter, the strongest") {
        WordTableBuilder builder;
        for (WordId word = 0; word < 60; ++word) builder.add(7, word, static_cast<float>(word) / 100);
        const Aligned held(builder.bytes());
        const auto table = WordTable::open(held.bytes());
        REQUIRE(table);
        std::vector<WordAnswer> found;
        table->answers_of_first(7, found);
        REQUIRE(found.size() == 24);
        CHECK(found.front().word == 59);
        CHECK(found.back().word == 36);
    }
    TEST_CASE("the same entries make the same bytes, in whatever order they came") {
        WordTableBuilder other;
        other.add(2, 10, 0.25F);
        other.add(1, 11, 1.0F);
        other.add(1, 10, 0.5F);
        CHECK(other.bytes() == small_table());
    }
    TEST_CASE("a table that is cut off is refused, one with any byte changed is refused or harmless") {
        const std::string bytes = small_table();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK_FALSE(WordTable::open(Aligned(bytes.substr(0, size)).bytes()));
        CHECK_FALSE(WordTable::open(Aligned(bytes + "12345678").bytes()));
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string damaged = bytes;
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
                const Aligned held(damaged);
                const auto table = WordTable::open(held.bytes());
                if (!table) continue;
                for (WordId word = 0; word < 12; ++word) {
                    answers(*table, word, true);
                    answers(*table, word, false);
                }
            }
        }
    }
    TEST_CASE("bytes of another version are refused") {
        std::string bytes = small_table();
        const std::uint32_t next = WordTable::format_version + 1;
        std::memcpy(bytes.data() + 8, &next, sizeof next);
        CHECK_FALSE(WordTable::open(Aligned(bytes).bytes()));
    }
}
