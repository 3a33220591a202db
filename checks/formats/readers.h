#pragma once

#include "checks/formats/format.h"
#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// The readers behind the table of formats (format.cpp). Each reads `part` of `file`, valid UTF-8; spans in the
/// result's runs are in the whole file. None ever fails: whatever bytes are there make a document, which says where
/// they stopped to make sense (Document::problem).

/// Blocks are parted by blank lines; wrapped lines are joined (plain.cpp says how they are told).
Document read_plain(std::string_view file, Span part, const FormatOptions& options);
/// Each line is one block. Nothing is joined; an empty line is no block.
Document read_lines(std::string_view file, Span part, const FormatOptions& options);
/// GitHub's dialect of Markdown, with front matter and the shortcodes of common site generators.
Document read_markdown(std::string_view file, Span part, const FormatOptions& options);

/// HTML pages.
Document read_html(std::string_view file, Span part, const FormatOptions& options);
/// SubRip and WebVTT.
Document read_subtitles(std::string_view file, Span part, const FormatOptions& options);
/// Texts under keys: i18next, ARB, messages.json.
Document read_json_strings(std::string_view file, Span part, const FormatOptions& options);
/// Android's strings.xml.
Document read_android_strings(std::string_view file, Span part, const FormatOptions& options);
/// Message catalogues of gettext.
Bilingual read_po(std::string_view file);
/// XLIFF 1.2 and 2.
Bilingual read_xliff(std::string_view file);

}  // namespace vidimus::checks
