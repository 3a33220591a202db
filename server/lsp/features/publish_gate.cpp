#include "server/lsp/features/publish_gate.h"

#include <utility>

namespace vidimus::server {

std::optional<protocol::PublishDiagnosticsParams> PublishGate::pass(const Document& document,
                                                                    std::vector<protocol::Diagnostic> diagnostics) {
    Sent now{document.version(), protocol::encode(diagnostics)};
    const auto before = sent_.find(document.id());
    if (before != sent_.end() && before->second.diagnostics == now.diagnostics &&
        (!versions_matter_ || before->second.version == now.version)) {
        return std::nullopt;
    }
    sent_[document.id()] = std::move(now);
    return protocol::PublishDiagnosticsParams{document.uri(), document.version(), std::move(diagnostics)};
}

std::optional<protocol::PublishDiagnosticsParams> PublishGate::clear(const Document& document) {
    const auto sent = sent_.extract(document.id());
    if (!sent || sent.mapped().diagnostics.empty()) return std::nullopt;
    return protocol::PublishDiagnosticsParams{document.uri(), std::nullopt, {}};
}

}  // namespace vidimus::server
