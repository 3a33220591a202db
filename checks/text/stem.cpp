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
    if (name.empty()) return;
    if (sb_stemmer* made = sb_stemmer_new(name.c_str(), nullptr)) snowball_ = std::make_unique<Snowball>(made, name);
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
    if (word.size() > longest_word) return fold(word);
    if (!snowball_ || !snowball_->lower) return beginning_of(fold(word));
    lower_case(word, snowball_->lower, lower_);
    const sb_symbol* stemmed = sb_stemmer_stem(snowball_->stemmer, reinterpret_cast<const sb_symbol*>(lower_.data()),
                                               static_cast<int>(lower_.size()));
    if (!stemmed) return fold(lower_);
    const auto size = static_cast<std::size_t>(sb_stemmer_length(snowball_->stemmer));
    return fold({reinterpret_cast<const char*>(stemmed), size});
}

}  // namespace vidimus::checks
