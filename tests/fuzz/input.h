#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string_view>

namespace vidimus::fuzz {

/// What the first byte of an input chooses from: every language with a table, then tags of regions and scripts, of a
/// language without a table, and of none. Add at the end: inputs that were kept name a language by its place.
inline constexpr std::string_view languages[] = {"en", "fr", "de", "es", "it", "pt",    "nl",    "sv",      "da",
                                                 "nb", "pl", "cs", "ru", "uk", "ro",    "tr",    "ar",      "hi",
                                                 "zh", "ja", "ko", "",   "fi", "de-CH", "es-MX", "zh-Hant", "pt-PT"};

/// Between the two texts of a comparison: the record separator of ASCII, which no text needs.
inline constexpr char separator = '\x1E';

/// The byte that names the language at `index`: a letter, or what follows the letters.
constexpr char language_byte(std::size_t index) {
    return static_cast<char>('A' + index);
}

/// Takes the first byte off `bytes`: the language that it names.
inline std::string_view take_language(std::string_view& bytes) {
    if (bytes.empty()) return {};
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return languages[(byte + std::size(languages) - 'A' % std::size(languages)) % std::size(languages)];
}

/// Ends the program, which the fuzzer takes for a crash, unless the property `what` holds.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace vidimus::fuzz

/// What the fuzzer calls with each input; every target defines it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
