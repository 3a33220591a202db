#include "protocol/utf8.h"

namespace vidimus::protocol {
namespace {

/// Length by first byte, and the bounds of the second byte that exclude overlong forms, surrogates and what lies beyond
/// U+10FFFF (Unicode 15, table 3-7).
struct Form {
    std::size_t size;
    unsigned char second_low;
    unsigned char second_high;
};

Form form_of(unsigned char first) {
    if (first < 0xC2) return {first < 0x80 ? 1U : 0U, 0x80, 0xBF};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first < 0xF0) {
        return {3, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
    }
    if (first < 0xF5) {
        return {4, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0x80, 0xBF};
}

}  // namespace

Utf8Character utf8_character(std::string_view text, std::size_t at) {
    const auto form = form_of(static_cast<unsigned char>(text[at]));
    if (form.size <= 1) return {1, form.size == 1};
    for (std::size_t i = 1; i < form.size; ++i) {
        if (at + i >= text.size()) return {i, false};
        const auto byte = static_cast<unsigned char>(text[at + i]);
        const bool fits = i == 1 ? byte >= form.second_low && byte <= form.second_high : byte >= 0x80 && byte <= 0xBF;
        if (!fits) return {i, false};
    }
    return {form.size, true};
}

}  // namespace vidimus::protocol
