#include "server/lsp/conversion.h"

#include "checks/text/words.h"
#include "protocol/text_sync.h"
#include "protocol/uri.h"
#include "server/project/baseline.h"
#include "server/project/manual.h"

#include <algorithm>
#include <optional>
#include <string>

namespace vidimus::server {

namespace {

using checks::Offset;
using checks::Span;

/// How much text around an empty place is searched for a word: more than any word and the white space about it.
constexpr Offset search_width = 400;

bool inside_character(std::string_view text, Offset at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::optional<Span> last_word(std::string_view text, Span where) {
    const auto words = checks::cut_words(checks::slice(text, where));
    const auto last = std::find_if(words.rbegin(), words.rend(),
                                   [](const auto& word) { return word.kind != checks::WordKind::mark; });
    if (last == words.rend()) return std::nullopt;
    return last->span.shifted(where.start);
}

std::optional<Span> first_word(std::string_view text, Span where) {
    for (const auto& word : checks::cut_words(checks::slice(text, where))) {
        if (word.kind != checks::WordKind::mark) return word.span.shifted(where.start);
    }
    return std::nullopt;
}

protocol::DiagnosticSeverity severity_of(checks::Severity severity) {
    switch (severity) {
        case checks::Severity::error:
            return protocol::DiagnosticSeverity::error;
        case checks::Severity::warning:
            return protocol::DiagnosticSeverity::warning;
        case checks::Severity::info:
            break;
    }
    return protocol::DiagnosticSeverity::information;
}

protocol::DiagnosticRelatedInformation related(const CheckedPair& pair, const checks::Finding& finding,
                                               Positions& source) {
    const auto span = finding.source_sentence.value_or(finding.source.value_or(Span{}));
    return {{pair.source_uri, source.range_of(span)}, "source: " + std::string(checks::slice(pair.source->text, span))};
}

}  // namespace

protocol::Range range_of(const Snapshot& text, Span span, protocol::PositionEncoding encoding) {
    return protocol::range_at(text.text, text.lines, {span.start, span.end}, encoding);
}

Span visible_span(std::string_view text, Span part, Span span) {
    if (!span.empty()) return span;
    Offset start = std::max(part.start, span.start > search_width ? span.start - search_width : 0);
    while (inside_character(text, start)) ++start;
    if (const auto word = last_word(text, {std::min(start, span.start), span.start})) return *word;
    Offset end = std::min<Offset>(part.end, span.start + search_width);
    while (inside_character(text, end)) ++end;
    return first_word(text, {span.start, std::max(end, span.start)}).value_or(span);
}

Span shown_at(const CheckedPair& pair, const Snapshot& draft, const checks::Finding& finding) {
    const auto place =
        finding.draft.value_or(finding.draft_sentence.value_or(Span{pair.draft_part.start, pair.draft_part.start}));
    return visible_span(draft.text, pair.draft_part, place);
}

protocol::Diagnostic to_diagnostic(const CheckedPair& pair, const Snapshot& draft, const checks::Finding& finding,
                                   const Client& client, PairPositions& positions) {
    const auto& can = client.capabilities.text_document.publish_diagnostics;
    protocol::Diagnostic diagnostic;
    diagnostic.range = positions.draft.range_of(shown_at(pair, draft, finding));
    diagnostic.severity = severity_of(finding.severity);
    diagnostic.code = std::string(finding.rule);
    diagnostic.source = "vidimus";
    diagnostic.message = finding.message;
    if (can.related_information && (finding.source || finding.source_sentence)) {
        diagnostic.related_information.emplace().push_back(related(pair, finding, positions.source));
    }
    if (can.code_description_support) {
        if (const auto page = manual_page(finding.rule))
            diagnostic.code_description = protocol::CodeDescription{protocol::from_path(*page)};
    }
    if (can.draws_tags() && finding.rule == "repeated-sentence")
        diagnostic.tags.emplace().push_back(protocol::DiagnosticTag::unnecessary);
    if (can.data_support) diagnostic.data = {{"fingerprint", fingerprint_text(finding.fingerprint)}};
    return diagnostic;
}

std::vector<protocol::Diagnostic> to_diagnostics(const CheckOutcome& outcome, const Client& client) {
    std::vector<protocol::Diagnostic> diagnostics;
    for (const auto& pair : outcome.pairs) {
        PairPositions positions(pair, *outcome.draft, client.encoding);
        for (const auto& finding : pair.report.findings) {
            diagnostics.push_back(to_diagnostic(pair, *outcome.draft, finding, client, positions));
        }
    }
    return diagnostics;
}

std::vector<protocol::TextEdit> to_edits(const checks::Fix& fix, const Snapshot& draft,
                                         protocol::PositionEncoding encoding) {
    std::vector<protocol::TextEdit> edits;
    for (const auto& edit : fix.edits) edits.push_back({range_of(draft, edit.span, encoding), edit.new_text});
    return edits;
}

}  // namespace vidimus::server
