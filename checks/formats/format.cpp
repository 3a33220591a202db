#include "checks/formats/format.h"

#include "checks/formats/readers.h"

#include <algorithm>
#include <array>
#include <string>

namespace vidimus::checks {

namespace {

constexpr std::array<std::string_view, 3> plain_extensions{".txt", ".text", ""};
constexpr std::array<std::string_view, 3> plain_ids{"plaintext", "text", "plain"};
constexpr std::array<std::string_view, 9> markdown_extensions{".md",   ".markdown", ".mdown", ".mkd", ".mkdn",
                                                              ".mdwn", ".mdx",      ".rmd",   ".qmd"};
constexpr std::array<std::string_view, 8> markdown_ids{"markdown",  "pandoc", "mdx",     "rmd",
                                                       "rmarkdown", "quarto", "vimwiki", "gfm"};

constexpr std::array<std::string_view, 3> html_extensions{".html", ".htm", ".xhtml"};
constexpr std::array<std::string_view, 2> html_ids{"html", "xhtml"};
constexpr std::array<std::string_view, 1> po_extensions{".po"};
constexpr std::array<std::string_view, 2> po_ids{"po", "gettext"};
constexpr std::array<std::string_view, 2> xliff_extensions{".xlf", ".xliff"};
constexpr std::array<std::string_view, 2> xliff_ids{"xliff", "xlf"};
constexpr std::array<std::string_view, 2> subtitle_extensions{".srt", ".vtt"};
constexpr std::array<std::string_view, 4> subtitle_ids{"srt", "subrip", "vtt", "webvtt"};
constexpr std::array<std::string_view, 2> json_extensions{".json", ".arb"};
constexpr std::array<std::string_view, 3> json_ids{"json", "jsonc", "arb"};
/// A whole name: .xml alone may be anything.
constexpr std::array<std::string_view, 2> android_extensions{"strings.xml", "plurals.xml"};

constexpr std::array<CommentSyntax, 1> markup_comments{{{"<!--", "-->"}}};
constexpr std::array<CommentSyntax, 2> markdown_comments{{{"<!--", "-->"}, {"{/*", "*/}"}}};
constexpr std::array<CommentSyntax, 2> po_comments{{{"#.", ""}, {"#", ""}}};
constexpr std::array<CommentSyntax, 1> subtitle_comments{{{"NOTE", ""}}};
constexpr std::array<CommentSyntax, 2> json_comments{{{"//", ""}, {"/*", "*/"}}};

using enum UnitPairing;
constexpr std::array<FormatInfo, 9> table{{
    {Format::plain, "plain", plain_extensions, plain_ids, none, markup_comments, read_plain},
    {Format::markdown, "markdown", markdown_extensions, markdown_ids, none, markdown_comments, read_markdown},
    {Format::html, "html", html_extensions, html_ids, none, markup_comments, read_html},
    {Format::po, "po", po_extensions, po_ids, order, po_comments, nullptr, read_po},
    {Format::xliff, "xliff", xliff_extensions, xliff_ids, order, markup_comments, nullptr, read_xliff},
    {Format::subtitles, "subtitles", subtitle_extensions, subtitle_ids, UnitPairing::time, subtitle_comments,
     read_subtitles},
    {Format::json_strings, "json-strings", json_extensions, json_ids, key, json_comments, read_json_strings},
    {Format::android_strings, "android-strings", android_extensions, {}, key, markup_comments, read_android_strings},
    {Format::lines, "lines", {}, {}, none, {}, read_lines},
}};

std::string lower_name(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    std::string name(slash == std::string_view::npos ? path : path.substr(slash + 1));
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return name;
}

/// ".md" of "b.fr.md"; empty when the name has none.
std::string_view extension_of(std::string_view name) {
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot);
}

bool holds(std::span<const std::string_view> list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

std::span<const FormatInfo> formats() {
    return table;
}

const FormatInfo& format_info(Format format) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const FormatInfo& r) { return r.format == format; });
    return *row;
}

Format format_of_path(std::string_view path) {
    const std::string name = lower_name(path);
    const std::string_view extension = extension_of(name);
    for (const FormatInfo& row : table) {
        if (holds(row.extensions, extension) || holds(row.extensions, name)) return row.format;
    }
    return Format::plain;
}

Format format_of_editor(std::string_view editor_id, std::string_view path) {
    for (const FormatInfo& row : table) {
        if (holds(row.editor_ids, editor_id)) {
            // "text" is what editors say when they do not know: then the name of the file knows better.
            return row.format == Format::plain ? format_of_path(path) : row.format;
        }
    }
    return format_of_path(path);
}

}  // namespace vidimus::checks
