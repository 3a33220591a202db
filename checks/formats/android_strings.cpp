#include "checks/formats/builder.h"
#include "checks/formats/placeholders.h"
#include "checks/formats/readers.h"
#include "checks/formats/xml.h"
#include "checks/text/byte_scan.h"
#include "checks/text/encoding.h"

#include <cstdint>
#include <optional>
#include <string>

/// Android's res/values/strings.xml ("String resources" of the Android documentation): <string>, the items of
/// <string-array>, and of <plurals> the item "other", which every language has. Behind XML there are escapes of
/// Android's own: \' \" \n \t \@ \? \u00A0; white space is one space outside of quotation marks.

namespace vidimus::checks {

namespace {

constexpr PlaceholderStyle styles[] = {PlaceholderStyle::c_format, PlaceholderStyle::braces, PlaceholderStyle::tags};

class AndroidReader final : public XmlReader {
  public:
    explicit AndroidReader(std::string_view file) : builder_(file) {}

    Document finish(std::optional<ReadProblem> problem) {
        if (problem) builder_.set_problem(std::move(*problem));
        return builder_.finish();
    }

    void open(std::string_view name, const XmlAttributes& attributes, Span tag) override {
        if (in_text_) {
            ++inner_depth_;
            return;
        }
        const bool translatable = attributes.value("translatable") != "false";
        if (name == "string") {
            if (translatable) begin(std::string(attributes.value("name")), tag);
        } else if (name == "string-array" || name == "plurals") {
            group_ = attributes.value("name");
            is_plural_ = name == "plurals";
            is_read_ = translatable;
            item_ = 0;
        } else if (name == "item" && is_read_) {
            const std::string_view quantity = attributes.value("quantity");
            if (!is_plural_) begin(group_ + "#" + std::to_string(item_++), tag);
            if (is_plural_ && quantity == "other") begin(group_ + "#other", tag);
        }
    }

    void close(std::string_view name, Span) override {
        if (in_text_ && inner_depth_ > 0) {
            --inner_depth_;
        } else if (in_text_) {
            mark_placeholders(builder_, styles);
            builder_.end_unit();
            in_text_ = false;
        } else if (name == "string-array" || name == "plurals") {
            is_read_ = false;
        }
    }

    void text(std::string_view text, Span place) override {
        if (!in_text_) return;
        if (text == "\n" && !quoted_) return builder_.space(place);
        // An entity stands for one character, which opens no escape.
        if (text.size() != place.size()) return put(text, place);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = piece_size(text, at);
            put_piece(text.substr(at, size),
                      {place.start + static_cast<Offset>(at), place.start + static_cast<Offset>(at + size)});
            at += size;
        }
    }

  private:
    void begin(std::string key, Span tag) {
        builder_.begin_unit({.key = std::move(key), .place = {tag.end, tag.end}});
        builder_.begin_block(BlockKind::paragraph);
        in_text_ = true;
        quoted_ = false;
        inner_depth_ = 0;
    }

    /// An escape, a mark of its own meaning, or what stands before the next one.
    static std::size_t piece_size(std::string_view text, std::size_t at) {
        constexpr std::size_t unicode_escape = 6;
        constexpr std::string_view special = "\\\" \t\r\n";
        if (text[at] == '\\') {
            const std::size_t wanted = text.compare(at, 2, "\\u") == 0 ? unicode_escape : 2;
            return std::min(wanted, text.size() - at);
        }
        if (special.find(text[at]) != std::string_view::npos) return 1;
        return ByteSet(special).find(text, at, text.size()) - at;
    }

    void put_piece(std::string_view piece, Span place) {
        const char first = piece.front();
        if (first == '\\' && piece.size() > 1) return put_escape(piece, place);
        if (first == '"') {
            quoted_ = !quoted_;
        } else if (!quoted_ && piece.size() == 1 && (first == ' ' || first == '\t' || first == '\n' || first == '\r')) {
            builder_.space(place);
        } else {
            builder_.copy(place);
        }
    }

    void put_escape(std::string_view piece, Span place) {
        switch (piece[1]) {
            case 'n':
                return builder_.replace("\n", place);
            case 't':
                return builder_.replace("\t", place);
            case 'u':
                return put_code_point(piece, place);
            default:
                return put(piece.substr(1), place);
        }
    }

    void put_code_point(std::string_view piece, Span place) {
        constexpr int hexadecimal = 16;
        std::uint32_t value = 0;
        for (const char c : piece.substr(2)) {
            const bool digit = c >= '0' && c <= '9';
            const char lower = static_cast<char>(c | 0x20);
            if (!digit && (lower < 'a' || lower > 'f')) return builder_.copy(place);
            value = value * hexadecimal + static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
        }
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        std::string text;
        append_utf8(value == 0 || surrogate ? U'\uFFFD' : static_cast<char32_t>(value), text);
        put(text, place);
    }

    /// Bytes that are their own text would be mapped as a copy.
    void put(std::string_view text, Span place) { builder_.replace(text, place); }

    DocumentBuilder builder_;
    std::string group_;
    std::size_t item_ = 0;
    std::size_t inner_depth_ = 0;
    bool is_plural_ = false;
    bool is_read_ = false;
    bool in_text_ = false;
    bool quoted_ = false;
};

}  // namespace

Document read_android_strings(std::string_view file, Span part, const FormatOptions& /*options*/) {
    AndroidReader reader(file.substr(0, part.end));
    auto problem = read_xml(file.substr(0, part.end), reader);
    return reader.finish(std::move(problem));
}

}  // namespace vidimus::checks
