#pragma once

#include "checks/lexicon/word_lexicon.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Which words of two languages answer each other, ready to be asked in both directions: a read-only view over one
/// block of bytes, which may be a file mapped into memory. Little machine dependence is left out on purpose: the block
/// is a cache, made and read on one machine; one that another made is refused.
class WordTable {
  public:
    /// Of no words.
    WordTable() = default;
    /// A view over bytes made by WordTableBuilder; aligned to 8, and kept by the caller as long as the table. None
    /// where they are anything else, or damaged.
    static std::optional<WordTable> open(std::string_view bytes);

    /// Changes with what the bytes mean, and with how words become ids.
    static constexpr std::uint32_t format_version = 2;

    std::size_t first_words() const { return first_.ids.size(); }
    std::size_t second_words() const { return second_.ids.size(); }

    /// Appends the words of the other language that may stand for `word`, strongest first.
    void answers_of_first(WordId word, std::vector<WordAnswer>& out) const { first_.answers(word, second_, out); }
    void answers_of_second(WordId word, std::vector<WordAnswer>& out) const { second_.answers(word, first_, out); }
    bool knows_first(WordId word) const { return first_.find(word).has_value(); }
    bool knows_second(WordId word) const { return second_.find(word).has_value(); }

  private:
    /// The words of one language, ascending, and of each the words that answer it.
    struct Side {
        std::span<const WordId> ids;
        std::span<const std::uint32_t> starts;  ///< of each word's answers, and their end
        std::span<const std::uint32_t> words;   ///< indices into the other side's ids
        std::span<const std::uint8_t> strengths;

        std::optional<std::size_t> find(WordId word) const;
        void answers(WordId word, const Side& other, std::vector<WordAnswer>& out) const;
    };

    Side first_;
    Side second_;
};

/// Makes the bytes of a table.
class WordTableBuilder {
  public:
    /// Both may say the same thing in several strengths (0–1): the greatest counts.
    void add(WordId first, WordId second, float strength);
    std::string bytes();

  private:
    struct Row {
        WordId first;
        WordId second;
        std::uint8_t strength;
    };
    std::vector<Row> rows_;
};

}  // namespace vidimus::checks
