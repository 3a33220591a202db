#include "server/headless/display_width.h"

#include "checks/text/encoding.h"
#include "server/headless/width_tables.h"

#include <algorithm>
#include <cstdio>
#include <span>
#include <utility>

namespace vidimus::server {

namespace {

bool is_in(std::span<const width_tables::Range> ranges, char32_t code_point) {
    const auto after = std::ranges::upper_bound(ranges, code_point, {}, &width_tables::Range::first);
    return after != ranges.begin() && code_point <= (after - 1)->last;
}

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r';
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// Characters that reorder or break what stands around them on the screen (UAX 9 embeddings and isolates, separators).
bool is_deceptive(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C ||
           c == 0x2028 || c == 0x2029 || (c >= 0xE0000 && c <= 0xE007F);
}

/// What stands for a character that must not reach the terminal.
std::string replacement(char32_t c) {
    std::string out;
    if (c < 0x20) {
        checks::append_utf8(0x2400 + c, out);  // the control pictures
    } else if (c == 0x7F) {
        checks::append_utf8(0x2421, out);
    } else {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "<U+%04X>", static_cast<unsigned>(c));
        out = buffer;
    }
    return out;
}

bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || is_line_end(c);
}

/// Where the blanks around a line end stop, when `at` starts such a stretch; else `at`.
std::size_t line_break_end(std::string_view text, std::size_t at) {
    bool broken = false;
    std::size_t end = at;
    while (end < text.size() && is_blank(static_cast<unsigned char>(text[end]))) {
        broken = broken || is_line_end(static_cast<unsigned char>(text[end]));
        ++end;
    }
    return broken ? end : at;
}

}  // namespace

int display_width(char32_t code_point) {
    if (code_point < 0x300) return 1;
    if (is_in(width_tables::no_width, code_point)) return 0;
    return is_in(width_tables::double_width, code_point) ? 2 : 1;
}

std::vector<Cell> cells_of(std::string_view utf8) {
    std::vector<Cell> cells;
    cells.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = at;
        if (const std::size_t end = line_break_end(utf8, at); end != at) {
            cells.push_back({" ", 1, start, end});
            at = end;
            continue;
        }
        const char32_t c = checks::next_code_point(utf8, at);
        if (c == '\t') {
            cells.push_back({" ", 1, start, at});
        } else if (is_control(c) || is_deceptive(c)) {
            std::string shown = replacement(c);
            const int width = c < 0x80 ? 1 : static_cast<int>(shown.size());
            cells.push_back({std::move(shown), width, start, at});
        } else if (const int width = display_width(c); width == 0 && !cells.empty()) {
            cells.back().text += utf8.substr(start, at - start);
            cells.back().end = at;
        } else {
            cells.push_back({std::string(utf8.substr(start, at - start)), width, start, at});
        }
    }
    return cells;
}

std::string visible(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (const Cell& cell : cells_of(utf8)) out += cell.text;
    return out;
}

int display_width(std::string_view utf8) {
    int width = 0;
    for (const Cell& cell : cells_of(utf8)) width += cell.width;
    return width;
}

}  // namespace vidimus::server
