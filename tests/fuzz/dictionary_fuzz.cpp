// Input: the index of a dictionary, a separator, its text. Makes a table of them and asks it; then takes the input
// itself for a table.
#include "checks/lexicon/dictionary.h"
#include "checks/lexicon/word_table.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace vidimus::checks {

namespace {

using fuzz::require;

/// Bytes where a table may lie.
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

void ask(const WordTable& table, WordId word) {
    std::vector<WordAnswer> answers;
    table.answers_of_first(word, answers);
    table.answers_of_second(word, answers);
    for (const WordAnswer& answer : answers)
        require(answer.strength >= 0 && answer.strength <= 1, "a strength is a share");
}

void run(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find(fuzz::separator), bytes.size());
    const std::string_view text = bytes.substr(std::min(end + 1, bytes.size()));
    const CompiledDictionary compiled = compile_dictionary(bytes.substr(0, end), text, "en", "fr");
    const Aligned made(compiled.table);
    const auto table = WordTable::open(made.bytes());
    require(table.has_value(), "what is made of a dictionary is a table");
    require(compiled.articles > 0 || table->first_words() == 0, "words come from articles");
    for (std::size_t at = 0; at + 8 <= compiled.table.size(); at += 8) {
        WordId word = 0;
        std::memcpy(&word, compiled.table.data() + at, sizeof word);
        ask(*table, word);
    }

    const Aligned given(bytes);
    if (const auto damaged = WordTable::open(given.bytes())) ask(*damaged, 0);
}

}  // namespace

}  // namespace vidimus::checks

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::checks::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
