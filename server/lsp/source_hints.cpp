#include "server/lsp/source_hints.h"

#include "server/lsp/carry_over.h"
#include "server/lsp/conversion.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vidimus::server {

namespace {

/// Rules whose findings name sentences of the source that the draft does not have.
struct HintText {
    std::string_view rule;
    std::string_view message;
};
constexpr std::array<HintText, 2> hint_texts{{{"missing-sentence", "missing in "}, {"pending", "not yet in "}}};

std::string name_of_document(const std::string& uri) {
    const auto slash = uri.find_last_of('/');
    return slash == std::string::npos ? uri : uri.substr(slash + 1);
}

}  // namespace

std::vector<protocol::Diagnostic> source_hints(const CheckOutcome& outcome, const std::string& draft_uri,
                                               const Snapshot& source_now, const Client& client) {
    std::vector<protocol::Diagnostic> hints;
    for (const CheckedPair& pair : outcome.pairs) {
        if (pair.source == outcome.draft) continue;  // one file: the finding itself stands there
        const Replacement edit = replacement_between(pair.source->text, source_now.text);
        Positions positions(source_now, client.encoding);
        for (const checks::Finding& finding : pair.report.findings) {
            const auto* const text = std::find_if(hint_texts.begin(), hint_texts.end(),
                                                  [&](const HintText& hint) { return hint.rule == finding.rule; });
            if (text == hint_texts.end() || !finding.source) continue;
            const auto place = carried_mark(*finding.source, edit);
            if (!place) continue;
            protocol::Diagnostic hint;
            hint.range = positions.range_of(*place);
            hint.severity = protocol::DiagnosticSeverity::hint;
            hint.code = std::string(finding.rule);
            hint.source = "vidimus";
            hint.message = std::string(text->message) + name_of_document(draft_uri);
            hints.push_back(std::move(hint));
        }
    }
    return hints;
}

}  // namespace vidimus::server
