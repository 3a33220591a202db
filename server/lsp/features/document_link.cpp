#include "checks/formats/directives.h"
#include "protocol/lsp/navigation.h"
#include "server/lsp/checked_sides.h"
#include "server/lsp/features/feature.h"

// Where a draft names its source, the name is a link to it.

namespace vidimus::server {

void join_document_link(Session& session) {
    session.announce([](const Client&, protocol::ServerCapabilities& capabilities) {
        capabilities.document_link_provider = protocol::DocumentLinkOptions{};
    });
    using Links = std::vector<protocol::DocumentLink>;
    on_checked_request<protocol::DocumentParams, Links>(
        session, "textDocument/documentLink",
        [&session](const Client& client, const CheckedSides& sides, const protocol::DocumentParams& params) {
            Links links;
            const Document* const document = session.documents().find(params.text_document.uri);
            for (const CheckedSide& checked : sides) {
                if (!document || !checked.is_draft || checked.outcome->rule != "directive") continue;
                const auto named = checks::named_source(checked.text().text, document->format());
                if (!named) continue;
                const auto at = checked.text().text.find(named->path, named->at);
                if (at == std::string::npos) continue;
                const checks::Span span{static_cast<checks::Offset>(at),
                                        static_cast<checks::Offset>(at + named->path.size())};
                links.push_back(
                    {range_of(checked.text(), span, client.encoding), checked.pair->source_uri, "Open the source"});
            }
            return links;
        });
}

}  // namespace vidimus::server
