// Writes the table behind checks/text/fold.h: for every code point its class and folded form, from ICU's properties and
// transforms ("Any-Latin; Latin-ASCII; Lower", one code point at a time).

#include "checks/text/encoding.h"
#include "checks/text/fold.h"
#include "checks/text/fold_table.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

using vidimus::checks::CharacterClass;
namespace table = vidimus::checks::fold_table;

void require(UErrorCode status, const char* what) {
    if (U_SUCCESS(status)) return;
    std::fprintf(stderr, "generate_characters: %s: %s\n", what, u_errorName(status));
    std::exit(1);
}

struct Tools {
    std::unique_ptr<icu::Transliterator> latin;
    const icu::Normalizer2* casefold;
    const icu::Normalizer2* decompose;
};

/// Scripts written without spaces between words; katakana is not here: its runs are words.
bool is_spaceless(UScriptCode script) {
    switch (script) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
        case USCRIPT_TIBETAN:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_YI:
            return true;
        default:
            return false;
    }
}

/// Indic scripts write the vowel "a" by writing nothing: a consonant alone is transliterated with it, one before a
/// vowel sign is not. Without it both come out alike.
bool has_inherent_vowel(UScriptCode script) {
    switch (script) {
        case USCRIPT_DEVANAGARI:
        case USCRIPT_BENGALI:
        case USCRIPT_GURMUKHI:
        case USCRIPT_GUJARATI:
        case USCRIPT_ORIYA:
        case USCRIPT_TAMIL:
        case USCRIPT_TELUGU:
        case USCRIPT_KANNADA:
        case USCRIPT_MALAYALAM:
        case USCRIPT_SINHALA:
            return true;
        default:
            return false;
    }
}

CharacterClass class_of(UChar32 c, UScriptCode script) {
    const auto type = static_cast<UCharCategory>(u_charType(c));
    if (u_charDigitValue(c) >= 0 && type == U_DECIMAL_DIGIT_NUMBER) return CharacterClass::digit;
    const auto mask = U_GET_GC_MASK(c);
    if (mask & U_GC_M_MASK) return is_spaceless(script) ? CharacterClass::ideograph : CharacterClass::combining;
    if (c == 0x00AD || c == 0x200C || c == 0x200D) return CharacterClass::combining;  // invisible inside words
    if (c == 0x30FC || c == 0xFF70) return CharacterClass::letter;                    // long vowel mark of katakana
    if (mask & U_GC_L_MASK) return is_spaceless(script) ? CharacterClass::ideograph : CharacterClass::letter;
    return CharacterClass::other;
}

std::string latin_of(UChar32 c, UScriptCode script, const Tools& tools) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text = tools.casefold->normalize(icu::UnicodeString(c), status);
    require(status, "case folding");
    tools.latin->transliterate(text);
    text = tools.decompose->normalize(text, status);
    require(status, "decomposition");
    std::string out;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 part = text.char32At(at);
        if (u_isalnum(part)) vidimus::checks::append_utf8(static_cast<char32_t>(u_tolower(part)), out);
    }
    const bool consonant = has_inherent_vowel(script) && (U_GET_GC_MASK(c) & U_GC_L_MASK) && out.size() > 1;
    if (consonant && out.back() == 'a') out.pop_back();
    return out;
}

class Writer {
  public:
    std::uint32_t entry(UChar32 c, const Tools& tools) {
        if (U_IS_SURROGATE(c)) return 0;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        require(status, "script");
        const CharacterClass kind = class_of(c, script);
        if (kind == CharacterClass::other) return 0;
        std::string folded;
        if (kind == CharacterClass::digit) folded = std::to_string(u_charDigitValue(c));
        if (kind == CharacterClass::letter || kind == CharacterClass::combining) folded = latin_of(c, script, tools);
        std::string same;
        vidimus::checks::append_utf8(static_cast<char32_t>(c), same);
        const bool lost = kind == CharacterClass::letter && folded.empty() && c != 0x30FC && c != 0xFF70;
        const bool itself = kind == CharacterClass::ideograph || lost || folded == same;
        if (itself) folded.clear();
        if (folded.size() >= 1U << table::length_bits) folded.resize((1U << table::length_bits) - 1);
        const bool upper = u_isUUppercase(c) || u_istitle(c);
        return static_cast<std::uint32_t>(kind) | static_cast<std::uint32_t>(upper) << table::upper_bit |
               static_cast<std::uint32_t>(itself) << table::itself_bit |
               static_cast<std::uint32_t>(folded.size()) << table::length_shift | place(folded) << table::pool_shift;
    }

    void page(const std::array<std::uint32_t, 256>& entries) {
        const auto [found, fresh] = known_.try_emplace(entries, static_cast<std::uint16_t>(known_.size()));
        if (fresh) entries_.insert(entries_.end(), entries.begin(), entries.end());
        pages_.push_back(found->second);
    }

    void write(std::FILE* out) const {
        std::fputs("#include \"checks/text/fold_table.h\"\n\nnamespace vidimus::checks::fold_table {\n\n", out);
        std::fputs("const std::uint16_t pages[0x110000 >> page_shift] = {", out);
        for (std::size_t k = 0; k < pages_.size(); ++k) std::fprintf(out, "%s%u,", k % 32 ? "" : "\n", pages_[k]);
        std::fputs("\n};\nconst Entry entries[] = {", out);
        for (std::size_t k = 0; k < entries_.size(); ++k) std::fprintf(out, "%s%u,", k % 16 ? "" : "\n", entries_[k]);
        std::fputs("\n};\nconst char pool[] =", out);
        for (std::size_t k = 0; k < pool_.size(); k += 64)
            std::fprintf(out, "\n\"%s\"", escaped(pool_.substr(k, 64)).c_str());
        std::fputs(";\n\n}  // namespace vidimus::checks::fold_table\n", out);
    }

  private:
    std::uint32_t place(const std::string& folded) {
        const std::size_t found = pool_.find(folded);
        if (found != std::string::npos) return static_cast<std::uint32_t>(found);
        pool_ += folded;
        return static_cast<std::uint32_t>(pool_.size() - folded.size());
    }

    static std::string escaped(const std::string& bytes) {
        std::string out;
        for (const unsigned char byte : bytes) {
            char octal[5];
            std::snprintf(octal, sizeof octal, "\\%03o", byte);
            out += byte < 0x80 ? std::string(1, static_cast<char>(byte)) : octal;
        }
        return out;
    }

    std::string pool_;
    std::map<std::array<std::uint32_t, 256>, std::uint16_t> known_;
    std::vector<std::uint32_t> entries_;
    std::vector<std::uint16_t> pages_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("usage: generate_characters OUTPUT\n", stderr), 1;
    UErrorCode status = U_ZERO_ERROR;
    Tools tools{std::unique_ptr<icu::Transliterator>(
                    icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)),
                icu::Normalizer2::getNFKCCasefoldInstance(status), icu::Normalizer2::getNFDInstance(status)};
    require(status, "ICU");
    Writer writer;
    for (UChar32 start = 0; start < 0x110000; start += 256) {
        std::array<std::uint32_t, 256> entries{};
        for (UChar32 k = 0; k < 256; ++k) entries[static_cast<std::size_t>(k)] = writer.entry(start + k, tools);
        writer.page(entries);
    }
    std::FILE* out = std::fopen(argv[1], "w");
    if (!out) return std::perror(argv[1]), 1;
    writer.write(out);
    return std::fclose(out) == 0 ? 0 : 1;
}
