#include "checks/formats/directives.h"

#include "checks/formats/line_scan.h"
#include "checks/text/characters.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

constexpr std::string_view word = "vidimus";

/// The comment around the word at `at`: its opener stands before it on the line, and nothing but white space between.
std::optional<Directive> directive_at(std::string_view file, std::size_t at, const FormatInfo& format) {
    std::size_t start = at;
    while (start > 0 && (file[start - 1] == ' ' || file[start - 1] == '\t')) --start;
    for (const CommentSyntax& comment : format.comments) {
        if (start < comment.open.size() || file.substr(0, start).substr(start - comment.open.size()) != comment.open)
            continue;
        const std::size_t line_end = std::min(file.find_first_of("\r\n", at), file.size());
        const std::size_t close = comment.close.empty() ? line_end : file.find(comment.close, at);
        if (close == std::string_view::npos) continue;
        const Span place{static_cast<Offset>(start - comment.open.size()),
                         static_cast<Offset>(close + comment.close.size())};
        return Directive{place, std::string(trimmed(file.substr(at, close - at)))};
    }
    return std::nullopt;
}

std::string_view unquoted(std::string_view value) {
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        return value.substr(1, value.size() - 2);
    return trimmed(value.substr(0, value.find(" #")));
}

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

}  // namespace

std::vector<Directive> find_directives(std::string_view file, Format format) {
    const FormatInfo& info = format_info(format);
    std::vector<Directive> found;
    for (auto at = file.find(word); at != std::string_view::npos; at = file.find(word, at + word.size())) {
        if (auto directive = directive_at(file, at, info)) found.push_back(std::move(*directive));
    }
    return found;
}

std::optional<std::string> front_matter_value(std::string_view file, std::string_view key) {
    LineScan lines(file, {0, static_cast<Offset>(file.size())});
    if (!lines.next()) return std::nullopt;
    std::string_view first = lines.text();
    if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
    const std::string_view fence = trimmed(first);
    if (fence != "---" && fence != "+++") return std::nullopt;
    const char separator = fence == "---" ? ':' : '=';
    const auto dot = key.find('.');
    const std::string_view parent = dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
    const std::string_view own = dot == std::string_view::npos ? key : key.substr(dot + 1);
    bool inside = parent.empty();
    while (lines.next() && trimmed(lines.text()) != fence) {
        const std::string_view line = lines.text();
        const std::string_view body = trimmed(line);
        if (!parent.empty() && indentation(line) == 0)
            inside = body == std::string(parent) + separator || body == "[" + std::string(parent) + "]";
        if (body.starts_with(key) && !parent.empty() && indentation(line) == 0) {
            const std::string_view rest = trimmed(body.substr(key.size()));
            if (rest.starts_with(separator)) return std::string(unquoted(rest.substr(1)));
        }
        if (!inside || !body.starts_with(own) || (parent.empty() && indentation(line) > 0)) continue;
        const std::string_view rest = trimmed(body.substr(own.size()));
        if (rest.starts_with(separator)) return std::string(unquoted(rest.substr(1)));
    }
    return std::nullopt;
}

std::optional<NamedSource> named_source(std::string_view file, Format format) {
    for (const Directive& directive : find_directives(file, format)) {
        std::string_view text = std::string_view(directive.text).substr(word.size());
        if (!text.starts_with(':')) continue;
        text = trimmed(text.substr(1));
        if (!text.starts_with("source")) continue;
        text = trimmed(text.substr(6));
        if (!text.starts_with('=')) continue;
        return NamedSource{std::string(unquoted(text.substr(1))), true, directive.place.start};
    }
    if (format != Format::markdown) return std::nullopt;
    auto value = front_matter_value(file, "source");
    if (!value || value->empty()) return std::nullopt;
    return NamedSource{std::move(*value), false, 0};
}

}  // namespace vidimus::checks
