#pragma once

#include "checks/formats/format.h"
#include "checks/text/characters.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

inline Document read_as(Format format, std::string_view file) {
    return format_info(format).read(file, {0, static_cast<Offset>(file.size())});
}

inline std::vector<std::string> blocks_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Block& block : document.blocks) texts.emplace_back(slice(document.text, block.span));
    return texts;
}

/// What every document promises, whatever was read.
inline void check_promises(std::string_view file, Span part, const Document& document, bool ascending = true) {
    Offset text_at = 0;
    Offset file_at = part.start;
    for (const Run& run : document.runs) {
        REQUIRE(run.text.start >= text_at);
        REQUIRE(run.text.start < run.text.end);
        REQUIRE((run.file.start >= file_at || !ascending));
        REQUIRE(run.file.start <= run.file.end);
        if (run.text.size() == run.file.size() && run.text.size() > 1) {
            REQUIRE(slice(document.text, run.text) == slice(file, run.file));
        }
        text_at = run.text.end;
        file_at = run.file.end;
    }
    REQUIRE(text_at <= document.text.size());
    REQUIRE(file_at <= part.end);
    Offset at = 0;
    std::size_t covered = 0;
    for (const Block& block : document.blocks) {
        REQUIRE(block.span.start >= at);
        REQUIRE(block.span.start < block.span.end);
        const std::string_view text = slice(document.text, block.span);
        REQUIRE(trimmed(text).size() == text.size());
        REQUIRE(document.text[block.span.end] == '\n');
        covered += block.span.size();
        at = block.span.end + 1;
        const Span in_file = document.to_file(block.span);
        REQUIRE(part.contains(in_file));
        if (ascending) REQUIRE(document.to_text(in_file) == block.span);
    }
    std::size_t mapped = 0;
    for (const Run& run : document.runs) mapped += run.text.size();
    REQUIRE(mapped == covered);  // every byte of every block, and nothing else
    for (const Mark& mark : document.marks) {
        REQUIRE(mark.span.start < mark.span.end);
        REQUIRE(mark.span.end <= document.text.size());
    }
}

}  // namespace vidimus::checks
