#include "checks/rules/pair_doubt.h"

#include "checks/text/language.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vidimus::checks {

namespace {

/// Enough to tell a language by, and little enough to be read at each keystroke.
constexpr std::size_t least_sample = 200;
constexpr std::size_t longest_sample = 4096;

/// Empty where it cannot be told for sure.
std::string language_read(const Side& side) {
    std::string_view text = side.document.text;
    if (text.size() < least_sample) return {};
    std::size_t size = std::min(text.size(), longest_sample);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    const DetectedLanguage detected = detect_language(text.substr(0, size));
    return detected.reliable ? detected.tag : std::string();
}

bool are_swapped(const Pair& pair) {
    if (same_language(pair.source.language, pair.draft.language)) return false;
    const std::string source = language_read(pair.source);
    return !source.empty() && same_language(source, pair.draft.language) &&
           same_language(language_read(pair.draft), pair.source.language);
}

}  // namespace

PairDoubt doubt_of(const Pair& pair, const Alignment& alignment, bool languages_given) {
    if (pair.source.sentences.empty() && !pair.draft.sentences.empty()) return PairDoubt::empty_source;
    if (languages_given && are_swapped(pair)) return PairDoubt::swapped;
    return alignment.unrelated ? PairDoubt::unrelated : PairDoubt::none;
}

}  // namespace vidimus::checks
