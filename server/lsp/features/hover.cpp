#include "protocol/lsp/hover.h"

#include "checks/figures/figure.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"

#include <algorithm>
#include <string>

// What answers the sentence under the cursor, and how its figure was read.

namespace vidimus::server {

namespace {

using protocol::Hover;

/// Writes text for people in the form the client shows.
class Page {
  public:
    explicit Page(bool markdown) : markdown_(markdown) {}

    void title(const std::string& text) { paragraph(markdown_ ? "**" + text + "**" : text); }
    void quotation(std::string_view text) { paragraph((markdown_ ? "> " : "  ") + escaped(text)); }
    void line(const std::string& text) { paragraph(escaped(text)); }
    [[nodiscard]] protocol::MarkupContent finish() && { return {markdown_ ? "markdown" : "plaintext", text_}; }

  private:
    void paragraph(const std::string& text) { text_ += (text_.empty() ? "" : "\n\n") + text; }
    [[nodiscard]] std::string escaped(std::string_view text) const {
        std::string out;
        for (const char c : text) {
            if (markdown_ && std::string_view("\\`*_{}[]<>#|~&").find(c) != std::string_view::npos) out += '\\';
            out += c == '\n' ? ' ' : c;
        }
        return out;
    }

    bool markdown_;
    std::string text_;
};

std::string reading_of(const checks::Figure& figure) {
    std::string text = checks::to_string(figure.reading.value);
    if (!figure.reading.unit.empty()) text += " " + figure.reading.unit;
    return text + " (" + std::string(checks::name_of(figure.reading.kind)) + ")";
}

const checks::Figure* figure_at(const checks::Side& side, std::uint32_t index, checks::Offset at) {
    const checks::Sentence& sentence = side.sentences[index];
    for (const checks::Figure& figure : sentence.analysis->figures) {
        const checks::Span span = side.file_span(sentence, figure.span);
        if (!figure.doubtful && span.start <= at && at <= span.end) return &figure;
    }
    return nullptr;
}

/// The figure under the cursor, and those that may answer it.
void tell_figures(Page& page, const CheckedSide& checked, std::uint32_t sentence, checks::Offset at,
                  const std::vector<std::uint32_t>& others) {
    const checks::Figure* const figure = figure_at(checked.side(), sentence, at);
    if (!figure) return;
    const checks::Side& own = checked.side();
    page.line(std::string(checks::slice(own.text(own.sentences[sentence]), figure->span)) + " = " +
              reading_of(*figure));
    for (const std::uint32_t k : others) {
        const checks::Sentence& answering = checked.other().sentences[k];
        for (const checks::Figure& other : answering.analysis->figures) {
            if (other.doubtful) continue;
            const std::string text(checks::slice(checked.other().text(answering), other.span));
            page.line((checked.is_draft ? "source: " : "draft: ") + text + " = " + reading_of(other));
        }
    }
}

Hover hover_of(const CheckedSide& checked, std::uint32_t sentence, checks::Offset at, const Client& client) {
    // Who says nothing shows plain text at least.
    const auto& can = client.capabilities.text_document.hover;
    Page page(can && !can->content_format.empty() && can->content_format.front() == "markdown");
    const checks::Bead& bead = bead_of(checked, sentence);
    const auto& others = other_sentences(checked, bead);
    const checks::Side& other = checked.other();
    page.title(std::string(checked.is_draft ? "Source" : "Draft") + " (" + other.language + ")" +
               (bead.moved ? ", moved" : ""));
    for (const std::uint32_t k : others) page.quotation(other.text(other.sentences[k]));
    if (others.empty())
        page.line(checked.is_draft ? "No sentence of the source is its own." : "Nothing answers it yet.");
    tell_figures(page, checked, sentence, at, others);
    return {std::move(page).finish(),
            range_of(checked.text(), span_of(checked.side(), own_sentences(checked, bead)), client.encoding)};
}

}  // namespace

void join_hover(Session& session) {
    session.announce(
        [](const Client&, protocol::ServerCapabilities& capabilities) { capabilities.hover_provider = true; });
    using Answer = protocol::Nullable<Hover>;
    on_checked_request<protocol::TextDocumentPositionParams, Answer>(
        session, "textDocument/hover",
        [](const Client& client, const CheckedSides& sides, const protocol::TextDocumentPositionParams& params) {
            Answer answer;
            for (const CheckedSide& checked : sides) {
                const checks::Offset at = offset_of(checked.text(), params.position, client.encoding);
                const auto sentence = sentence_at(checked.side(), at);
                if (sentence) return Answer(hover_of(checked, *sentence, at, client));
            }
            return answer;
        });
}

}  // namespace vidimus::server
