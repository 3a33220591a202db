#include "checks/rules/figure_differences.h"

#include "checks/text/characters.h"
#include "checks/text/encoding.h"

namespace vidimus::checks {

namespace {

/// Figures of sentences that may not belong together are not compared: a wrong alarm costs more than a missed slip.
constexpr double least_bead_confidence = 0.6;

struct Located {
    std::vector<const Figure*> figures;
    std::vector<std::uint32_t> sentences;

    void add(const Side& side, std::uint32_t sentence) {
        for (const Figure& figure : side.sentences[sentence].analysis->figures) {
            figures.push_back(&figure);
            sentences.push_back(sentence);
        }
    }
};

Located figures_of(const Side& side, const std::vector<std::uint32_t>& sentences) {
    Located located;
    for (const std::uint32_t sentence : sentences) located.add(side, sentence);
    return located;
}

/// The figures of the sentences before and after a group of neighbours.
Located figures_around(const Side& side, const std::vector<std::uint32_t>& sentences) {
    Located located;
    if (sentences.front() > 0) located.add(side, sentences.front() - 1);
    if (sentences.back() + 1 < side.sentences.size()) located.add(side, sentences.back() + 1);
    return located;
}

/// Whether the draft's last sentence lacks an end mark that every sentence of prose has.
bool ends_open(const Side& draft) {
    if (draft.sentences.empty()) return false;
    std::string_view text = draft.text(draft.sentences.back());
    for (std::size_t at = text.size(); at > 0;) {
        const char32_t last = previous_code_point(text, at);
        if (is_dot(last) || is_strong_terminator(last) || last == U':' || last == U'\u2026') return false;
        if (!is_bracket_or_quote(last) && !is_white_space(last)) return true;
    }
    return true;
}

}  // namespace

std::vector<LocatedFigureDifference> find_figure_differences(const Pair& pair, const Alignment& alignment,
                                                             const std::vector<bool>& untranslated, bool pending) {
    std::vector<LocatedFigureDifference> differences;
    const auto last_draft = static_cast<std::uint32_t>(pair.draft.sentences.size());
    const bool typing = pending && ends_open(pair.draft);
    for (std::uint32_t b = 0; b < alignment.beads.size(); ++b) {
        const Bead& bead = alignment.beads[b];
        if (bead.sources.empty() || bead.drafts.empty() || bead.confidence < least_bead_confidence) continue;
        if (untranslated[b] || (typing && bead.drafts.back() + 1 == last_draft)) continue;
        const Located source = figures_of(pair.source, bead.sources);
        const Located draft = figures_of(pair.draft, bead.drafts);
        if (source.figures.empty() && draft.figures.empty()) continue;
        const Located source_around = figures_around(pair.source, bead.sources);
        const Located draft_around = figures_around(pair.draft, bead.drafts);
        const auto found = compare_figures({pair.source.language, source.figures, source_around.figures},
                                           {pair.draft.language, draft.figures, draft_around.figures});
        for (const FigureDifference& difference : found) {
            LocatedFigureDifference located{difference.kind,     b,       bead.sources.front(),
                                            bead.drafts.front(), nullptr, nullptr};
            if (difference.source >= 0) {
                located.source = source.figures[static_cast<std::size_t>(difference.source)];
                located.source_sentence = source.sentences[static_cast<std::size_t>(difference.source)];
            }
            if (difference.draft >= 0) {
                located.draft = draft.figures[static_cast<std::size_t>(difference.draft)];
                located.draft_sentence = draft.sentences[static_cast<std::size_t>(difference.draft)];
            }
            differences.push_back(located);
        }
    }
    return differences;
}

}  // namespace vidimus::checks
