#pragma once

#include "checks/formats/builder.h"
#include "checks/formats/format.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// Reads the front matter at the start of `part` (YAML between lines of ---, TOML between lines of +++): the values of
/// keys that hold text for readers (title, description …) become blocks. Returns where the body starts; the start of
/// `part` when there is none.
Offset read_front_matter(std::string_view file, Span part, const FormatOptions& options, DocumentBuilder& builder);

}  // namespace vidimus::checks
