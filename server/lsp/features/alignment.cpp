#include "protocol/lsp/navigation.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"

#include <string>

// `vidimus/alignment`, a request of our own: params {textDocument}, the result
//
//     {"version": 1,
//      "pairs": [{"source": URI, "draft": URI, "sourceLanguage": "en", "draftLanguage": "fr",
//                 "beads": [{"source": [range…], "draft": [range…], "confidence": 0.97, "moved": false}]}]}
//
// for side-by-side scrolling. Beads stand in the order of the source; one side may be empty. docs/language-server.md
// describes it for authors of clients.

namespace vidimus::server {

namespace {

using protocol::Json;

constexpr int format_version = 1;

Json ranges(const checks::Side& side, const std::vector<std::uint32_t>& sentences, Positions& positions) {
    Json list = Json::array();
    for (const std::uint32_t k : sentences)
        list.push_back(protocol::encode(positions.range_of(side.file_span(side.sentences[k]))));
    return list;
}

Json pair_of(const CheckedSide& checked, const Client& client) {
    Positions source(*checked.pair->source, client.encoding);
    Positions draft(*checked.outcome->draft, client.encoding);
    Json beads = Json::array();
    for (const checks::Bead& bead : checked.pair->report.alignment.beads) {
        beads.push_back({{"source", ranges(checked.source(), bead.sources, source)},
                         {"draft", ranges(checked.draft(), bead.drafts, draft)},
                         {"confidence", bead.confidence},
                         {"moved", bead.moved}});
    }
    return {{"source", checked.pair->source_uri},
            {"draft", checked.draft_uri},
            {"sourceLanguage", checked.source().language},
            {"draftLanguage", checked.draft().language},
            {"beads", std::move(beads)}};
}

}  // namespace

void join_alignment(Session& session) {
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.experimental["vidimus"]["alignment"] = format_version;
    });
    on_checked_request<protocol::DocumentParams, Json>(
        session, "vidimus/alignment",
        [](const Client& client, const CheckedSides& sides, const protocol::DocumentParams&) -> Json {
            Json pairs = Json::array();
            for (const CheckedSide& checked : sides) {
                // In the one-file form both sides are of the same document: once is enough.
                if (checked.is_draft || checked.pair->source != checked.outcome->draft)
                    pairs.push_back(pair_of(checked, client));
            }
            return {{"version", format_version}, {"pairs", std::move(pairs)}};
        });
}

}  // namespace vidimus::server
