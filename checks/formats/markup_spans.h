#pragma once

#include "checks/text/span.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Stretches of a Markdown file that site generators read and people do not: shortcodes ({{< >}}, {{% %}}, {% %}),
/// heading ids and attribute lists ({#id}, {:.class}), directives (:::note), admonition signs ([!NOTE]), footnote
/// labels ([^1]), imports and tags of components in MDX. Ascending, not overlapping. Not to be applied inside code.
std::vector<Span> find_markup(std::string_view file, Span part);

}  // namespace vidimus::checks
