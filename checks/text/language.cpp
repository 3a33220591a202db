#include "checks/text/language.h"

#include "checks/text/encoding.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace vidimus::checks {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Codes that were withdrawn or that name a group where one member is always meant (IANA subtag registry).
constexpr std::array<Replacement, 10> aliases{{
    {"iw", "he"},
    {"in", "id"},
    {"ji", "yi"},
    {"jw", "jv"},
    {"mo", "ro"},
    {"no", "nb"},
    {"sh", "sr-Latn"},
    {"tl", "fil"},
    {"cmn", "zh"},
    {"prs", "fa-AF"},
}};

bool is_alpha(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
bool is_number(char c) {
    return c >= '0' && c <= '9';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

bool all(std::string_view text, bool (*test)(char)) {
    return std::all_of(text.begin(), text.end(), test);
}

bool is_alpha_number(char c) {
    return is_alpha(c) || is_number(c);
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string uppered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), upper);
    return out;
}

std::string titled(std::string_view text) {
    std::string out = lowered(text);
    out[0] = upper(out[0]);
    return out;
}

bool is_known_language(std::string_view code) {
    const char* const* list = uloc_getISOLanguages();
    for (; *list != nullptr; ++list) {
        if (code == *list) return true;
    }
    return false;
}

std::vector<std::string_view> subtags(std::string_view tag) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto cut = tag.find_first_of("-_");
        parts.push_back(tag.substr(0, cut));
        if (cut == std::string_view::npos) return parts;
        tag.remove_prefix(cut + 1);
    }
}

/// One subtag behind the language in its usual writing; empty when it cannot be one.
std::string written_subtag(std::string_view part) {
    if (!all(part, is_alpha_number) || part.empty() || part.size() > 8) return {};
    const bool letters = all(part, is_alpha);
    if (part.size() == 4 && letters) return titled(part);
    if (part.size() == 2 && letters) return uppered(part);
    if (part.size() == 3 && all(part, is_number)) return std::string(part);
    // Android writes regions as "zh-rCN".
    if (part.size() == 3 && part[0] == 'r' && letters) return uppered(part.substr(1));
    if (part.size() >= 5 || (part.size() == 4 && is_number(part[0]))) return lowered(part);
    return {};
}

std::string_view script_of(std::string_view tag) {
    const auto parts = subtags(tag);
    for (std::size_t k = 1; k < parts.size(); ++k) {
        if (parts[k].size() == 4 && all(parts[k], is_alpha)) return parts[k];
        // Chinese is written by region as surely as by script.
        if (parts[0] == "zh" && (parts[k] == "TW" || parts[k] == "HK" || parts[k] == "MO")) return "Hant";
        if (parts[0] == "zh" && (parts[k] == "CN" || parts[k] == "SG")) return "Hans";
    }
    return {};
}

}  // namespace

std::string canonical_language(std::string_view tag) {
    tag = tag.substr(0, tag.find_first_of(".@"));  // "fr_FR.UTF-8@euro", as environments write it
    const auto parts = subtags(tag);
    if (parts[0].size() < 2 || parts[0].size() > 3 || !all(parts[0], is_alpha)) return {};
    std::string language = lowered(parts[0]);
    const auto alias =
        std::find_if(aliases.begin(), aliases.end(), [&](const auto& row) { return row.first == language; });
    if (alias != aliases.end()) {
        language = alias->second;
    } else if (!is_known_language(language)) {
        return {};
    }
    for (std::size_t k = 1; k < parts.size(); ++k) {
        if (parts[k].size() == 1 && all(parts[k], is_alpha_number)) {  // an extension: what follows is its own
            for (; k < parts.size(); ++k) language += '-' + lowered(parts[k]);
            break;
        }
        const std::string written = written_subtag(parts[k]);
        if (written.empty()) return {};
        language += '-' + written;
    }
    return language;
}

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find_first_of("-_"));
}

bool same_language(std::string_view a, std::string_view b) {
    if (primary_language(a).empty() || primary_language(a) != primary_language(b)) return false;
    const std::string_view first = script_of(a);
    const std::string_view second = script_of(b);
    return first.empty() || second.empty() || first == second;
}

DetectedLanguage detect_language(std::string_view text) {
    constexpr std::size_t longest = 65'536;
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text = text.substr(0, end);
    }
    if (text.empty()) return {};
    const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int read_bytes = 0;
    bool reliable = false;
    constexpr bool is_plain_text = true;
    const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
        text.data(), static_cast<int>(text.size()), is_plain_text, &no_hints, CLD2::kCLDFlagBestEffort,
        languages.data(), percents.data(), scores.data(), nullptr, &read_bytes, &reliable);
    if (found == CLD2::UNKNOWN_LANGUAGE) return {};
    return {canonical_language(CLD2::LanguageCode(found)), reliable};
}

}  // namespace vidimus::checks
