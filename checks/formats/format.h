#pragma once

#include "checks/formats/document.h"
#include "checks/formats/units.h"
#include "checks/text/span.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class Format : std::uint8_t {
    plain,
    markdown,
    html,
    po,
    xliff,
    subtitles,
    json_strings,
    android_strings,
    lines,  ///< each line a sentence; no file is of this format by itself
};

/// How a comment is written; without a close it goes to the end of the line.
struct CommentSyntax {
    std::string_view open;
    std::string_view close;
};

/// What a project may say of how its files are read.
struct FormatOptions {
    /// Keys of front matter whose values are texts, in any case; none: the usual ones (front_matter.cpp).
    std::optional<std::vector<std::string>> front_matter_keys = {};
};

/// One row a format: the table is the only place that knows them all.
struct FormatInfo {
    Format format;
    std::string_view name;                         ///< "markdown"
    std::span<const std::string_view> extensions;  ///< ".md", …, lower case
    std::span<const std::string_view> editor_ids;  ///< what editors call it: "markdown"
    UnitPairing pairing = UnitPairing::none;
    std::span<const CommentSyntax> comments = {};
    /// Reads the part of a file; spans in the result's runs are in the whole file. Null where `read_both` reads.
    Document (*read_part)(std::string_view file, Span part, const FormatOptions& options) = nullptr;
    /// Of formats that hold both sides in one file: reads all of it.
    Bilingual (*read_both)(std::string_view file) = nullptr;

    bool is_bilingual() const { return read_both != nullptr; }
    /// The draft, of a file that holds both sides.
    Document read(std::string_view file, Span part, const FormatOptions& options = {}) const {
        return is_bilingual() ? read_both(file).draft : read_part(file, part, options);
    }
};

std::span<const FormatInfo> formats();
const FormatInfo& format_info(Format format);
/// By the end of the file's name; plain text where none fits.
Format format_of_path(std::string_view path);
/// By the language identifier of an editor ("markdown", "text", "plaintext", "pandoc" …); by path when it says nothing.
Format format_of_editor(std::string_view editor_id, std::string_view path);

/// What the one-file form holds: a draft, a divider, its source, and so on in turn.
struct OneFilePair {
    Span draft;
    Span source;
    Span divider;
};
/// The pairs of a one-file text: parts alternate draft, source, draft, source (source first when `source_first`). A
/// divider is a line of at least five equal characters of - – — _ = * ~ with nothing else but white space. Empty when
/// the text holds no divider. A last draft without source gets an empty source at the end of the file.
std::vector<OneFilePair> split_one_file(std::string_view file, bool source_first = false);

}  // namespace vidimus::checks
