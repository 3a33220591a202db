#include "checks/figures/word_fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

namespace vidimus::checks {

namespace {

bool is_gap(char32_t c) {
    return c == 0x2010 || c == 0x2011 || c == '-' || c == 0x200C || u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Scripts whose decomposed letters are the same letters with a mark; in the others (kana, Hangul) they are others.
bool decomposes(char32_t c) {
    return c < 0x1100 || (c >= 0x1E00 && c < 0x2000) || (c >= 0xFB00 && c <= 0xFEFF) || (c >= 0xFF00 && c < 0xFF66);
}

void append(char32_t c, std::string& out) {
    if (u_getCombiningClass(static_cast<UChar32>(c)) != 0 || c == 0x0640) return;
    char bytes[4];
    std::int32_t size = 0;
    UChar32 folded = u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT);
    if (folded == 0x0131) folded = 'i';
    if (folded == 0x00DF) {
        out += "ss";
        return;
    }
    U8_APPEND_UNSAFE(bytes, size, folded);
    out.append(bytes, static_cast<std::size_t>(size));
}

}  // namespace

void fold_figure_character(char32_t c, std::string& out) {
    if (c < 0x80) {
        if (c == '-' || c == ' ' || (c >= 9 && c <= 13))
            out.push_back(' ');
        else
            out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
        return;
    }
    if (c == 0x00AD) return;
    if (is_gap(c)) {
        out.push_back(' ');
        return;
    }
    if (c == 0x2019 || c == 0x02BC) {  // apostrophes
        out.push_back('\'');
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const nfkd = unorm2_getNFKDInstance(&status);
    UChar parts[32];
    std::int32_t length =
        decomposes(c) && nfkd ? unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), parts, 32, &status) : -1;
    if (length <= 0 || U_FAILURE(status)) {
        append(c, out);
        return;
    }
    for (std::int32_t i = 0; i < length;) {
        UChar32 part;
        U16_NEXT(parts, i, length, part);
        append(static_cast<char32_t>(part), out);
    }
}

std::string fold_figure_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c;
        U8_NEXT_OR_FFFD(text.data(), i, text.size(), c);
        fold_figure_character(static_cast<char32_t>(c), out);
    }
    return out;
}

}  // namespace vidimus::checks
