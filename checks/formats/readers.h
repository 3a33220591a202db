#pragma once

#include "checks/formats/document.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// The readers behind the table of formats (format.cpp). Each reads `part` of `file`, valid UTF-8; spans in the
/// result's runs are in the whole file. None ever fails: whatever bytes are there make a document.

/// Blocks are parted by blank lines; wrapped lines are joined (plain.cpp says how they are told).
Document read_plain(std::string_view file, Span part);
/// Each line is one block. Nothing is joined; an empty line is no block.
Document read_lines(std::string_view file, Span part);
/// GitHub's dialect of Markdown, with front matter and the shortcodes of common site generators.
Document read_markdown(std::string_view file, Span part);

}  // namespace vidimus::checks
