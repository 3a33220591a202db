#pragma once

#include "checks/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class BlockKind : std::uint8_t {
    paragraph,
    heading,
    list_item,
    table_cell,
    quotation,
    caption,
    code,          ///< a code block: not cut into sentences, compared as it is
    raw,           ///< HTML blocks and the like: not text
    front_matter,  ///< the text of one front matter key
};

/// A piece of running text. Blocks stand in the order of the file.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;  ///< of a heading 1–6; nesting depth of a list item or quotation
    Span span;               ///< in the document's clean text, without white space at its ends
};

/// A stretch of clean text and the bytes of the file it stands for. Equal sizes: a copy, mapped byte by byte. Different
/// sizes (an entity, an escape, a line break inside a paragraph): mapped as one.
struct Run {
    Span text;  ///< in the clean text
    Span file;  ///< in the file
};

enum class MarkKind : std::uint8_t {
    code,
    link,
    url,  ///< a bare address: the text is the target
    emphasis,
    strong,
    image,        ///< around its alternative text
    marker,       ///< what opens a list item in plain text ("2.", "-"): part of the sentence, no figure
    placeholder,  ///< what a program puts in ("%s", "{name}", an inline tag): no words, no figure
};

/// Markup inside a block. `target` is a link's destination, else empty.
struct Mark {
    MarkKind kind;
    Span span;  ///< in the clean text
    std::string target;
};

/// Milliseconds from the start of a film.
struct TimeSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

/// A piece of a file that pairs by itself: a message, a translation unit, a text under its key, a stretch of subtitles.
/// Its text is only ever compared with the text of the unit that answers it (units.h).
struct Unit {
    std::string key;  ///< what pairs it: once in a file. Empty in files that hold both sides: there the order pairs
    std::uint32_t first_block = 0;
    std::uint32_t last_block = 0;  ///< exclusive; equal to the first where the unit has no text yet
    Span place;                    ///< in the file: its text, or where that would stand
    TimeSpan time;                 ///< of subtitles
};

/// Why a file could not be read to its end; what comes before is in the document.
struct ReadProblem {
    Offset at = 0;     ///< in the file
    std::string what;  ///< "the element <target> is not closed"
};

/// A text as checks see it: clean of markup, cut into blocks, every byte traceable to the file.
struct Document {
    std::string text;  ///< clean text; every block ends with a line feed that belongs to no block
    std::vector<Block> blocks;
    /// Ascending in `text` and in the file; in the file not on the source side of a message whose plural forms are each
    /// compared with the same text.
    std::vector<Run> runs;
    std::vector<Mark> marks;
    std::vector<Unit> units;  ///< of formats that have them; in the order of the file
    std::string language;     ///< what the file itself says, as a canonical tag; empty when it says nothing
    std::optional<ReadProblem> problem;

    /// The bytes of the file that a stretch of clean text stands for. An empty span gives an empty one.
    Span to_file(Span text_span) const;
    /// The stretch of clean text that stands for bytes of the file; empty where they hold none. Of documents whose runs
    /// ascend in the file.
    Span to_text(Span file_span) const;
};

/// A file that holds both sides. Units of one place in the two lists answer each other.
struct Bilingual {
    Document source;
    Document draft;
};

}  // namespace vidimus::checks
