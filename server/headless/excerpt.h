#pragma once

#include "checks/text/text.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vidimus::server {

/// A stretch of a file with a part of it marked, made to be shown to a person.
struct Excerpt {
    std::string text;            ///< at most a few kB around the mark
    std::size_t mark_start = 0;  ///< bytes of `text`; an empty mark is a place between two characters
    std::size_t mark_end = 0;
    bool cut_before = false;  ///< the file's stretch went on there
    bool cut_after = false;
};

/// `around` with `mark`, which lies in it, marked. Both are bytes of the text.
Excerpt make_excerpt(const checks::Text& text, checks::Span around, checks::Span mark);

/// The line of the file on which `mark` starts, and as much of the mark as stands on it.
Excerpt line_excerpt(const checks::Text& text, checks::Span mark);

/// An excerpt laid out for a terminal: one line that fits, `…` where it was cut, and where the mark stands in it.
struct LaidOut {
    std::string before;  ///< the text in three parts, so that the mark can be coloured
    std::string marked;
    std::string after;
    int mark_column = 0;  ///< columns before the mark
    int mark_width = 0;   ///< columns of the mark
};

/// Fits an excerpt into `width` columns: the mark's start is always shown, and a share of what stands around it.
LaidOut lay_out(const Excerpt& excerpt, int width);

}  // namespace vidimus::server
