// Writes the table behind checks/lexicon/core_lexicon.h from the rows of checks/lexicon/core/*.tsv.
//
//   generate_core OUTPUT TOPIC.tsv…

#include "checks/lexicon/phrase.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using vidimus::checks::PhraseReader;
using vidimus::checks::PhraseWord;
using vidimus::checks::WordId;

constexpr std::size_t first_language = 2;  // behind kind and gloss
/// What a form loses against the one before it: later ones are rarer answers, or words of other senses too.
constexpr float by_rank = 0.93F;
constexpr float least_rank = 0.75F;
/// Connectives, pronouns and the like are everywhere in every text.
constexpr float of_particles = 0.6F;

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "generate_core: %s\n", what.c_str());
    std::exit(1);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

struct Entry {
    WordId word;
    std::uint16_t meaning;
    std::uint8_t strength;
};

/// The words of one language, as rows come in.
class Column {
  public:
    explicit Column(const std::string& tag) : tag_(tag), reader_(tag) {}

    void add(const std::string& cell, std::uint16_t meaning, float weight) {
        written_.push_back(cell == "-" ? "" : cell);
        if (cell == "-") return;
        float rank = 1;
        for (const std::string& form : split(cell, '|')) {
            for (const PhraseWord& word : reader_.read(form)) {
                const auto strength = static_cast<std::uint8_t>(255 * weight * rank * word.share + 0.5F);
                std::uint8_t& known = entries_[{word.word, meaning}];
                known = std::max(known, strength);
            }
            rank = std::max(least_rank, rank * by_rank);
        }
    }

    const std::string& tag() const { return tag_; }
    const std::vector<std::string>& written() const { return written_; }
    std::vector<Entry> entries() const {
        std::vector<Entry> out;
        for (const auto& [key, strength] : entries_) out.push_back({key.first, key.second, strength});
        if (out.size() > 0xFFFF) fail(tag_ + ": more words than the table can count");
        return out;
    }

  private:
    std::string tag_;
    PhraseReader reader_;
    std::vector<std::string> written_;
    std::map<std::pair<WordId, std::uint16_t>, std::uint8_t> entries_;
};

void read_topic(const std::string& path, std::vector<Column>& columns, std::uint16_t& meanings) {
    std::ifstream file(path);
    if (!file) fail("cannot read " + path);
    std::string line;
    std::getline(file, line);
    const auto header = split(line, '\t');
    if (columns.empty())
        for (std::size_t c = first_language; c < header.size(); ++c) columns.emplace_back(header[c]);
    if (header.size() != columns.size() + first_language) fail(path + ": other columns than the topics before");
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (header[c + first_language] != columns[c].tag()) fail(path + ": other columns than the topics before");
    for (int number = 2; std::getline(file, line); ++number) {
        const auto cells = split(line, '\t');
        if (cells.size() != header.size()) fail(path + ":" + std::to_string(number) + ": not as many cells as columns");
        if (meanings == 0xFFFF) fail("more concepts than the table can count");
        const float weight = cells[0] == "r" ? of_particles : 1;
        for (std::size_t c = 0; c < columns.size(); ++c) columns[c].add(cells[c + first_language], meanings, weight);
        ++meanings;
    }
}

template <class Value, class Values>
void write_array(std::ostream& out, const char* type, const std::string& name, const Values& values, Value value) {
    out << "constexpr " << type << " " << name << "[] = {";
    std::size_t count = 0;
    for (const auto& item : values) out << (count++ % 16 == 0 ? "\n" : "") << value(item) << ",";
    if (count == 0) out << "0";
    out << "};\n";
}

void write_language(std::ostream& out, const Column& column, std::uint16_t meanings) {
    const auto entries = column.entries();
    std::vector<std::uint16_t> by_concept(entries.size());
    for (std::size_t k = 0; k < by_concept.size(); ++k) by_concept[k] = static_cast<std::uint16_t>(k);
    std::stable_sort(by_concept.begin(), by_concept.end(),
                     [&](std::uint16_t a, std::uint16_t b) { return entries[a].meaning < entries[b].meaning; });
    std::vector<std::uint16_t> starts(meanings + 1);
    for (const Entry& entry : entries) ++starts[entry.meaning + 1];
    for (std::size_t k = 1; k < starts.size(); ++k) starts[k] = static_cast<std::uint16_t>(starts[k] + starts[k - 1]);
    const std::string& tag = column.tag();
    const auto plain = [](const auto& value) { return value; };
    write_array(out, "WordId", tag + "_words", entries,
                [](const Entry& entry) { return std::to_string(entry.word) + "U"; });
    write_array(out, "std::uint16_t", tag + "_concepts", entries, [](const Entry& entry) { return entry.meaning; });
    write_array(out, "std::uint8_t", tag + "_strengths", entries,
                [](const Entry& entry) { return int{entry.strength}; });
    write_array(out, "std::uint16_t", tag + "_starts", starts, plain);
    write_array(out, "std::uint16_t", tag + "_by_concept", by_concept, plain);
}

/// In pieces that compilers take (65,536 bytes are promised), each of whole lines.
void write_words(std::ostream& out, const Column& column) {
    constexpr std::size_t most = 30'000;
    out << "constexpr std::string_view " << column.tag() << "_written[] = {\n";
    std::size_t size = 0;
    for (const std::string& line : column.written()) {
        if (size > most) {
            out << ",\n";
            size = 0;
        }
        out << "\"" << line << "\\n\"\n";
        size += line.size() + 1;
    }
    out << "};\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) fail("usage: generate_core OUTPUT TOPIC.tsv…");
    std::vector<Column> columns;
    std::uint16_t meanings = 0;
    for (int k = 2; k < count; ++k) read_topic(arguments[k], columns, meanings);
    std::ofstream out(arguments[1]);
    out << "// Generated by checks/tables/core from checks/lexicon/core; not to be edited.\n"
           "#include \"checks/lexicon/core_table.h\"\n\n"
           "namespace vidimus::checks::core_table {\nnamespace {\n";
    for (const Column& column : columns) {
        write_language(out, column, meanings);
        write_words(out, column);
    }
    out << "constexpr Language table[] = {\n";
    for (const Column& column : columns) {
        const std::string& tag = column.tag();
        out << "{\"" << tag << "\"";
        for (const char* part : {"words", "concepts", "strengths", "starts", "by_concept", "written"})
            out << ", " << tag << "_" << part;
        out << "},\n";
    }
    out << "};\n}  // namespace\n\nconst std::span<const Language> languages(table);\n\n"
           "}  // namespace vidimus::checks::core_table\n";
    out.close();
    if (!out) fail(std::string("cannot write ") + arguments[1]);
}
