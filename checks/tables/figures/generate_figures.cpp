// Writes the figure table of one language as a C++ source: OUTPUT ROOT OVERLAY. ROOT holds what all languages write; the
// name of the overlay is that of its language. With OUTPUT alone, the table of folded characters.
#include "checks/figures/word_fold.h"
#include "checks/tables/figures/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <set>
#include <tuple>

namespace vidimus::tables {

namespace {

auto order_of(const Word& word) {
    return std::tie(word.key, word.role, word.value, word.unit);
}

/// What is left of a pattern whose number had other marks ("٫ مليون") is no word.
bool begins_with_mark(const std::string& key) {
    std::int32_t i = 0;
    UChar32 c = ' ';
    if (!key.empty()) U8_NEXT(key.data(), i, static_cast<std::int32_t>(key.size()), c);
    return c < 0 || u_ispunct(c) || c == ' ';
}

std::string single_spaced(const std::string& key) {
    std::string out;
    for (const char c : key)
        if (c != ' ' || out.empty() || out.back() != ' ') out += c;
    return out;
}

/// Denominators above ten and below a hundred, which are too many to list.
std::vector<Word> denominators(const std::vector<Word>& words, const Overlay& overlay) {
    std::vector<Word> made;
    for (const Overlay::Ending& ending : overlay.denominators)
        for (const Word& word : words)
            if (word.role == ending.role && word.value > 10 && word.value < 100 && word.key.ends_with(ending.old_end))
                made.push_back({word.key.substr(0, word.key.size() - ending.old_end.size()) + ending.new_end,
                                checks::WordRole::fraction, word.value, "", false});
    return made;
}

std::vector<Word> merged(const std::string& language, const Overlay& overlay) {
    std::vector<Word> words = cldr_words(language);
    const std::set<std::string> dropped(overlay.dropped.begin(), overlay.dropped.end());
    const std::set<std::string> weak(overlay.weak.begin(), overlay.weak.end());
    std::erase_if(words, [&](const Word& word) { return dropped.contains(word.key) || begins_with_mark(word.key); });
    for (Word& word : words) word.key = single_spaced(word.key);
    words.insert(words.end(), overlay.words.begin(), overlay.words.end());
    const std::vector<Word> made = denominators(words, overlay);
    words.insert(words.end(), made.begin(), made.end());
    std::erase_if(words, [](const Word& word) { return word.key.empty() || word.key.size() > 60; });
    for (Word& word : words) word.weak = weak.contains(word.key);
    std::ranges::sort(words, [](const Word& a, const Word& b) { return order_of(a) < order_of(b); });
    const auto repeated = std::unique(words.begin(), words.end(),
                                      [](const Word& a, const Word& b) { return order_of(a) == order_of(b); });
    words.erase(repeated, words.end());
    return words;
}

void write_bytes(std::ostream& out, const std::string& bytes) {
    for (unsigned char c : bytes) {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, "\\%03o", c);
        if (c >= 'a' && c <= 'z')
            out << static_cast<char>(c);
        else
            out << escaped;
    }
}

/// The numbers of a bit set, as C++.
template <std::size_t size>
void write_bits(std::ostream& out, const std::array<std::uint64_t, size>& bits) {
    out << "    {";
    for (std::size_t i = 0; i < size; ++i) out << (i % 8 == 0 ? "\n     " : " ") << "0x" << std::hex << bits[i] << "ULL,";
    out << std::dec << "},\n";
}

void write_filter(std::ostream& out, const std::vector<Word>& words) {
    checks::WordFilter filter{};
    const auto set = [](auto& bits, std::uint32_t bit) { bits[bit / 64] |= std::uint64_t{1} << bit % 64; };
    const auto byte = [](const std::string& key, std::size_t i) { return static_cast<unsigned char>(key[i]); };
    for (const Word& word : words) {
        const std::string& key = word.key;
        if (key.size() >= 3)
            set(filter.words, checks::WordFilter::word_bit({byte(key, 0), byte(key, 1), byte(key, 2)}));
        for (unsigned second = 0; second < 256; ++second)
            if (key.size() < 2 || byte(key, 1) == second)
                set(filter.heads, checks::WordFilter::head_bit(byte(key, 0), static_cast<unsigned char>(second)));
    }
    out << "constexpr WordFilter filter = {\n";
    write_bits(out, filter.words);
    write_bits(out, filter.heads);
    out << "};\n\n";
}

/// The table of folded characters, which is the same for all languages.
void write_folding(std::ostream& out) {
    out << "// Generated.\n#include \"checks/figures/language_table.h\"\n\nnamespace vidimus::checks {\n\n"
        << "const FoldedCharacter folded_character[folded_characters] = {\n";
    for (char32_t c = 0; c < checks::folded_characters; ++c) {
        std::string folded;
        checks::fold_figure_character(c, folded);
        if (folded.size() > 3)
            out << "    {FoldedCharacter::unknown, {}},\n";
        else {
            out << "    {" << folded.size() << ", {";
            for (const char byte : folded) out << "static_cast<char>(" << static_cast<int>(byte) << "), ";
            out << "}},\n";
        }
    }
    out << "};\n\n}  // namespace vidimus::checks\n";
}

const char* yes(bool value) {
    return value ? "true" : "false";
}

void write_table(std::ostream& out, const std::string& language, const Overlay& overlay) {
    const std::vector<Word> words = merged(language, overlay);
    const Marks marks = cldr_marks(language);
    const bool has_endings =
        std::ranges::any_of(words, [](const Word& word) { return word.role == checks::WordRole::ending; });
    out << "// Generated from CLDR and the overlay of " << language
        << ".\n#include \"checks/figures/language_table.h\"\n\nnamespace vidimus::checks {\n\nnamespace {\n\n"
        << "constexpr std::string_view keys =\n";
    std::vector<std::size_t> starts;
    std::size_t start = 0;
    const std::string* before = nullptr;
    for (const Word& word : words) {
        if (before == nullptr || *before != word.key) {
            if (before != nullptr) start += before->size();
            out << "    \"";
            write_bytes(out, word.key);
            out << "\"\n";
        }
        starts.push_back(start);
        before = &word.key;
    }
    out << "    ;\n\nconstexpr WordEntry entries[] = {\n";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        out << "    {" << starts[i] << ", " << word.key.size() << ", static_cast<WordRole>("
            << static_cast<int>(word.role) << "), " << yes(word.weak) << ", " << word.value << ", \"" << word.unit
            << "\"},\n";
    }
    out << "};\n\n";
    write_filter(out, words);
    out << "}  // namespace\n\nextern const LanguageTable figures_" << language
        << ";\nconstexpr LanguageTable figures_" << language << "{\"" << language << "\", keys, entries, &filter, char32_t{"
        << static_cast<std::uint32_t>(marks.decimal) << "}, char32_t{" << static_cast<std::uint32_t>(marks.group)
        << "}, " << yes(marks.month_first) << ", " << yes(overlay.joins_words) << ", " << yes(overlay.dot_ordinal)
        << ", " << yes(overlay.myriads) << ", " << yes(marks.spaced_affix) << ", " << yes(overlay.year_pairs)
        << ", " << yes(marks.month_then_day) << ", " << yes(overlay.counts_on) << ", "
        << yes(overlay.denominator_first) << ", " << yes(has_endings) << "};\n\n}  // namespace vidimus::checks\n";
}

}  // namespace

}  // namespace vidimus::tables

int main(int argc, char** argv) {
    if (argc != 2 && argc != 4) return 2;
    try {
        if (argc == 2) {
            std::ofstream out(argv[1]);
            vidimus::tables::write_folding(out);
            return out.good() ? 0 : 1;
        }
        const std::string language = std::filesystem::path(argv[3]).stem().string();
        vidimus::tables::Overlay overlay;
        vidimus::tables::read_overlay(argv[2], overlay);
        vidimus::tables::read_overlay(argv[3], overlay);
        std::ofstream out(argv[1]);
        vidimus::tables::write_table(out, language, overlay);
        return out.good() ? 0 : 1;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
