#include "server/project/foreign_configuration.h"

#include "checks/text/characters.h"
#include "server/project/files.h"
#include "server/project/path_language.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace vidimus::server {

namespace {

constexpr std::array<std::string_view, 4> crowdin_names{"crowdin.yml", "crowdin.yaml", ".crowdin.yml", ".crowdin.yaml"};
constexpr std::array<std::string_view, 8> hugo_names{"hugo.toml",
                                                     "hugo.yaml",
                                                     "config.toml",
                                                     "config.yaml",
                                                     "config.yml",
                                                     "hugo.yml",
                                                     "config/_default/languages.toml",
                                                     "config/_default/hugo.toml"};
constexpr std::array<std::string_view, 7> crowdin_languages{
    "%two_letters_code%", "%three_letters_code%", "%locale%",    "%locale_with_underscore%",
    "%android_code%",     "%osx_code%",           "%osx_locale%"};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// The value of `key: value` on a line of YAML, without quotes; none when the line has another key.
std::optional<std::string> value_of(std::string_view line, std::string_view key) {
    line = checks::trimmed(line);
    if (line.starts_with('-')) line = checks::trimmed(line.substr(1));
    for (const char quote : {'"', '\''}) {
        if (line.starts_with(quote) && line.substr(1).starts_with(key)) line.remove_prefix(1);
    }
    if (!line.starts_with(key)) return std::nullopt;
    line.remove_prefix(key.size());
    if (line.starts_with('"') || line.starts_with('\'')) line.remove_prefix(1);
    line = checks::trimmed(line);
    if (!line.starts_with(':')) return std::nullopt;
    line = checks::trimmed(line.substr(1));
    if (line.size() >= 2 && (line.front() == '"' || line.front() == '\'')) {
        const auto close = line.find(line.front(), 1);
        if (close != std::string_view::npos) return std::string(line.substr(1, close - 1));
    }
    const auto comment = line.find(" #");
    line = checks::trimmed(line.substr(0, comment));
    while (line.ends_with(',')) line.remove_suffix(1);
    return std::string(line);
}

/// `/docs/**/*.md` with `/i18n/%two_letters_code%/**/%original_file_name%`, with and without folders between.
void add_crowdin_pair(std::string source, std::string draft, std::vector<PairPattern>& out) {
    for (std::string* pattern : {&source, &draft}) {
        while (pattern->starts_with('/')) pattern->erase(0, 1);
    }
    for (const std::string_view language : crowdin_languages) replace_all(draft, language, "{lang}");
    // The file's name as the source pattern has it: "*.md" gives "{name}.md".
    const std::size_t slash = source.rfind('/');
    std::string name = slash == std::string::npos ? source : source.substr(slash + 1);
    const std::string extension = name.find('.') == std::string::npos ? "" : name.substr(name.rfind('.') + 1);
    std::string stem = name.substr(0, name.size() - (extension.empty() ? 0 : extension.size() + 1));
    const std::string folder = slash == std::string::npos ? "" : source.substr(0, slash + 1);
    replace_all(stem, "*", "{name}");
    name = stem + (extension.empty() ? "" : "." + (extension == "*" ? std::string("{ext}") : extension));
    std::string original_path = folder;
    if (original_path.ends_with('/')) original_path.pop_back();
    replace_all(draft, "%original_file_name%", name);
    replace_all(draft, "%file_name%", stem);
    replace_all(draft, "%file_extension%", extension == "*" ? "{ext}" : extension);
    replace_all(draft, "%original_path%", original_path);
    std::string from = folder + name;
    for (const bool folders : {true, false}) {
        std::string a = from;
        std::string b = draft;
        replace_all(a, "**/", folders ? "{path}/" : "");
        replace_all(b, "**/", folders ? "{path}/" : "");
        if (a.find('*') != std::string::npos || b.find_first_of("*%") != std::string::npos) continue;
        if (!folders && a == from && b == draft) continue;
        auto source_pattern = PathPattern::parse(a);
        auto draft_pattern = PathPattern::parse(b);
        if (!source_pattern || !draft_pattern || !draft_pattern->has_language()) continue;
        out.push_back({std::move(*source_pattern), std::move(*draft_pattern), {}, "crowdin"});
    }
}

/// The folder of a language in a Hugo configuration: `[languages.fr]` with `contentDir = "…"`, or the same in YAML.
struct HugoLanguage {
    std::string tag;
    std::string folder;
};

std::optional<std::string> hugo_language(std::string_view line) {
    const std::string_view body = checks::trimmed(line);
    for (const std::string_view section : {"[languages.", "[Languages."}) {
        if (body.starts_with(section) && body.ends_with(']'))
            return std::string(body.substr(section.size(), body.size() - section.size() - 1));
    }
    return std::nullopt;
}

/// `key = "value"` and `key: value`.
std::optional<std::string> assigned(std::string_view line, std::string_view key) {
    std::string text(checks::trimmed(line));
    if (!text.starts_with(key)) return std::nullopt;
    const auto sign = text.find_first_not_of(" \t", key.size());
    if (sign == std::string::npos || (text[sign] != '=' && text[sign] != ':')) return std::nullopt;
    text[sign] = ':';
    return value_of(text, key);
}

}  // namespace

std::vector<PairPattern> crowdin_patterns(std::string_view yaml) {
    std::vector<PairPattern> patterns;
    std::optional<std::string> source;
    while (!yaml.empty()) {
        const std::size_t end = std::min(yaml.find('\n'), yaml.size());
        const std::string_view line = yaml.substr(0, end);
        yaml.remove_prefix(std::min(end + 1, yaml.size()));
        if (auto value = value_of(line, "source")) source = std::move(value);
        if (auto value = value_of(line, "translation"); value && source)
            add_crowdin_pair(*source, std::move(*value), patterns);
    }
    return patterns;
}

std::vector<PairPattern> hugo_patterns(std::string_view text) {
    std::vector<HugoLanguage> languages;
    std::string usual = "en";
    std::string current;
    bool in_yaml = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view body = checks::trimmed(line);
        if (body.empty()) continue;
        const bool is_top = line.front() != ' ' && line.front() != '\t';
        if (is_top) in_yaml = body == "languages:" || (in_yaml && body.starts_with('#'));
        if (auto value = assigned(line, "defaultContentLanguage")) usual = std::move(*value);
        if (auto tag = hugo_language(line)) {
            current = std::move(*tag);
        } else if (in_yaml && body.ends_with(':') && !language_of_name(body.substr(0, body.size() - 1)).empty()) {
            current = body.substr(0, body.size() - 1);
        } else if (auto folder = assigned(line, "contentDir"); folder && !current.empty()) {
            while (folder->ends_with('/')) folder->pop_back();
            languages.push_back({current, std::move(*folder)});
        }
    }
    std::vector<PairPattern> patterns;
    const auto source = std::ranges::find(languages, usual, &HugoLanguage::tag);
    if (source == languages.end()) return patterns;
    for (const HugoLanguage& language : languages) {
        auto from = PathPattern::parse(source->folder + "/{path}");
        auto to = PathPattern::parse(language.folder + "/{path}");
        const std::string tag = language_of_name(language.tag);
        if (&language == &*source || !from || !to || tag.empty()) continue;
        patterns.push_back({std::move(*from), std::move(*to), tag, "hugo"});
    }
    return patterns;
}

std::vector<PairPattern> foreign_pair_patterns(const std::string& root) {
    std::vector<PairPattern> all;
    for (const std::string_view name : crowdin_names) {
        const std::filesystem::path path = std::filesystem::path(root) / name;
        std::error_code unknown;
        if (!std::filesystem::is_regular_file(path, unknown)) continue;
        if (const auto text = read_bytes(path.string())) all = crowdin_patterns(*text);
    }
    for (const std::string_view name : hugo_names) {
        const std::filesystem::path path = std::filesystem::path(root) / name;
        std::error_code unknown;
        if (!std::filesystem::is_regular_file(path, unknown)) continue;
        const auto text = read_bytes(path.string());
        if (!text) continue;
        for (PairPattern& pattern : hugo_patterns(*text)) all.push_back(std::move(pattern));
    }
    return all;
}

}  // namespace vidimus::server
