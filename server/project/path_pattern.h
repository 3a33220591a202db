#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// What a pattern's variables stand for in one path.
struct PathParts {
    std::string lang;  ///< as it is written there
    std::string path;  ///< with its slashes
    std::string name;
    std::string ext;
};

/// A path with variables: {lang} a language, in any of the usual spellings; {path} any number of parts, with slashes;
/// {name} one part or a piece of it; {ext} an extension without its dot. "docs/{lang}/{path}.md". A star is a language
/// too, as in the masks of Weblate: "po/*.po".
class PathPattern {
  public:
    /// None where it names a variable that there is none of, or a brace is not closed.
    static std::optional<PathPattern> parse(std::string_view text);

    /// What the variables must be for `path` to be this pattern; none when it cannot be.
    std::optional<PathParts> match(std::string_view path) const;
    std::string expand(const PathParts& parts) const;
    bool has_language() const;

  private:
    enum class Kind { text, lang, path, name, ext };
    struct Piece {
        Kind kind = Kind::text;
        std::string text;
    };

    bool match_from(std::size_t piece, std::string_view rest, PathParts& parts) const;
    static std::string& value_of(Kind kind, PathParts& parts);

    std::vector<Piece> pieces_;
};

}  // namespace vidimus::server
