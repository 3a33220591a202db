#include "server/headless/excerpt.h"

#include "server/headless/display_width.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace vidimus::server {

namespace {

using checks::Offset;
using checks::Span;

/// No terminal line shows more bytes than these on either side of a mark, nor more of the mark itself.
constexpr Offset context_bytes = 2000;

constexpr std::string_view ellipsis = "…";

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// A window onto cells: [first, last).
struct Window {
    std::size_t first;
    std::size_t last;
    int width;
};

/// Grows a window around the marked cells until it is `width` wide: first the mark, then both sides in turn, so that a
/// mark near one end leaves its share to the other.
Window window_around(const std::vector<Cell>& cells, std::size_t mark_first, std::size_t mark_last, int width) {
    Window window{mark_first, mark_first, 0};
    const auto fits = [&](const Cell& cell) { return window.width + cell.width <= width; };
    while (window.last < mark_last && fits(cells[window.last])) window.width += cells[window.last++].width;
    bool left = window.first > 0;
    bool right = window.last < cells.size();
    while (left || right) {
        if (left) {
            left = window.first > 0 && fits(cells[window.first - 1]);
            if (left) window.width += cells[--window.first].width;
        }
        if (right) {
            right = window.last < cells.size() && fits(cells[window.last]);
            if (right) window.width += cells[window.last++].width;
        }
    }
    return window;
}

}  // namespace

Excerpt make_excerpt(const checks::Text& text, Span around, Span mark) {
    const std::string_view all = text.view();
    around.start = std::min(around.start, mark.start);
    around.end = std::max(around.end, mark.end);
    Offset start = mark.start - std::min(mark.start - around.start, context_bytes);
    Offset end = std::min(mark.end, mark.start + context_bytes);
    end += std::min(around.end - end, context_bytes);
    while (start > around.start && continues(all, start)) --start;
    while (end < around.end && continues(all, end)) ++end;
    Excerpt excerpt;
    excerpt.text = all.substr(start, end - start);
    excerpt.mark_start = mark.start - start;
    excerpt.mark_end = std::min(mark.end, end) - start;
    excerpt.cut_before = start > around.start;
    excerpt.cut_after = end < around.end;
    return excerpt;
}

Excerpt line_excerpt(const checks::Text& text, Span mark) {
    const Span line = text.line(text.line_of(mark.start));
    // A mark that starts in the line end stands at the end of the line.
    const Span on_line{std::min(mark.start, line.end), std::clamp(mark.end, std::min(mark.start, line.end), line.end)};
    return make_excerpt(text, line, on_line);
}

LaidOut lay_out(const Excerpt& excerpt, int width) {
    const std::vector<Cell> cells = cells_of(excerpt.text);
    // A cell is marked when the mark holds any of it.
    std::size_t mark_first = 0;
    while (mark_first < cells.size() && cells[mark_first].end <= excerpt.mark_start) ++mark_first;
    std::size_t mark_last = mark_first;
    while (mark_last < cells.size() && cells[mark_last].start < excerpt.mark_end) ++mark_last;

    int total = (excerpt.cut_before ? 1 : 0) + (excerpt.cut_after ? 1 : 0);
    for (const Cell& cell : cells) total += cell.width;
    const bool whole = total <= width;
    Window window{0, cells.size(), total};
    if (!whole) {
        window = window_around(cells, mark_first, mark_last, std::max(width - 2, 1));
        // An end that is reached needs no ellipsis: its column goes to the other.
        const bool reached =
            (window.first == 0 && !excerpt.cut_before) || (window.last == cells.size() && !excerpt.cut_after);
        if (reached) window = window_around(cells, mark_first, mark_last, std::max(width - 1, 1));
    }

    LaidOut out;
    if (excerpt.cut_before || window.first > 0) {
        out.before = ellipsis;
        out.mark_column = 1;
    }
    for (std::size_t k = window.first; k < window.last; ++k) {
        if (k < mark_first) {
            out.before += cells[k].text;
            out.mark_column += cells[k].width;
        } else if (k < mark_last) {
            out.marked += cells[k].text;
            out.mark_width += cells[k].width;
        } else {
            out.after += cells[k].text;
        }
    }
    if (excerpt.cut_after || window.last < cells.size()) out.after += ellipsis;
    return out;
}

}  // namespace vidimus::server
