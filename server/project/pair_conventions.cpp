#include "server/project/pair_conventions.h"

#include "checks/text/language.h"
#include "server/project/path_language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace vidimus::server {

namespace {

using Parts = std::vector<std::string>;

/// Regions that sources in these languages are often written for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> usual_regions{
    {{"en", "en-US"}, {"en", "en-GB"}, {"fr", "fr-FR"}, {"de", "de-DE"}, {"es", "es-ES"}, {"zh", "zh-CN"}}};

Parts split(std::string_view path) {
    Parts parts;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        parts.emplace_back(path.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string join(const Parts& parts) {
    std::string path;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        path += (path.empty() ? "" : "/") + part;
    }
    return path;
}

void add_once(std::vector<std::string>& list, std::string item) {
    if (!item.empty() && std::ranges::find(list, item) == list.end()) list.push_back(std::move(item));
}

/// A name with a language in it: "messages" "_" "fr" ".json".
struct TaggedName {
    std::string before;
    std::string tag;
    std::string after;
    std::string separator;  ///< between `before` and the tag; empty when the tag is the whole name
};

std::optional<TaggedName> tagged_file(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return std::nullopt;
    const std::string stem = name.substr(0, dot);
    const std::string after = name.substr(dot);
    if (!language_of_name(stem).empty()) return TaggedName{"", stem, after, ""};
    // The longest tag that the name ends in: "zh-CN" before "CN".
    for (std::size_t at = 1; at + 1 < stem.size(); ++at) {
        const char separator = stem[at];
        if (separator != '.' && separator != '_' && separator != '-') continue;
        const std::string tag = stem.substr(at + 1);
        if (!language_of_name(tag).empty()) return TaggedName{stem.substr(0, at), tag, after, {separator}};
    }
    return std::nullopt;
}

struct Affix {
    std::string_view before;
    std::string_view after;
    std::string_view base;  ///< the folder of the source where no language stands in its name
};
constexpr std::array<Affix, 3> folder_affixes{{{"values-", "", "values"}, {"", ".lproj", "Base.lproj"}, {"", "", ""}}};

struct TaggedFolder {
    const Affix* affix;
    std::string tag;
};

std::optional<TaggedFolder> tagged_folder(const std::string& name) {
    for (const Affix& affix : folder_affixes) {
        if (!name.starts_with(affix.before) || !name.ends_with(affix.after)) continue;
        if (name.size() <= affix.before.size() + affix.after.size()) continue;
        std::string tag = name.substr(affix.before.size(), name.size() - affix.before.size() - affix.after.size());
        if (!language_of_name(tag).empty()) return TaggedFolder{&affix, std::move(tag)};
    }
    return std::nullopt;
}

bool is_language(const std::string& tag, const std::string& language) {
    return checks::primary_language(language_of_name(tag)) == checks::primary_language(language);
}

class Guesser {
  public:
    Guesser(std::string_view draft, const std::string& source_language)
        : parts_(split(draft)), source_language_(source_language), spellings_(spellings_of(source_language)) {}

    std::vector<SourceCandidates> guess() {
        std::vector<SourceCandidates> all{by_suffix(), by_folder(), by_docusaurus(), by_linux()};
        std::erase_if(all, [](const SourceCandidates& each) { return each.paths.empty(); });
        if (is_source_) all.clear();
        return all;
    }

  private:
    /// Names of the source's file beside the draft's.
    std::vector<std::string> sibling_names() {
        std::vector<std::string> names;
        const auto tagged = tagged_file(parts_.back());
        if (!tagged) return names;
        if (is_language(tagged->tag, source_language_)) {
            is_source_ = true;
            return names;
        }
        for (const std::string& spelling : spellings_)
            add_once(names, tagged->before + tagged->separator + spelling + tagged->after);
        if (!tagged->before.empty()) add_once(names, tagged->before + tagged->after);
        return names;
    }

    std::string tag_of_name() const {
        const auto tagged = tagged_file(parts_.back());
        return tagged ? tagged->tag : std::string();
    }

    SourceCandidates by_suffix() {
        SourceCandidates found{"suffix", {}, language_of_name(tag_of_name())};
        for (std::string& name : sibling_names()) {
            Parts parts = parts_;
            parts.back() = std::move(name);
            add_once(found.paths, join(parts));
        }
        return found;
    }

    SourceCandidates by_folder() {
        SourceCandidates found{"folder", {}, {}};
        for (std::size_t k = parts_.size() - 1; k-- > 0;) {
            const auto tagged = tagged_folder(parts_[k]);
            if (!tagged) continue;
            if (is_language(tagged->tag, source_language_)) {
                is_source_ = true;
                return {};
            }
            found.draft_language = language_of_name(tagged->tag);
            std::vector<std::string> names;
            for (const std::string& spelling : spellings_)
                names.push_back(std::string(tagged->affix->before) + spelling + std::string(tagged->affix->after));
            names.emplace_back(tagged->affix->base);
            std::vector<std::string> files = sibling_names();
            files.push_back(parts_.back());
            for (const std::string& name : names) {
                for (const std::string& file : files) {
                    Parts parts = parts_;
                    parts[k] = name;
                    parts.back() = file;
                    add_once(found.paths, join(parts));
                }
            }
            return found;  // the language nearest to the file counts
        }
        return found;
    }

    SourceCandidates by_docusaurus() const {
        constexpr std::string_view plugin = "docusaurus-plugin-content-";
        SourceCandidates found{"docusaurus", {}, {}};
        for (std::size_t k = 0; k + 3 < parts_.size(); ++k) {
            if (parts_[k] != "i18n" || language_of_name(parts_[k + 1]).empty() || !parts_[k + 2].starts_with(plugin))
                continue;
            found.draft_language = language_of_name(parts_[k + 1]);
            const std::string kind = parts_[k + 2].substr(plugin.size());
            Parts parts(parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(k));
            std::size_t rest = k + 3;
            if (kind == "blog" || kind.starts_with("blog-")) {
                parts.emplace_back("blog");
            } else if (kind == "pages") {
                parts.emplace_back("src/pages");
            } else {
                const std::string& version = parts_[rest++];
                parts.push_back(version == "current" ? "docs" : "versioned_docs/" + version);
            }
            parts.insert(parts.end(), parts_.begin() + static_cast<std::ptrdiff_t>(rest), parts_.end());
            found.paths.push_back(join(parts));
        }
        return found;
    }

    SourceCandidates by_linux() const {
        SourceCandidates found{"linux", {}, {}};
        for (std::size_t k = 0; k + 3 < parts_.size(); ++k) {
            if (parts_[k] != "Documentation" || parts_[k + 1] != "translations" ||
                language_of_name(parts_[k + 2]).empty())
                continue;
            found.draft_language = language_of_name(parts_[k + 2]);
            Parts parts = parts_;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(k + 1),
                        parts.begin() + static_cast<std::ptrdiff_t>(k + 3));
            found.paths.push_back(join(parts));
        }
        return found;
    }

    Parts parts_;
    const std::string& source_language_;
    std::vector<std::string> spellings_;
    bool is_source_ = false;  ///< the path names the source's own language
};

}  // namespace

std::vector<std::string> spellings_of(const std::string& language) {
    std::vector<std::string> tags{language};
    const std::string primary(checks::primary_language(language));
    for (const auto& [of, tag] : usual_regions) {
        if (primary == of) add_once(tags, std::string(tag));
    }
    add_once(tags, primary);
    std::vector<std::string> all;
    for (const std::string& tag : tags) {
        add_once(all, tag);
        std::string underscored = tag;
        std::ranges::replace(underscored, '-', '_');
        add_once(all, underscored);
        std::string lower = tag;
        std::ranges::transform(lower, lower.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        add_once(all, lower);
    }
    return all;
}

std::vector<SourceCandidates> source_candidates(std::string_view draft, const std::string& source_language) {
    return Guesser(draft, source_language).guess();
}

}  // namespace vidimus::server
