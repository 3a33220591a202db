// Writes the figure table of one language as a C++ source: OUTPUT ROOT OVERLAY. ROOT holds what all languages write;
// the name of the overlay is that of its language. With OUTPUT alone, the table of folded characters.
#include "checks/figures/characters.h"
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
    for (std::size_t i = 0; i < size; ++i)
        out << (i % 8 == 0 ? "\n     " : " ") << "0x" << std::hex << bits[i] << "ULL,";
    out << std::dec << "},\n";
}

/// How many bytes of a key its first word has.
std::size_t first_word(const std::string& key) {
    const auto end = static_cast<checks::Offset>(key.size());
    checks::Offset size = 0;
    while (size < end) {
        const checks::Character c = checks::character_at(key, size, end);
        if (!checks::is_word_character(c.code)) break;
        size = c.next;
    }
    return size;
}

/// `all_inside`: the language writes no spaces, so that every word is looked for inside others.
void write_index(std::ostream& out, const std::vector<Word>& words, bool all_inside) {
    using Index = checks::WordIndex;
    if (words.size() > 65'000) throw std::runtime_error("too many words for the index");
    std::vector<Index::Group> groups;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& key = words[i].key;
        const auto size = static_cast<std::uint8_t>(first_word(key));
        // Marks beyond ASCII may sort behind the letters, so that a first word comes back later ("m", "mm", "m²").
        const auto same = std::ranges::find_if(groups, [&](const Index::Group& group) {
            return group.word_size == size && words[group.first].key.compare(0, size, key, 0, size) == 0;
        });
        if (same == groups.end())
            groups.push_back({static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(i + 1), size});
        else
            same->last = static_cast<std::uint16_t>(i + 1);
    }
    std::size_t count = 64;
    while (count < 2 * groups.size()) count *= 2;
    std::vector<std::uint16_t> slots(count, 0);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const std::string word = words[groups[g].first].key.substr(0, groups[g].word_size);
        std::size_t slot = Index::hash(word) % count;
        while (slots[slot] != 0) slot = (slot + 1) % count;
        slots[slot] = static_cast<std::uint16_t>(g + 1);
    }
    Index index{};
    const auto set = [](auto& bits, std::uint32_t bit) { bits[bit / 64] |= std::uint64_t{1} << bit % 64; };
    for (const Word& word : words)
        if (!all_inside && !checks::stands_inside(word.role))
            continue;
        else if (word.key.size() >= Index::head_size)
            set(index.heads, Index::head_bit(word.key));
        else
            set(index.shorts, Index::short_bit(word.key));
    out << "constexpr WordIndex::Group groups[] = {\n";
    for (const Index::Group& group : groups)
        out << "    {" << group.first << ", " << group.last << ", " << static_cast<int>(group.word_size) << "},\n";
    out << "};\n\nconstexpr std::uint16_t slots[] = {";
    for (std::size_t i = 0; i < slots.size(); ++i) out << (i % 16 == 0 ? "\n    " : " ") << slots[i] << ",";
    out << "\n};\n\nconstexpr WordIndex index = {\n    groups, slots,\n";
    write_bits(out, index.heads);
    write_bits(out, index.shorts);
    out << "};\n\n";
}

void write_text(std::ostream& out, const std::string& text) {
    out << "\"";
    write_bytes(out, text);
    out << "\", ";
}

void write_spelling(std::ostream& out, const Spelling& spelling) {
    out << "constexpr WrittenMagnitude magnitudes[] = {\n";
    for (const auto& [power, forms] : spelling.magnitudes) {
        out << "    {" << power << ", {{";
        for (const std::string& form : forms) write_text(out, form);
        out << "}}},\n";
    }
    if (spelling.magnitudes.empty()) out << "    {},\n";
    out << "};\n\nconstexpr WrittenForms written = {{{";
    for (const std::string& month : spelling.months) write_text(out, month);
    out << "}}, magnitudes};\n\n";
}

/// The table of folded characters, which is the same for all languages.
void write_folding(std::ostream& out) {
    out << "// Generated.\n#include \"checks/figures/language_table.h\"\n\nnamespace vidimus::checks {\n\n"
        << "const FigureFold figure_fold[figure_fold_characters] = {\n";
    for (char32_t c = 0; c < checks::figure_fold_characters; ++c) {
        std::string folded;
        checks::fold_figure_character(c, folded);
        if (folded.size() > 3)
            out << "    {FigureFold::unknown, {}},\n";
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
    const auto has_role = [&](checks::WordRole role) {
        return std::ranges::any_of(words, [role](const Word& word) { return word.role == role; });
    };
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
    write_index(out, words, overlay.myriads);
    write_spelling(out, cldr_spelling(language));
    const auto write_row = [&](const std::string& tag, const Marks& marks) {
        out << "    {.tag = \"" << tag << "\", .keys = keys, .entries = entries, .index = &index, .written = &written"
            << ", .decimal = char32_t{" << static_cast<std::uint32_t>(marks.decimal) << "}, .group = char32_t{"
            << static_cast<std::uint32_t>(marks.group) << "}, .month_first = " << yes(marks.month_first)
            << ", .joins_words = " << yes(overlay.joins_words) << ", .dot_ordinal = " << yes(overlay.dot_ordinal)
            << ", .myriads = " << yes(overlay.myriads) << ", .spaced_affix = " << yes(marks.spaced_affix)
            << ", .either_mark = " << yes(overlay.either_mark && tag == language)
            << ", .year_pairs = " << yes(overlay.year_pairs) << ", .month_then_day = " << yes(marks.month_then_day)
            << ", .counts_on = " << yes(overlay.counts_on)
            << ", .denominator_first = " << yes(overlay.denominator_first)
            << ", .has_endings = " << yes(has_role(checks::WordRole::ending))
            << ", .year_then_month = " << yes(overlay.year_then_month)
            << ", .no_compounds = " << yes(overlay.no_compounds)
            << ", .has_prefixes = " << yes(has_role(checks::WordRole::prefix)) << "},\n";
    };
    out << "constexpr LanguageTable tables[] = {\n";
    write_row(language, cldr_marks(language));
    for (const RegionMarks& region : cldr_regions(language)) write_row(region.tag, region.marks);
    out << "};\n\n}  // namespace\n\nextern const std::span<const LanguageTable> figures_" << language
        << ";\nconst std::span<const LanguageTable> figures_" << language
        << " = tables;\n\n}  // namespace vidimus::checks\n";
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
