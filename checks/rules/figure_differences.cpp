#include "checks/rules/figure_differences.h"

#include "checks/figures/form.h"
#include "checks/rules/figure_swaps.h"
#include "checks/text/characters.h"
#include "checks/text/encoding.h"

#include <unordered_set>

namespace vidimus::checks {

namespace {

/// Figures of sentences that may not belong together are not compared: a wrong alarm costs more than a missed slip.
constexpr double least_bead_confidence = 0.6;

/// Segments of so many sentences a side are compared as a whole: they are short enough for one assignment, and known to
/// belong together.
constexpr std::size_t largest_segment = 4;

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

/// Sentences whose figures are compared: those of a bead.
struct ComparedBead {
    std::vector<std::uint32_t> sources;
    std::vector<std::uint32_t> drafts;
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
    std::unordered_set<const Figure*> mated;
    for (std::size_t i = 0; i < mates.size(); ++i)
        if (mates[i] != nobody) mated.insert(located.figures[i]);
    // Figures of one sentence stand together: each sentence is looked through once.
    for (std::size_t i = 0; i < mates.size(); ++i)
        if (i == 0 || located.sentences[i] != located.sentences[i - 1])
            std::erase_if(free[located.sentences[i]], [&](const Figure* figure) { return mated.contains(figure); });
}

/// The free figures of the sentences before and after a group of neighbours.
std::vector<const Figure*> figures_around(const FreeFigures& free, const std::vector<std::uint32_t>& sentences) {
    std::vector<const Figure*> around;
    const auto add = [&](std::size_t sentence) {
        for (const Figure* figure : free[sentence])
            if (!figure->doubtful) around.push_back(figure);
    };
    if (sentences.front() > 0) add(sentences.front() - 1);
    if (sentences.back() + 1 < free.size()) add(sentences.back() + 1);
    return around;
}

LocatedFigureDifference located(const FigureDifference& difference, const ComparedBead& compared) {
    LocatedFigureDifference out{difference.kind, compared.sources.front(), compared.drafts.front(), nullptr, nullptr};
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

/// Figures of the draft that are right and written in the marks of another language.
std::vector<FigureDifference> foreign_forms(const Side& draft, const ComparedBead& bead) {
    std::vector<FigureDifference> found;
    for (std::size_t s = 0; s < bead.mates.source.size(); ++s) {
        const int d = bead.mates.source[s];
        if (d == nobody || d == covered) continue;
        const auto at = static_cast<std::size_t>(d);
        const auto* value = std::get_if<Decimal>(&bead.source.figures[s]->reading.value);
        if (value == nullptr || bead.source.figures[s]->doubtful || bead.draft.figures[at]->doubtful) continue;
        const Figure& figure = *bead.draft.figures[at];
        const std::string_view text = slice(draft.text(draft.sentences[bead.draft.sentences[at]]), figure.span);
        if (has_foreign_marks(figure, text, *value, draft.language))
            found.push_back({FigureDifferenceKind::form, static_cast<int>(s), d});
    }
    return found;
}

/// Decides which sentences are compared with which, each at most once.
class Grouping {
  public:
    explicit Grouping(const Pair& pair)
        : pair_(pair),
          left_sources_(pair.source.sentences.size(), true),
          left_drafts_(pair.draft.sentences.size(), true) {}

    void add(const std::vector<std::uint32_t>& sources, const std::vector<std::uint32_t>& drafts) {
        skip(sources, drafts);
        ComparedBead bead{sources, drafts, figures_of(pair_.source, sources), figures_of(pair_.draft, drafts), {}};
        if (!bead.source.figures.empty() || !bead.draft.figures.empty()) beads_.push_back(std::move(bead));
    }

    void skip(const std::vector<std::uint32_t>& sources, const std::vector<std::uint32_t>& drafts) {
        for (const std::uint32_t sentence : sources) left_sources_[sentence] = false;
        for (const std::uint32_t sentence : drafts) left_drafts_[sentence] = false;
    }

    /// All that is left, as one group.
    void add_left() {
        const auto sources = listed(left_sources_);
        const auto drafts = listed(left_drafts_);
        if (!sources.empty() && !drafts.empty()) add(sources, drafts);
    }

    std::vector<ComparedBead> take() { return std::move(beads_); }

  private:
    static std::vector<std::uint32_t> listed(const std::vector<bool>& set) {
        std::vector<std::uint32_t> list;
        for (std::uint32_t i = 0; i < set.size(); ++i)
            if (set[i]) list.push_back(i);
        return list;
    }

    const Pair& pair_;
    std::vector<ComparedBead> beads_;
    std::vector<bool> left_sources_;
    std::vector<bool> left_drafts_;
};

}  // namespace

std::vector<LocatedFigureDifference> find_figure_differences(const Pair& pair, const Alignment& alignment,
                                                             const std::vector<bool>& untranslated, bool pending,
                                                             const FigureComparison& how) {
    const auto last_draft = static_cast<std::uint32_t>(pair.draft.sentences.size());
    const bool typing = pending && ends_open(pair.draft);
    Grouping grouping(pair);
    const bool whole =
        how.paired && pair.source.sentences.size() <= largest_segment && pair.draft.sentences.size() <= largest_segment;
    for (std::uint32_t b = 0; b < alignment.beads.size(); ++b) {
        const Bead& bead = alignment.beads[b];
        if (untranslated[b] || (typing && !how.paired && !bead.drafts.empty() && bead.drafts.back() + 1 == last_draft))
            grouping.skip(bead.sources, bead.drafts);
        else if (!whole && !bead.sources.empty() && !bead.drafts.empty() && bead.confidence >= least_bead_confidence)
            grouping.add(bead.sources, bead.drafts);
    }
    if (how.paired) grouping.add_left();
    std::vector<ComparedBead> compared = grouping.take();
    FreeFigures free_sources = all_figures(pair.source);
    FreeFigures free_drafts = all_figures(pair.draft);
    for (ComparedBead& bead : compared) {
        bead.mates = match_figures(bead.source.figures, bead.draft.figures, how.rewritings);
        take_mated(bead.source, bead.mates.source, free_sources);
        take_mated(bead.draft, bead.mates.draft, free_drafts);
    }
    std::vector<LocatedFigureDifference> differences;
    for (const ComparedBead& bead : compared) {
        const auto source_around = figures_around(free_sources, bead.sources);
        const auto draft_around = figures_around(free_drafts, bead.drafts);
        const FigureSide source{pair.source.language, bead.source.figures, source_around};
        const FigureSide draft{pair.draft.language, bead.draft.figures, draft_around};
        for (const FigureDifference& difference : compare_figures(source, draft, bead.mates, how.rewritings))
            differences.push_back(located(difference, bead));
        for (const FigureDifference& difference : foreign_forms(pair.draft, bead))
            differences.push_back(located(difference, bead));
        const SwapSide sources{pair.source, bead.sources, bead.source.figures, bead.source.sentences};
        const SwapSide drafts{pair.draft, bead.drafts, bead.draft.figures, bead.draft.sentences};
        for (const FigureSwap& swap : find_swaps(sources, drafts, bead.mates)) {
            differences.push_back(located({FigureDifferenceKind::changed, swap.first_source, swap.first_draft}, bead));
            differences.push_back(
                located({FigureDifferenceKind::changed, swap.second_source, swap.second_draft}, bead));
        }
    }
    return differences;
}

}  // namespace vidimus::checks
