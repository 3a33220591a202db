#pragma once

#include "checks/formats/format.h"
#include "checks/text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A word to vidimus in a comment of a file: `<!-- vidimus: source=../en/a.md -->`, `# vidimus-disable-next-line …`.
struct Directive {
    Span place;        ///< of the whole comment, in the file
    std::string text;  ///< of the comment, from "vidimus" on, without white space at its end
};

/// In the comments that the format has; ascending.
std::vector<Directive> find_directives(std::string_view file, Format format);

/// The source that a draft names for itself: by a directive `vidimus: source=PATH`, or in front matter by the key
/// `source`. Empty when it names none.
struct NamedSource {
    std::string path;        ///< as it is written there
    bool directive = false;  ///< by a directive, which is meant for us; the key may be meant for others
    Offset at = 0;
};
std::optional<NamedSource> named_source(std::string_view file, Format format);

/// The value of a key in the front matter of a file, `a.b` for one inside another; nothing when it is not there.
std::optional<std::string> front_matter_value(std::string_view file, std::string_view key);

}  // namespace vidimus::checks
