#include "protocol/lsp/annotations.h"
#include "protocol/lsp/navigation.h"
#include "server/lsp/answering_figures.h"
#include "server/lsp/features/feature.h"

#include <string>

// Figures made visible, for those who asked for it by the settings `inlayHints` and `semanticTokens`: what the source
// has for each figure that is written otherwise, and which figures agree.

namespace vidimus::server {

namespace {

using protocol::InlayHint;

/// Token modifiers are bits, in the order of the legend.
enum Modifier : std::uint32_t { matched = 1, unmatched = 2 };

std::vector<InlayHint> hints_of(const CheckedSide& checked, checks::Span asked, const Client& client) {
    std::vector<InlayHint> hints;
    Positions positions(checked.text(), client.encoding);
    if (asked.start <= checked.draft().part.start) {
        const checks::Report& report = checked.pair->report;
        InlayHint pair;
        pair.position = positions.range_of({checked.draft().part.start, checked.draft().part.start}).start;
        pair.label = report.source_language + " → " + report.draft_language;
        pair.tooltip = "Source: " + checked.pair->source_uri;
        pair.padding_right = true;
        hints.push_back(std::move(pair));
    }
    for (const AnsweringFigure& figure : answering_figures(checked)) {
        const std::string_view own = checks::slice(checked.text().text, figure.span);
        if (figure.source_text.empty() || figure.source_text == own || figure.span.end < asked.start ||
            figure.span.start > asked.end) {
            continue;
        }
        InlayHint hint;
        hint.position = positions.range_of(figure.span).end;
        hint.label = std::string(figure.source_text);
        hint.tooltip = "The source's figure";
        hint.padding_left = true;
        hints.push_back(std::move(hint));
    }
    return hints;
}

protocol::SemanticTokens tokens_of(const Client& client, const CheckedSides& sides) {
    protocol::SemanticTokens tokens;
    protocol::Position last{0, 0};
    for (const CheckedSide& checked : sides) {
        if (!checked.is_draft) continue;
        Positions positions(checked.text(), client.encoding);
        for (const AnsweringFigure& figure : answering_figures(checked)) {
            const protocol::Range range = positions.range_of(figure.span);
            // A token must not cross lines, and must stand behind the last one.
            if (range.start.line != range.end.line || range.start < last) continue;
            const std::uint32_t lines = range.start.line - last.line;
            const std::uint32_t line_before = lines == 0 ? last.character.value : 0;
            const std::uint32_t columns = range.start.character - line_before;
            const bool agrees = !figure.reported && !figure.source_text.empty();
            for (const std::uint32_t number : {lines, columns, range.end.character - range.start.character, 0U,
                                               static_cast<std::uint32_t>(agrees ? matched : unmatched)}) {
                tokens.data.emplace_back(number);
            }
            last = range.start;
        }
    }
    return tokens;
}

}  // namespace

void join_figure_marks(Session& session) {
    session.announce([&session](const Client& client, protocol::ServerCapabilities& capabilities) {
        const auto& can = client.capabilities.text_document;
        // Asking for them costs the editor something at every key: only where somebody wants them.
        if (can.inlay_hint && session.settings().inlay_hints) capabilities.inlay_hint_provider = true;
        if (can.semantic_tokens && session.settings().semantic_tokens)
            capabilities.semantic_tokens_provider =
                protocol::SemanticTokensOptions{{{"number"}, {"matched", "unmatched"}}, true};
    });
    on_checked_request<protocol::DocumentRangeParams, std::vector<InlayHint>>(
        session, "textDocument/inlayHint",
        [&session](const Client& client, const CheckedSides& sides, const protocol::DocumentRangeParams& params) {
            std::vector<InlayHint> all;
            if (!session.settings().inlay_hints) return all;
            for (const CheckedSide& checked : sides) {
                if (!checked.is_draft) continue;
                const checks::Span asked{offset_of(checked.text(), params.range.start, client.encoding),
                                         offset_of(checked.text(), params.range.end, client.encoding)};
                for (InlayHint& hint : hints_of(checked, asked, client)) all.push_back(std::move(hint));
            }
            return all;
        });
    on_checked_request<protocol::DocumentParams, protocol::SemanticTokens>(
        session, "textDocument/semanticTokens/full",
        [&session](const Client& client, const CheckedSides& sides, const protocol::DocumentParams&) {
            return session.settings().semantic_tokens ? tokens_of(client, sides) : protocol::SemanticTokens{};
        });
}

}  // namespace vidimus::server
