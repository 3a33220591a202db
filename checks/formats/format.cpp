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

constexpr std::array<FormatInfo, 3> table{{
    {Format::plain, "plain", plain_extensions, plain_ids, read_plain},
    {Format::markdown, "markdown", markdown_extensions, markdown_ids, read_markdown},
    {Format::lines, "lines", {}, {}, read_lines},
}};

/// ".md" of "a/b.fr.MD"; empty when the name has none.
std::string extension_of(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string extension(name.substr(dot));
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return extension;
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
    const std::string extension = extension_of(path);
    for (const FormatInfo& row : table) {
        if (holds(row.extensions, extension)) return row.format;
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
