#pragma once

#include <string>
#include <string_view>

namespace vidimus::server {

/// The language a path names by one of the usual conventions, as a canonical BCP 47 tag; empty when it names none:
/// a suffix of the file name (`a.fr.md`, `a_fr.txt`, `a_pt_BR.txt`), the whole file name (`fr.json`), or a folder
/// (`fr/a.md`, `zh_CN/a.md`, `sr@latin/a.md`, `values-fr/strings.xml`, `fr.lproj/a.strings`); the nearest to the end
/// wins. Looks at the path only, never at the disk. Codes that are also everyday names of folders ("my", "ts", "os")
/// count there only below a folder like `locales`.
std::string language_of_path(std::string_view path);

/// The tag when the whole of a folder's name, or of a file's name without its extension, is one: "fr", "zh_CN",
/// "sr@latin"; empty else.
std::string language_of_name(std::string_view name);

/// The same for the two paths of a pair. Two equal answers tell source and draft not apart, so they count as none.
struct PathLanguages {
    std::string source;
    std::string draft;
};
PathLanguages languages_of_paths(std::string_view source, std::string_view draft);

}  // namespace vidimus::server
