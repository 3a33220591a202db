#include "checks/text/stem.h"

#include "checks/text/fold.h"
#include "checks/text/language.h"

#include <unicode/ucasemap.h>

#include <algorithm>
#include <cstdint>
#include <libstemmer.h>

namespace vidimus::checks {

namespace {

/// Of languages without a stemmer: the letters (bytes of the folded form) that are kept.
constexpr std::size_t longest_beginning = 5;
constexpr std::size_t shortest_beginning = 3;
/// Longer "words" are no words; they stay as they are.
constexpr std::size_t longest_word = 96;

/// The names of languages that the library knows under another tag.
std::string snowball_name(std::string_view language) {
    const std::string_view primary = primary_language(language);
    if (primary == "nb" || primary == "nn") return "no";
    return std::string(primary);
}

/// Without fixed cost for plain letters; `word` in lower case otherwise by ICU, whatever the language.
void lower_case(std::string_view word, const UCaseMap* map, std::string& out) {
    out.assign(word);
    bool plain = true;
    for (char& byte : out) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
        plain = plain && static_cast<unsigned char>(byte) < 0x80;
    }
    if (plain) return;
    UErrorCode status = U_ZERO_ERROR;
    out.resize(3 * word.size());
    const auto size = ucasemap_utf8ToLower(map, out.data(), static_cast<std::int32_t>(out.size()), word.data(),
                                           static_cast<std::int32_t>(word.size()), &status);
    out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
}

bool is_vowel(char letter) {
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

/// What Korean puts behind a noun, or behind the noun that a verb is made of: particles and the endings of 하다 and
/// 되다, longest first among those that end alike.
constexpr std::string_view korean_endings[] = {
    "으로부터", "에서부터", "하였습니다", "되었습니다", "했습니다", "됐습니다", "합니다", "됩니다", "입니다", "이라고",
    "이라는",   "하였다",   "되었다",     "에서는",     "에게는",   "으로는",   "으로써", "으로서", "에서도", "까지는",
    "부터는",   "이라도",   "하거나",     "되거나",     "하면서",   "되면서",   "하기",   "되기",   "하여",   "되어",
    "하는",     "되는",     "했다",       "됐다",       "한다",     "된다",     "하고",   "되고",   "하지",   "되지",
    "하게",     "되게",     "하며",       "되며",       "에서",     "에게",     "께서",   "으로",   "까지",   "부터",
    "보다",     "처럼",     "이나",       "이며",       "이다",     "이고",     "라고",   "라는",   "만큼",   "마다",
    "조차",     "밖에",     "들이",       "들은",       "들을",     "들의",     "들에",   "와의",   "과의",   "에는",
    "에도",     "로는",     "로서",       "로써",       "한",       "할",       "함",     "된",     "될",     "됨",
    "은",       "는",       "이",         "가",         "을",       "를",       "에",     "의",     "로",     "와",
    "과",       "도",       "만",         "들",         "인",
};
constexpr std::size_t hangul_size = 3;  // bytes of a syllable
constexpr std::size_t shortest_korean_stem = 2 * hangul_size;

/// The word without its ending; a stem keeps two syllables.
std::string_view without_korean_ending(std::string_view word) {
    for (const std::string_view ending : korean_endings) {
        if (word.size() >= ending.size() + shortest_korean_stem && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    }
    return word;
}

std::string beginning_of(std::string form) {
    const bool ascii =
        std::all_of(form.begin(), form.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) return form;
    form.resize(std::min(form.size(), longest_beginning));
    while (form.size() > shortest_beginning && is_vowel(form.back())) form.pop_back();
    return form;
}

}  // namespace

struct Stemmer::Snowball {
    sb_stemmer* stemmer = nullptr;
    UCaseMap* lower = nullptr;

    Snowball(sb_stemmer* made, const std::string& language) : stemmer(made) {
        UErrorCode status = U_ZERO_ERROR;
        lower = ucasemap_open(language.c_str(), 0, &status);
    }
    ~Snowball() {
        sb_stemmer_delete(stemmer);
        if (lower) ucasemap_close(lower);
    }
    Snowball(const Snowball&) = delete;
    Snowball& operator=(const Snowball&) = delete;
    Snowball(Snowball&&) = delete;
    Snowball& operator=(Snowball&&) = delete;
};

Stemmer::Stemmer(std::string_view language) {
    const std::string name = snowball_name(language);
    korean_ = name == "ko";
    whole_ = name == "ja" || name == "zh";
    if (name.empty()) return;
    if (sb_stemmer* made = sb_stemmer_new(name.c_str(), nullptr)) snowball_ = std::make_unique<Snowball>(made, name);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
    if (word.size() > longest_word) return fold(word);
    if (korean_) return fold(without_korean_ending(word));
    if (whole_) return fold(word);
    if (!snowball_ || !snowball_->lower) return beginning_of(fold(word));
    lower_case(word, snowball_->lower, lower_);
    const sb_symbol* stemmed = sb_stemmer_stem(snowball_->stemmer, reinterpret_cast<const sb_symbol*>(lower_.data()),
                                               static_cast<int>(lower_.size()));
    if (!stemmed) return fold(lower_);
    const auto size = static_cast<std::size_t>(sb_stemmer_length(snowball_->stemmer));
    return fold({reinterpret_cast<const char*>(stemmed), size});
}

}  // namespace vidimus::checks
