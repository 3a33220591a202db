#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace vidimus::checks {

/// A set of bytes to be looked for. The standard library asks for each byte of the text whether the set holds it by a
/// call; a table answers in a fraction of the time.
class ByteSet {
  public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) holds_[static_cast<unsigned char>(byte)] = true;
    }

    constexpr bool holds(char byte) const { return holds_[static_cast<unsigned char>(byte)]; }

    /// The first place in [from, end) of `text` that holds one of the bytes; `end` when none does. Never looks further:
    /// the time of a walk through a text grows with the text only.
    constexpr std::size_t find(std::string_view text, std::size_t from, std::size_t end) const {
        while (from < end && !holds(text[from])) ++from;
        return from;
    }

  private:
    std::array<bool, 256> holds_{};
};

}  // namespace vidimus::checks
