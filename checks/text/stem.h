#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// What the inflected forms of a word have in common, for telling whether two words of one language are the same word.
/// Snowball's stemmer where it has the language; else a short beginning: at most five letters, without the vowels it
/// ends in, which takes the endings off most words of the languages that inflect at the end (Czech, Polish, Ukrainian,
/// Icelandic …). Korean loses its particles; words of Japanese and Chinese (katakana, Latin) stay whole. Never a word
/// to be shown. Not thread-safe: one for each thread.
class Stemmer {
  public:
    /// A BCP 47 tag; one that nobody knows, or an empty one, gets short beginnings.
    explicit Stemmer(std::string_view language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// Of one word as it stands in a text (any case); folded (fold.h). Empty when the word holds no letter.
    std::string stem(std::string_view word) const;

  private:
    struct Snowball;
    std::unique_ptr<Snowball> snowball_;  ///< none where Snowball does not know the language
    mutable std::string lower_;
    bool korean_ = false;
    bool whole_ = false;
};

}  // namespace vidimus::checks
