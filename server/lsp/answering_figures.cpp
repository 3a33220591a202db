#include "server/lsp/answering_figures.h"

#include "checks/figures/compare.h"

#include <algorithm>

namespace vidimus::server {

namespace {

std::string_view answer_in_source(const CheckedSide& checked, const checks::Figure& figure,
                                  const std::vector<std::uint32_t>& sources) {
    for (const std::uint32_t s : sources) {
        const checks::Sentence& sentence = checked.source().sentences[s];
        for (const checks::Figure& other : sentence.analysis->figures) {
            if (checks::may_be_equal(figure, other)) return checks::slice(checked.source().text(sentence), other.span);
        }
    }
    return {};
}

}  // namespace

std::vector<AnsweringFigure> answering_figures(const CheckedSide& checked) {
    std::vector<AnsweringFigure> found;
    const checks::Side& draft = checked.draft();
    const checks::Alignment& alignment = checked.pair->report.alignment;
    for (std::uint32_t k = 0; k < draft.sentences.size(); ++k) {
        const checks::Bead& bead = alignment.beads[alignment.bead_of_draft[k]];
        if (bead.sources.empty()) continue;
        for (const checks::Figure& figure : draft.sentences[k].analysis->figures) {
            if (figure.doubtful) continue;
            AnsweringFigure answering{draft.file_span(draft.sentences[k], figure.span), {}, false};
            answering.source_text = answer_in_source(checked, figure, bead.sources);
            answering.reported = std::ranges::any_of(
                checked.pair->report.findings, [&](const checks::Finding& f) { return f.draft == answering.span; });
            found.push_back(answering);
        }
    }
    return found;
}

}  // namespace vidimus::server
