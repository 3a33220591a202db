#include "checks/lexicon/word_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace vidimus::checks {

namespace {

constexpr std::array<char, 8> magic = {'v', 'i', 'd', 'w', 'o', 'r', 'd', 's'};
constexpr std::uint32_t byte_order = 0x01020304;
constexpr float full_strength = 255;
/// A word has no more answers than this: the weakest go.
constexpr std::size_t most_answers = 24;

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t byte_order = 0;
    std::array<std::uint32_t, 2> words{};    ///< of each side
    std::array<std::uint32_t, 2> answers{};  ///< of all words of each side
};
static_assert(sizeof(Header) == 32);

/// Takes arrays from a block of bytes, one after the other, each aligned to 8.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    template <class T>
    bool take(std::size_t count, std::span<const T>& out) {
        const std::size_t size = (count * sizeof(T) + 7) / 8 * 8;
        if (size > bytes_.size() - at_) return false;
        out = {reinterpret_cast<const T*>(bytes_.data() + at_), count};
        at_ += size;
        return true;
    }
    bool at_end() const { return at_ == bytes_.size(); }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

template <class T>
void append(std::string& bytes, const std::vector<T>& values) {
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    bytes.resize((bytes.size() + 7) / 8 * 8);
}

std::vector<WordId> sorted_ids(std::vector<WordId> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

struct Answers {
    std::vector<std::uint32_t> starts = {0};
    std::vector<std::uint32_t> words;
    std::vector<std::uint8_t> strengths;
};

/// `rows` (own index, other index, strength) by own index, each the strongest first.
struct Link {
    std::uint32_t own;
    std::uint32_t other;
    std::uint8_t strength;
};

Answers answers_of(std::vector<Link> links, std::size_t words) {
    std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
        if (a.own != b.own) return a.own < b.own;
        return a.strength != b.strength ? a.strength > b.strength : a.other < b.other;
    });
    Answers answers;
    std::size_t at = 0;
    for (std::uint32_t word = 0; word < words; ++word) {
        std::size_t count = 0;
        for (; at < links.size() && links[at].own == word; ++at) {
            if (count++ >= most_answers) continue;
            answers.words.push_back(links[at].other);
            answers.strengths.push_back(links[at].strength);
        }
        answers.starts.push_back(static_cast<std::uint32_t>(answers.words.size()));
    }
    return answers;
}

}  // namespace

std::optional<WordTable> WordTable::open(std::string_view bytes) {
    if (bytes.size() < sizeof(Header) || reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) return std::nullopt;
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != magic || header.version != format_version || header.byte_order != byte_order)
        return std::nullopt;
    Reader reader(bytes.substr(sizeof header));
    WordTable table;
    Side* const sides[] = {&table.first_, &table.second_};
    for (std::size_t k = 0; k < 2; ++k) {
        Side& side = *sides[k];
        const std::size_t words = header.words[k];
        if (!reader.take(words, side.ids) || !reader.take(words + 1, side.starts) ||
            !reader.take(header.answers[k], side.words) || !reader.take(header.answers[k], side.strengths))
            return std::nullopt;
        if (side.starts.front() != 0 || side.starts.back() != header.answers[k] || !std::ranges::is_sorted(side.starts))
            return std::nullopt;
    }
    if (!reader.at_end()) return std::nullopt;
    return table;
}

std::optional<std::size_t> WordTable::Side::find(WordId word) const {
    const auto found = std::lower_bound(ids.begin(), ids.end(), word);
    if (found == ids.end() || *found != word) return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

void WordTable::Side::answers(WordId word, const Side& other, std::vector<WordAnswer>& out) const {
    const auto at = find(word);
    if (!at) return;
    for (std::size_t k = starts[*at]; k < starts[*at + 1]; ++k) {
        if (words[k] < other.ids.size())  // bytes may be damaged
            out.push_back({other.ids[words[k]], static_cast<float>(strengths[k]) / full_strength});
    }
}

void WordTableBuilder::add(WordId first, WordId second, float strength) {
    const float scaled = std::clamp(strength, 0.0F, 1.0F) * full_strength;
    rows_.push_back({first, second, static_cast<std::uint8_t>(scaled + 0.5F)});
}

std::string WordTableBuilder::bytes() {
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        if (a.first != b.first) return a.first < b.first;
        return a.second != b.second ? a.second < b.second : a.strength > b.strength;
    });
    rows_.erase(std::unique(rows_.begin(), rows_.end(),
                            [](const Row& a, const Row& b) { return a.first == b.first && a.second == b.second; }),
                rows_.end());
    std::vector<WordId> first;
    std::vector<WordId> second;
    for (const Row& row : rows_) {
        first.push_back(row.first);
        second.push_back(row.second);
    }
    first = sorted_ids(std::move(first));
    second = sorted_ids(std::move(second));
    const auto index_of = [](const std::vector<WordId>& ids, WordId id) {
        return static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
    };
    std::vector<Link> forward;
    std::vector<Link> backward;
    for (const Row& row : rows_) {
        const std::uint32_t a = index_of(first, row.first);
        const std::uint32_t b = index_of(second, row.second);
        forward.push_back({a, b, row.strength});
        backward.push_back({b, a, row.strength});
    }
    const Answers of_first = answers_of(std::move(forward), first.size());
    const Answers of_second = answers_of(std::move(backward), second.size());

    const Header header{
        magic,
        WordTable::format_version,
        byte_order,
        {static_cast<std::uint32_t>(first.size()), static_cast<std::uint32_t>(second.size())},
        {static_cast<std::uint32_t>(of_first.words.size()), static_cast<std::uint32_t>(of_second.words.size())}};
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    for (const auto& [ids, answers] : {std::pair(&first, &of_first), std::pair(&second, &of_second)}) {
        append(bytes, *ids);
        append(bytes, answers->starts);
        append(bytes, answers->words);
        append(bytes, answers->strengths);
    }
    return bytes;
}

}  // namespace vidimus::checks
