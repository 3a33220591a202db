#pragma once

#include "server/lsp/check_job.h"
#include "server/lsp/conversion.h"
#include "server/lsp/session.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// What requests about sentences start from: a document as one side of pairs that are checked.
namespace vidimus::server {

/// An open document as the draft or the source of one pair. In the one-file form it is both, of the same pair.
struct CheckedSide {
    std::shared_ptr<const CheckOutcome> outcome;
    const CheckedPair* pair = nullptr;  ///< of the outcome; its report holds the pair and its alignment
    std::string draft_uri;
    bool is_draft = true;

    [[nodiscard]] const checks::Side& side() const { return is_draft ? draft() : source(); }
    [[nodiscard]] const checks::Side& other() const { return is_draft ? source() : draft(); }
    [[nodiscard]] const checks::Side& draft() const { return pair->report.pair->draft; }
    [[nodiscard]] const checks::Side& source() const { return pair->report.pair->source; }
    [[nodiscard]] const Snapshot& text() const { return is_draft ? *outcome->draft : *pair->source; }
    [[nodiscard]] const Snapshot& other_text() const { return is_draft ? *pair->source : *outcome->draft; }
    [[nodiscard]] const std::string& other_uri() const { return is_draft ? pair->source_uri : draft_uri; }
};
using CheckedSides = std::vector<CheckedSide>;

/// Neighbouring sentences, by index; end exclusive.
struct SentenceRun {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The sentence that a place in the file is in or just behind.
std::optional<std::uint32_t> sentence_at(const checks::Side& side, checks::Offset at);
/// In the file, from the first of them to the last.
checks::Span span_of(const checks::Side& side, const std::vector<std::uint32_t>& sentences);
/// The bead that a sentence of the side is in.
const checks::Bead& bead_of(const CheckedSide& checked, std::uint32_t sentence);
/// Its sentences on the same side and on the other one.
const std::vector<std::uint32_t>& own_sentences(const CheckedSide& checked, const checks::Bead& bead);
const std::vector<std::uint32_t>& other_sentences(const CheckedSide& checked, const checks::Bead& bead);

/// The byte that a position of the client stands at.
checks::Offset offset_of(const Snapshot& text, protocol::Position position, protocol::PositionEncoding encoding);

/// Calls back with all pairs the document is a side of, once they are checked as the texts are now; at once where they
/// are. None for a document that was closed meanwhile.
void when_checked(Session& session, Document& document, std::function<void(const CheckedSides&)> call);

/// Registers a request about a document whose answer is computed from checked pairs: as
/// compute(const Client&, const CheckedSides&, const Params&) -> Result. Of a document that is not open, and where
/// there is nothing to say, a Result{}.
template <class Params, class Result, class Compute>
void on_checked_request(Session& session, const std::string& method, Compute compute) {
    session.dispatcher().on_request<Params, Result>(
        method, [&session, compute](const Params& params, protocol::Reply<Result> reply) {
            Document* const document = session.documents().find(params.text_document.uri);
            if (!document) return reply(Result{});
            const auto pending = std::make_shared<protocol::Reply<Result>>(std::move(reply));
            when_checked(session, *document, [&session, compute, params, pending](const CheckedSides& sides) {
                (*pending)(compute(session.client(), sides, params));
            });
        });
}

}  // namespace vidimus::server
