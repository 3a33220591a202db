#pragma once

#include "protocol/lsp/documents.h"
#include "protocol/position_encoding.h"

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::protocol {

/// Where lines begin: whatever keeps a document's lines can serve the conversions below. CR, LF and CRLF each end a
/// line; the first line starts at byte 0, and a text that ends with a line end has an empty line behind it.
template <class T>
concept LineSource = requires(const T& lines, std::size_t line, std::size_t byte) {
    { lines.line_count() } -> std::convertible_to<std::size_t>;
    { lines.line_start(line) } -> std::convertible_to<std::size_t>;  // for line < line_count()
    { lines.line_of(byte) } -> std::convertible_to<std::size_t>;     // the line that holds a byte offset
};

/// The simple LineSource: all starts in a list, kept up to date by replaced().
class LineStarts {
  public:
    LineStarts() = default;
    explicit LineStarts(std::string_view text);

    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }
    [[nodiscard]] std::size_t line_start(std::size_t line) const { return starts_[line]; }
    [[nodiscard]] std::size_t line_of(std::size_t byte) const;
    /// After the bytes from `start` to `old_end` became `inserted` bytes. Reads only around the edit.
    void replaced(std::string_view new_text, std::size_t start, std::size_t old_end, std::size_t inserted);

    friend bool operator==(const LineStarts&, const LineStarts&) = default;

  private:
    std::vector<std::size_t> starts_{0};
};

struct ByteRange {
    std::size_t start = 0;
    std::size_t end = 0;
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// The byte range a Range means. Always inside the text, in order, and never inside a character or a CRLF. `exact` is
/// false when the client asked for something else: then its idea of the text probably differs from ours, which deserves
/// a log line.
struct ResolvedRange {
    ByteRange bytes;
    bool exact = true;
};

/// What a change did: these bytes of the old text became `inserted` bytes.
struct AppliedChange {
    ByteRange replaced;
    std::size_t inserted = 0;
    bool exact = true;
};

/// A line without its line end.
std::string_view without_line_end(std::string_view line);

template <LineSource Lines>
std::string_view line_text(std::string_view text, const Lines& lines, std::size_t line) {
    const std::size_t start = lines.line_start(line);
    const std::size_t end = line + 1 < lines.line_count() ? lines.line_start(line + 1) : text.size();
    return without_line_end(text.substr(start, end - start));
}

/// The byte offset of a position. The start of the line just behind the last one is the end of the text, as clients
/// mean it.
template <LineSource Lines>
ByteColumn byte_at(std::string_view text, const Lines& lines, Position position, PositionEncoding encoding) {
    const std::size_t line = position.line;
    if (line >= lines.line_count()) {
        return {text.size(), line == lines.line_count() && position.character == 0};
    }
    const auto column = byte_of_units(line_text(text, lines, line), position.character, encoding);
    return {lines.line_start(line) + column.byte, column.exact};
}

/// The position of a byte offset; inside a line end it is the end of the line.
template <LineSource Lines>
Position position_at(std::string_view text, const Lines& lines, std::size_t byte, PositionEncoding encoding) {
    const std::size_t line = lines.line_of(byte);
    const auto column = units_before(line_text(text, lines, line), byte - lines.line_start(line), encoding);
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

template <LineSource Lines>
Range range_at(std::string_view text, const Lines& lines, ByteRange bytes, PositionEncoding encoding) {
    return {position_at(text, lines, bytes.start, encoding), position_at(text, lines, bytes.end, encoding)};
}

/// A reversed range is read the right way round.
template <LineSource Lines>
ResolvedRange resolve(std::string_view text, const Lines& lines, const Range& range, PositionEncoding encoding) {
    const auto start = byte_at(text, lines, range.start, encoding);
    const auto end = byte_at(text, lines, range.end, encoding);
    const bool exact = start.exact && end.exact;
    if (start.byte <= end.byte) return {{start.byte, end.byte}, exact};
    return {{end.byte, start.byte}, false};
}

/// Carries out one content change of textDocument/didChange. `lines` must describe `text`, and no longer does
/// afterwards.
template <LineSource Lines>
AppliedChange apply_change(std::string& text, const Lines& lines, const TextDocumentContentChangeEvent& change,
                           PositionEncoding encoding) {
    const auto resolved =
        change.range ? resolve(text, lines, *change.range, encoding) : ResolvedRange{{0, text.size()}, true};
    text.replace(resolved.bytes.start, resolved.bytes.end - resolved.bytes.start, change.text);
    return {resolved.bytes, change.text.size(), resolved.exact};
}

}  // namespace vidimus::protocol
