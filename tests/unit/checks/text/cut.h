#pragma once

#include "checks/formats/format.h"
#include "checks/text/sentences.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// The sentences of one block as texts.
inline std::vector<std::string> cut(std::string_view text, std::string_view language) {
    std::vector<std::string> sentences;
    for (const Span span : cut_sentences(text, language)) sentences.emplace_back(slice(text, span));
    return sentences;
}

/// The sentences of a plain text, read into blocks first, as `vidimus inspect segments` does.
inline std::vector<std::string> cut_plain(std::string_view file, std::string_view language) {
    std::vector<std::string> sentences;
    const Document document = format_info(Format::plain).read(file, {0, static_cast<Offset>(file.size())});
    for (const Block& block : document.blocks) {
        for (std::string& sentence : cut(slice(document.text, block.span), language)) {
            sentences.push_back(std::move(sentence));
        }
    }
    return sentences;
}

/// Cuts `marked` without its bars and gives it back with bars where it was cut: "One. | Two."
inline std::string recut(std::string_view marked, std::string_view language) {
    std::string text;
    for (std::size_t at = 0; at < marked.size(); ++at) {
        const bool bar = marked.substr(at, 3) == " | ";
        text += bar ? ' ' : marked[at];
        at += bar ? 2 : 0;
    }
    std::string out;
    for (const std::string& sentence : cut(text, language)) out += (out.empty() ? "" : " | ") + sentence;
    return out;
}

}  // namespace vidimus::checks
