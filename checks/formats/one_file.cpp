#include "checks/formats/format.h"
#include "checks/formats/line_scan.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"

namespace vidimus::checks {

namespace {

/// The shortest line that divides: shorter ones are met as ornaments and as front matter.
constexpr std::size_t shortest_divider = 5;

bool is_dash_like(char32_t c) {
    return c == '-' || c == 0x2013 || c == 0x2014 || c == '_' || c == '=' || c == '*' || c == '~';
}

bool is_divider(std::string_view line) {
    const std::string_view body = trimmed(line);
    if (body.size() < shortest_divider) return false;
    std::size_t at = 0;
    const char32_t first = next_code_point(body, at);
    if (!is_dash_like(first)) return false;
    std::size_t count = 1;
    for (; at < body.size(); ++count) {
        if (next_code_point(body, at) != first) return false;
    }
    return count >= shortest_divider;
}

struct Part {
    Span body;
    Span divider;  ///< the line behind it, with its line end; empty behind the last
};

std::vector<Part> parts_of(std::string_view file) {
    std::vector<Part> parts;
    Offset start = 0;
    const Offset size = static_cast<Offset>(file.size());
    for (LineScan lines(file, {0, size}); lines.next();) {
        if (!is_divider(lines.text())) continue;
        if (!parts.empty() && start == lines.line().start) {  // a divider of several lines is one
            parts.back().divider.end = start = lines.next_start();
            continue;
        }
        parts.push_back({{start, lines.line().start}, {lines.line().start, lines.next_start()}});
        start = lines.next_start();
    }
    parts.push_back({{start, size}, {size, size}});
    return parts;
}

}  // namespace

std::vector<OneFilePair> split_one_file(std::string_view file, bool source_first) {
    std::vector<Part> parts = parts_of(file);
    std::vector<OneFilePair> pairs;
    if (parts.size() == 1) return pairs;
    // A divider at the very end closes the last part; it opens none.
    if (trimmed(slice(file, parts.back().body)).empty() && parts.size() % 2 == 1) parts.pop_back();
    const Offset size = static_cast<Offset>(file.size());
    for (std::size_t k = 0; k < parts.size(); k += 2) {
        const Span first = parts[k].body;
        const Span second = k + 1 < parts.size() ? parts[k + 1].body : Span{size, size};
        pairs.push_back({source_first ? second : first, source_first ? first : second, parts[k].divider});
    }
    return pairs;
}

}  // namespace vidimus::checks
