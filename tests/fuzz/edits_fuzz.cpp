// Input: a text, and behind record separators edits: four bytes for the two places, then what is put there. Lines that
// were kept up to date must be those of the whole text, and the text must stay valid.
#include "checks/text/encoding.h"
#include "server/lsp/documents.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <string>

namespace vidimus::server {

namespace {

using fuzz::require;

constexpr protocol::PositionEncoding encodings[] = {protocol::PositionEncoding::utf8, protocol::PositionEncoding::utf16,
                                                    protocol::PositionEncoding::utf32};

protocol::DidChangeTextDocumentParams edit_of(std::string_view piece, protocol::Integer version) {
    const auto number = [&](std::size_t at) {
        return static_cast<std::uint32_t>(at < piece.size() ? static_cast<unsigned char>(piece[at]) : 0);
    };
    const std::string text = checks::decode_text(std::string(piece.substr(std::min<std::size_t>(piece.size(), 4))));
    protocol::TextDocumentContentChangeEvent change{std::nullopt, text};
    if (number(0) != 0xFF) change.range = protocol::Range{{number(0), number(1)}, {number(2), number(3)}};
    return {{"untitled:1", version}, {change}};
}

void run(std::string_view bytes) {
    for (const protocol::PositionEncoding encoding : encodings) {
        std::size_t end = std::min(bytes.find(fuzz::separator), bytes.size());
        Document document(1, {"untitled:1", "plaintext", 1, checks::decode_text(std::string(bytes.substr(0, end)))});
        protocol::Integer version = 1;
        while (end < bytes.size()) {
            const std::size_t start = end + 1;
            end = std::min(bytes.find(fuzz::separator, start), bytes.size());
            (void)document.apply(edit_of(bytes.substr(start, end - start), ++version), encoding);
            const auto now = document.snapshot();
            require(checks::decode_text(std::string(now->text)) == now->text, "the text stays valid UTF-8");
            const protocol::LineStarts lines(now->text);
            require(lines.line_count() == now->lines.line_count(), "as many lines as in the whole text");
            for (std::size_t line = 0; line < lines.line_count(); ++line)
                require(lines.line_start(line) == now->lines.line_start(line), "lines start where they do");
        }
    }
}

}  // namespace

}  // namespace vidimus::server

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vidimus::server::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
