#include "server/project/path_pattern.h"

#include "server/project/path_language.h"

#include <utility>

namespace vidimus::server {

std::optional<PathPattern> PathPattern::parse(std::string_view text) {
    constexpr std::pair<std::string_view, Kind> variables[] = {
        {"lang", Kind::lang}, {"path", Kind::path}, {"name", Kind::name}, {"ext", Kind::ext}};
    PathPattern pattern;
    while (!text.empty()) {
        const auto open = text.find_first_of("{*");
        if (open > 0) pattern.pieces_.push_back({Kind::text, std::string(text.substr(0, open))});
        if (open == std::string_view::npos) break;
        if (text[open] == '*') {
            pattern.pieces_.push_back({Kind::lang, {}});
            text.remove_prefix(open + 1);
            continue;
        }
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) return std::nullopt;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        bool known = false;
        for (const auto& [variable, kind] : variables) {
            if (name != variable) continue;
            pattern.pieces_.push_back({kind, {}});
            known = true;
        }
        if (!known) return std::nullopt;
        text.remove_prefix(close + 1);
    }
    return pattern;
}

std::string& PathPattern::value_of(Kind kind, PathParts& parts) {
    switch (kind) {
        case Kind::lang:
            return parts.lang;
        case Kind::path:
            return parts.path;
        case Kind::name:
            return parts.name;
        default:
            return parts.ext;
    }
}

bool PathPattern::has_language() const {
    for (const Piece& piece : pieces_) {
        if (piece.kind == Kind::lang) return true;
    }
    return false;
}

/// Tries what a variable may be from the longest on; what it is stays the same wherever it stands again.
bool PathPattern::match_from(std::size_t piece, std::string_view rest, PathParts& parts) const {
    if (piece == pieces_.size()) return rest.empty();
    const Piece& here = pieces_[piece];
    if (here.kind == Kind::text) {
        return rest.starts_with(here.text) && match_from(piece + 1, rest.substr(here.text.size()), parts);
    }
    std::string& value = value_of(here.kind, parts);
    if (!value.empty()) return rest.starts_with(value) && match_from(piece + 1, rest.substr(value.size()), parts);
    for (std::size_t size = rest.size(); size > 0; --size) {
        const std::string_view candidate = rest.substr(0, size);
        if (here.kind != Kind::path && candidate.find('/') != std::string_view::npos) continue;
        if (here.kind == Kind::ext && candidate.find('.') != std::string_view::npos) continue;
        if (here.kind == Kind::lang && language_of_name(candidate).empty()) continue;
        value = candidate;
        if (match_from(piece + 1, rest.substr(size), parts)) return true;
        value.clear();
    }
    return false;
}

std::optional<PathParts> PathPattern::match(std::string_view path) const {
    PathParts parts;
    if (!match_from(0, path, parts)) return std::nullopt;
    return parts;
}

std::string PathPattern::expand(const PathParts& parts) const {
    PathParts values = parts;
    std::string out;
    for (const Piece& piece : pieces_) out += piece.kind == Kind::text ? piece.text : value_of(piece.kind, values);
    return out;
}

}  // namespace vidimus::server
