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

/// A bead whose figures are compared.
struct ComparedBead {
    std::uint32_t index;
    Located source;
    Located draft;
    Mates mates;
};

/// What the sentences of a side hold that nothing in their own bead answers, by sentence.
using FreeFigures = std::vector<std::vector<const Figure*>>;

FreeFigures all_figures(const Side& side) {
    FreeFigures free(side.sentences.size());
    for (std::size_t i = 0; i < free.size(); ++i)
        for (const Figure& figure : side.sentences[i].analysis->figures) free[i].push_back(&figure);
    return free;
}

void take_mated(const Located& located, const std::vector<int>& mates, FreeFigures& free) {
    for (std::size_t i = 0; i < mates.size(); ++i)
        if (mates[i] != nobody) std::erase(free[located.sentences[i]], located.figures[i]);
}

/// The free figures of the sentences before and after a group of neighbours.
std::vector<const Figure*> figures_around(const FreeFigures& free, const std::vector<std::uint32_t>& sentences) {
    std::vector<const Figure*> around;
    const auto add = [&](std::size_t sentence) {
        around.insert(around.end(), free[sentence].begin(), free[sentence].end());
    };
    if (sentences.front() > 0) add(sentences.front() - 1);
    if (sentences.back() + 1 < free.size()) add(sentences.back() + 1);
    return around;
}

LocatedFigureDifference located(const FigureDifference& difference, const Bead& bead, const ComparedBead& compared) {
    LocatedFigureDifference out{difference.kind,     compared.index, bead.sources.front(),
                                bead.drafts.front(), nullptr,        nullptr};
    if (difference.source >= 0) {
        out.source = compared.source.figures[static_cast<std::size_t>(difference.source)];
        out.source_sentence = compared.source.sentences[static_cast<std::size_t>(difference.source)];
    }
    if (difference.draft >= 0) {
        out.draft = compared.draft.figures[static_cast<std::size_t>(difference.draft)];
        out.draft_sentence = compared.draft.sentences[static_cast<std::size_t>(difference.draft)];
    }
    return out;
}

}  // namespace

std::vector<LocatedFigureDifference> find_figure_differences(const Pair& pair, const Alignment& alignment,
                                                             const std::vector<bool>& untranslated, bool pending,
                                                             Rewritings allowed) {
    const auto last_draft = static_cast<std::uint32_t>(pair.draft.sentences.size());
    const bool typing = pending && ends_open(pair.draft);
    std::vector<ComparedBead> compared;
    FreeFigures free_sources = all_figures(pair.source);
    FreeFigures free_drafts = all_figures(pair.draft);
    for (std::uint32_t b = 0; b < alignment.beads.size(); ++b) {
        const Bead& bead = alignment.beads[b];
        if (bead.sources.empty() || bead.drafts.empty() || bead.confidence < least_bead_confidence) continue;
        if (untranslated[b] || (typing && bead.drafts.back() + 1 == last_draft)) continue;
        ComparedBead entry{b, figures_of(pair.source, bead.sources), figures_of(pair.draft, bead.drafts), {}};
        if (entry.source.figures.empty() && entry.draft.figures.empty()) continue;
        entry.mates = match_figures(entry.source.figures, entry.draft.figures, allowed);
        take_mated(entry.source, entry.mates.source, free_sources);
        take_mated(entry.draft, entry.mates.draft, free_drafts);
        compared.push_back(std::move(entry));
    }
    std::vector<LocatedFigureDifference> differences;
    for (const ComparedBead& entry : compared) {
        const Bead& bead = alignment.beads[entry.index];
        const auto source_around = figures_around(free_sources, bead.sources);
        const auto draft_around = figures_around(free_drafts, bead.drafts);
        const auto found = compare_figures({pair.source.language, entry.source.figures, source_around},
                                           {pair.draft.language, entry.draft.figures, draft_around}, entry.mates, allowed);
        for (const FigureDifference& difference : found) differences.push_back(located(difference, bead, entry));
    }
    return differences;
}

}  // namespace vidimus::checks
