#include "checks/lexicon/lexicon_file.h"

#include "checks/text/language.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vidimus::checks {

namespace {

constexpr std::string_view magic = "vidimus-lexicon";
constexpr std::size_t longest_word = 200;  // bytes
constexpr int full = 100;

std::string_view next_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t end = line.find('\t');
        cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return cells;
        line.remove_prefix(end + 1);
    }
}

int number_of(std::string_view digits) {
    int value = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool is_word(std::string_view cell) {
    return !cell.empty() && cell.size() <= longest_word;
}

/// What is wrong with the first line; empty where nothing is.
std::string read_head(std::string_view line, LexiconFile& file) {
    const auto cells = cells_of(line);
    if (cells.empty() || cells[0] != magic)
        return "this is no lexicon of vidimus: its first line does not begin with " + std::string(magic);
    if (cells.size() != 4) return "the first line does not name two languages";
    if (number_of(cells[1]) != LexiconFile::version) {
        return "this lexicon has version " + std::string(cells[1]) + ", which another vidimus made; this one reads " +
               std::to_string(LexiconFile::version);
    }
    std::string source = canonical_language(cells[2]);
    std::string draft = canonical_language(cells[3]);
    if (source.empty() || draft.empty()) return "the languages of the first line are no BCP 47 tags";
    file.source_language = std::move(source);
    file.draft_language = std::move(draft);
    return {};
}

}  // namespace

LexiconFile LexiconFile::parse(std::string_view text, std::vector<Complaint>& complaints) {
    LexiconFile file;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string wrong = read_head(next_line(text), file);
    if (!wrong.empty()) {
        complaints.push_back({1, std::move(wrong)});
        return file;
    }
    for (std::size_t number = 2; !text.empty(); ++number) {
        const std::string_view line = next_line(text);
        if (line.empty() || line.front() == '#') continue;
        const auto cells = cells_of(line);
        const int percent = cells.size() == 3 ? number_of(cells[2]) : -1;
        if (percent < 1 || percent > full || !is_word(cells[0]) || !is_word(cells[1])) {
            complaints.push_back({number, "not a word, its translation and a percentage"});
            continue;
        }
        file.words.push_back({std::string(cells[0]), std::string(cells[1]), static_cast<float>(percent) / full, 0});
    }
    return file;
}

std::string LexiconFile::write() const {
    std::string out =
        std::string(magic) + "\t" + std::to_string(version) + "\t" + source_language + "\t" + draft_language + "\n";
    for (const WordTranslation& word : words) {
        const long percent = std::clamp(std::lround(word.strength * full), 1L, long{full});
        out += word.source + "\t" + word.draft + "\t" + std::to_string(percent) + "\n";
    }
    return out;
}

}  // namespace vidimus::checks
