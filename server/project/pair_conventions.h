#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// Places where the source of a draft is by one convention. Of those that exist one is it; several are a doubt.
struct SourceCandidates {
    std::string_view rule;  ///< "suffix", "folder", "docusaurus", "linux"
    std::vector<std::string> paths;
    std::string draft_language;  ///< canonical, as the path names it
};

/// The ways in which a path writes a language: "pt-BR" as pt-BR, pt_BR, pt-br, pt …; "en" with its common regions.
std::vector<std::string> spellings_of(const std::string& language);

/// By path alone, in the order of precedence:
///  - suffix: `a.fr.md`, `a_fr.json`, `README-fr.md` with `a.en.md` or `a.md`; `fr.json` with `en.json`;
///  - folder: `fr/a.md` with `en/a.md`, or `docs/fr/a.md` with `docs/a.md`; `values-fr/`, `fr.lproj/`;
///  - docusaurus: `i18n/fr/docusaurus-plugin-content-docs/current/a.md` with `docs/a.md`;
///  - linux: `Documentation/translations/zh_CN/a.rst` with `Documentation/a.rst`.
/// `draft` is relative to the project's root, with slashes. Empty where it names no language, or that of the source.
std::vector<SourceCandidates> source_candidates(std::string_view draft, const std::string& source_language);

}  // namespace vidimus::server
