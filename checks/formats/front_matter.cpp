#include "checks/formats/front_matter.h"

#include "checks/formats/line_scan.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace vidimus::checks {

namespace {

/// Keys of Hugo, Jekyll, Docusaurus, MkDocs, Astro, VuePress and others whose values people read. Lower case.
constexpr std::array<std::string_view, 31> text_keys{
    "abstract",         "alt",        "authorbio",   "caption",    "deck",          "desc",      "description",
    "excerpt",          "headline",   "heading",     "hero_text",  "intro",         "label",     "lead",
    "linktitle",        "long_title", "message",     "metadesc",   "navtitle",      "nav_title", "ogtitle",
    "pagination_label", "seotitle",   "short_title", "shorttitle", "sidebar_label", "subtitle",  "summary",
    "tagline",          "title",      "version",
};

std::string lowered(std::string_view key) {
    std::string lower(key);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return static_cast<char>(to_lower(static_cast<unsigned char>(c))); });
    return lower;
}

bool is_text_key(std::string_view key, const std::optional<std::vector<std::string>>& chosen) {
    const std::string name = lowered(key);
    if (chosen) return std::ranges::any_of(*chosen, [&](const std::string& each) { return lowered(each) == name; });
    return std::find(text_keys.begin(), text_keys.end(), name) != text_keys.end();
}

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string_view without_trailing_space(std::string_view line) {
    const auto end = line.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : line.substr(0, end + 1);
}

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

class FrontMatterReader {
  public:
    FrontMatterReader(std::string_view file, DocumentBuilder& builder, bool toml,
                      const std::optional<std::vector<std::string>>& keys)
        : file_(file), builder_(builder), keys_(keys), separator_(toml ? '=' : ':') {}

    void read(Span body) {
        LineScan lines(file_, body);
        bool more = lines.next();
        while (more) more = read_line(lines);
        builder_.end_block();
    }

  private:
    /// Reads one key with its value; leaves `lines` on the line after it.
    bool read_line(LineScan& lines) {
        const std::string_view line = lines.text();
        std::size_t at = indentation(line);
        while (line.substr(at).starts_with("- ")) at += 2;
        const std::size_t key_start = at;
        while (at < line.size() && is_key_character(line[at])) ++at;
        const std::string_view key = line.substr(key_start, at - key_start);
        while (at < line.size() && line[at] == ' ') ++at;
        if (key.empty() || at >= line.size() || line[at] != separator_ || !is_text_key(key, keys_)) return lines.next();
        ++at;
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
        const Span value{lines.line().start + static_cast<Offset>(at), lines.line().end};
        return read_value(lines, value, key_start);
    }

    bool read_value(LineScan& lines, Span value, std::size_t key_indentation) {
        const std::string_view text = slice(file_, value);
        if (text.starts_with("\"\"\"") || text.starts_with("'''")) return triple_quoted(lines, value);
        if (!text.empty() && (text[0] == '"' || text[0] == '\'')) {
            quoted(value);
            return lines.next();
        }
        builder_.end_block();
        if (!text.empty() && (text[0] == '|' || text[0] == '>') && separator_ == ':')
            return indented_lines(lines, key_indentation, Scalar::block);
        plain(value);
        const bool on_next_line = trimmed(text).empty() && separator_ == ':';
        return indented_lines(lines, key_indentation, on_next_line ? Scalar::next_line : Scalar::rest);
    }

    /// What the lines behind a key may be.
    enum class Scalar {
        block,      ///< its block scalar
        rest,       ///< the folded rest of its plain value
        next_line,  ///< its plain value, or a collection
    };

    /// Whether a line is of a list or a mapping; a plain value holds no ": ".
    static bool is_collection(std::string_view line) {
        const std::string_view text = trimmed(line);
        return text.starts_with("- ") || text == "-" || text.find(": ") != text.npos || text.ends_with(':');
    }

    /// A plain value ends where a comment starts. References, collections, figures and truth values are no text.
    void plain(Span value) {
        std::string_view text = slice(file_, value);
        text = text.substr(0, text.find(" #"));
        text = without_trailing_space(text);
        if (text.empty() || separator_ == '=' || std::string_view("[{&*!|>@`#").find(text[0]) != text.npos) return;
        builder_.begin_block(BlockKind::front_matter);
        builder_.copy({value.start, value.start + static_cast<Offset>(text.size())});
    }

    bool indented_lines(LineScan& lines, std::size_t key_indentation, Scalar scalar) {
        bool begun = false;
        while (true) {
            if (!lines.next()) return false;
            const std::string_view line = lines.text();
            const bool blank = trimmed(line).empty();
            if (!blank && indentation(line) <= key_indentation) return true;
            if (scalar == Scalar::next_line && !blank) {
                // Its first line tells what it is.
                if (is_collection(line)) return true;
                plain({lines.line().start + static_cast<Offset>(indentation(line)), lines.line().end});
                scalar = Scalar::rest;
                continue;
            }
            if (blank || scalar != Scalar::block) {
                if (!blank && builder_.block_open()) append_line(lines.line());
                begun = begun && !blank;
                continue;
            }
            if (!begun) builder_.begin_block(BlockKind::front_matter);
            append_line(lines.line());
            begun = true;
        }
    }

    void append_line(Span line) {
        const std::string_view text = slice(file_, line);
        const Offset start = line.start + static_cast<Offset>(indentation(text));
        if (builder_.file_position() < start) builder_.space({builder_.file_position(), start});
        builder_.copy({start, line.start + static_cast<Offset>(without_trailing_space(text).size())});
    }

    void quoted(Span value) {
        const char quote = file_[value.start];
        builder_.begin_block(BlockKind::front_matter);
        Offset copied = value.start + 1;
        Offset at = copied;
        while (at < value.end) {
            const char c = file_[at];
            const char next = at + 1 < value.end ? file_[at + 1] : '\0';
            if (quote == '\'' && separator_ == ':' && c == '\'' && next == '\'') {
                builder_.copy({copied, at});
                builder_.replace("'", {at, at + 2});
                copied = at += 2;
            } else if (quote == '"' && c == '\\' && next != '\0') {
                builder_.copy({copied, at});
                copied = at = escape(at, value.end);
            } else if (c == quote) {
                break;
            } else {
                ++at;
            }
        }
        builder_.copy({copied, at});
        builder_.end_block();
    }

    /// An escape of a double-quoted value; returns where it ends.
    Offset escape(Offset at, Offset end) {
        const char kind = file_[at + 1];
        const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits > 0 && at + 2 + digits <= end) {
            char32_t code_point = 0;
            for (std::size_t k = 0; k < digits; ++k) {
                const char c = file_[at + 2 + k];
                const char32_t low = static_cast<unsigned char>(c) | 0x20U;
                code_point = code_point << 4 | (c <= '9' ? static_cast<char32_t>(c - '0') & 15 : (low - 'a' + 10) & 15);
            }
            std::string text;
            const bool is_character = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
            append_utf8(is_character ? code_point : 0xFFFD, text);
            const Offset after = at + 2 + static_cast<Offset>(digits);
            builder_.replace(text, {at, after});
            return after;
        }
        std::size_t after = at + 1;
        next_code_point(file_, after);
        const bool space = kind == 'n' || kind == 't' || kind == 'r';
        builder_.replace(space ? " " : file_.substr(at + 1, after - at - 1), {at, static_cast<Offset>(after)});
        return static_cast<Offset>(after);
    }

    bool triple_quoted(LineScan& lines, Span value) {
        const std::string_view quotes = file_.substr(value.start, 3);
        builder_.begin_block(BlockKind::front_matter);
        Span rest{value.start + 3, value.end};
        while (true) {
            const auto close = slice(file_, rest).find(quotes);
            if (close != std::string_view::npos) {
                append_line({rest.start, rest.start + static_cast<Offset>(close)});
                builder_.end_block();
                return lines.next();
            }
            append_line(rest);
            if (!lines.next()) return false;
            rest = lines.line();
        }
    }

    std::string_view file_;
    DocumentBuilder& builder_;
    const std::optional<std::vector<std::string>>& keys_;
    char separator_;
};

}  // namespace

Offset read_front_matter(std::string_view file, Span part, const FormatOptions& options, DocumentBuilder& builder) {
    LineScan lines(file, part);
    if (!lines.next()) return part.start;
    const std::string_view fence = without_trailing_space(lines.text());
    if (fence != "---" && fence != "+++") return part.start;
    const Offset start = lines.next_start();
    while (lines.next()) {
        const std::string_view line = without_trailing_space(lines.text());
        if (line != fence && !(fence == "---" && line == "...")) continue;
        FrontMatterReader(file, builder, fence == "+++", options.front_matter_keys).read({start, lines.line().start});
        return lines.next_start();
    }
    return part.start;
}

}  // namespace vidimus::checks
