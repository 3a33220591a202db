#include "server/lsp/checked_sides.h"

#include "protocol/text_sync.h"
#include "protocol/uri.h"

#include <algorithm>

namespace vidimus::server {

namespace {

void add_sides(CheckedSides& sides, const std::shared_ptr<const CheckOutcome>& outcome, const std::string& draft_uri,
               const Document& document) {
    const std::string key = document.key();
    for (const CheckedPair& pair : outcome->pairs) {
        if (!pair.report.pair) continue;
        const bool is_draft = protocol::uri_key(draft_uri) == key;
        if (is_draft) sides.push_back({outcome, &pair, draft_uri, true});
        if (pair.source == outcome->draft ? is_draft : protocol::uri_key(pair.source_uri) == key)
            sides.push_back({outcome, &pair, draft_uri, false});
    }
}

CheckedSides sides_of(Session& session, DocumentId id) {
    CheckedSides sides;
    const Document* const document = session.documents().find(id);
    if (!document) return sides;
    for (const DocumentId draft : session.checks().concerned(*document)) {
        const Document* const open = session.documents().find(draft);
        const auto outcome = open ? session.checks().current(*open) : nullptr;
        if (outcome) add_sides(sides, outcome, open->uri(), *document);
    }
    return sides;
}

}  // namespace

std::optional<std::uint32_t> sentence_at(const checks::Side& side, checks::Offset at) {
    for (std::uint32_t k = 0; k < side.sentences.size(); ++k) {
        const checks::Span span = side.file_span(side.sentences[k]);
        if (span.start <= at && at <= span.end) return k;
    }
    return std::nullopt;
}

checks::Span span_of(const checks::Side& side, const std::vector<std::uint32_t>& sentences) {
    return {side.file_span(side.sentences[sentences.front()]).start,
            side.file_span(side.sentences[sentences.back()]).end};
}

const checks::Bead& bead_of(const CheckedSide& checked, std::uint32_t sentence) {
    const checks::Alignment& alignment = checked.pair->report.alignment;
    return alignment.beads[(checked.is_draft ? alignment.bead_of_draft : alignment.bead_of_source)[sentence]];
}

const std::vector<std::uint32_t>& own_sentences(const CheckedSide& checked, const checks::Bead& bead) {
    return checked.is_draft ? bead.drafts : bead.sources;
}

const std::vector<std::uint32_t>& other_sentences(const CheckedSide& checked, const checks::Bead& bead) {
    return checked.is_draft ? bead.sources : bead.drafts;
}

checks::Offset offset_of(const Snapshot& text, protocol::Position position, protocol::PositionEncoding encoding) {
    return static_cast<checks::Offset>(protocol::byte_at(text.text, text.lines, position, encoding).byte);
}

void when_checked(Session& session, Document& document, std::function<void(const CheckedSides&)> call) {
    const auto drafts = session.checks().concerned(document);
    const auto left = std::make_shared<std::size_t>(drafts.size());
    const auto tell = [&session, id = document.id(), left, call = std::move(call)] {
        if (--*left == 0) call(sides_of(session, id));
    };
    for (const DocumentId draft : drafts) session.checks().when_current(*session.documents().find(draft), tell);
}

}  // namespace vidimus::server
