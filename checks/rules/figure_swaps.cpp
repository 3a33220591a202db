// Two figures of one kind that stand in each other's place. Evidence is what translations keep: words that look alike,
// names, and tight lists.
#include "checks/rules/figure_swaps.h"

#include "checks/alignment/cognates.h"
#include "checks/figures/language_table.h"

#include <algorithm>

namespace vidimus::checks {

namespace {

/// A stretch of a group of sentences, as if these were one text.
struct Place {
    std::size_t start = 0;
    std::size_t end = 0;
};

/// What stands where on one side.
struct Layout {
    struct Anchor {
        Place place;
        std::string_view form;
        std::vector<std::uint64_t> keys;
        bool mark;  ///< punctuation
    };
    std::vector<Place> figures;
    std::vector<Anchor> words;
    std::size_t size = 0;
};

Layout layout_of(const SwapSide& side) {
    Layout layout;
    std::vector<std::size_t> offsets;
    for (const std::uint32_t index : side.sentences) {
        const Sentence& sentence = side.side.sentences[index];
        offsets.push_back(layout.size);
        const std::size_t first = layout.words.size();
        for (const Word& word : sentence.analysis->words)
            layout.words.push_back({{layout.size + word.span.start, layout.size + word.span.end},
                                    word.kind == WordKind::letters ? std::string_view(word.form) : std::string_view{},
                                    {},
                                    word.kind == WordKind::mark});
        for (const EvidenceKey& key : sentence.analysis->keys)
            layout.words[first + key.first_word].keys.push_back(key.id);
        layout.size += sentence.span.size() + 1;
    }
    for (std::size_t i = 0; i < side.figures.size(); ++i) {
        const auto at = std::ranges::find(side.sentences, side.sentence_of_figure[i]) - side.sentences.begin();
        const std::size_t offset = offsets[static_cast<std::size_t>(at)];
        layout.figures.push_back({offset + side.figures[i]->span.start, offset + side.figures[i]->span.end});
    }
    return layout;
}

/// Whether two words answer each other as far as their looks or a lexicon tell.
bool answers(const Layout::Anchor& a, const Layout::Anchor& b) {
    for (const std::uint64_t key : a.keys)
        if (std::ranges::find(b.keys, key) != b.keys.end()) return true;
    if (a.form.size() < shortest_cognate || b.form.size() < shortest_cognate) return false;
    return a.form == b.form || CognateJudge(a.form).similarity(b.form) >= cognate_floor;
}

/// 0 before the two places, 1 between them, 2 behind; -1 inside one.
int region_of(const Place& place, const Place& first, const Place& second) {
    if (place.end <= first.start) return 0;
    if (place.start >= second.end) return 2;
    return place.start >= first.end && place.end <= second.start ? 1 : -1;
}

/// How many words between the two figures answer each other, and how many words answer one in another region.
struct Anchoring {
    int between = 0;
    int outside = 0;  ///< in the same region, before or behind
    int astray = 0;
};

Anchoring anchoring(const Layout& source, const Place& s1, const Place& s2, const Layout& draft, const Place& d1,
                    const Place& d2) {
    Anchoring found;
    for (const Layout::Anchor& word : source.words) {
        if (word.form.empty() && word.keys.empty()) continue;
        const int region = region_of(word.place, s1, s2);
        if (region < 0) continue;
        bool here = false;
        bool elsewhere = false;
        for (const Layout::Anchor& other : draft.words) {
            if (!answers(word, other)) continue;
            (region_of(other.place, d1, d2) == region ? here : elsewhere) = true;
        }
        if (here)
            ++(region == 1 ? found.between : found.outside);
        else if (elsewhere)
            ++found.astray;
    }
    return found;
}

int words_between(const Layout& layout, const Place& first, const Place& second) {
    return static_cast<int>(std::ranges::count_if(layout.words, [&](const Layout::Anchor& word) {
        return !word.mark && region_of(word.place, first, second) == 1;
    }));
}

/// A number of four digits that may be a year: these move about in a sentence as other numbers do not.
bool may_be_year(const Decimal& value) {
    return value.is_integer() && Decimal::of(999) < value && value < Decimal::of(2200);
}

/// Values that may stand in each other's place.
bool may_swap(const Figure& a, const Figure& b) {
    const auto* x = std::get_if<Decimal>(&a.reading.value);
    const auto* y = std::get_if<Decimal>(&b.reading.value);
    return x != nullptr && y != nullptr && *x != *y && a.reading.kind == b.reading.kind &&
           a.reading.unit == b.reading.unit && a.form != FigureForm::words && b.form != FigureForm::words &&
           a.reading.kind != FigureKind::ordinal && may_be_year(*x) == may_be_year(*y);
}

class SwapFinder {
  public:
    SwapFinder(const SwapSide& source, const SwapSide& draft, const Mates& mates)
        : source_(source),
          draft_(draft),
          mates_(mates),
          one_order_(!figure_table(source.side.language).myriads && !figure_table(draft.side.language).myriads) {}

    std::vector<FigureSwap> run() {
        std::vector<int> mated;
        for (std::size_t s = 0; s < mates_.source.size(); ++s) {
            const int d = mates_.source[s];
            if (d == nobody || d == covered) continue;
            const Figure& a = *source_.figures[s];
            const Figure& b = *draft_.figures[static_cast<std::size_t>(d)];
            if (!a.doubtful && !b.doubtful && a.reading.value == b.reading.value) mated.push_back(static_cast<int>(s));
        }
        constexpr std::size_t most = 12;  // tables in running text keep no order that could be told
        if (mated.size() < 2 || mated.size() > most) return {};
        std::vector<FigureSwap> swaps;
        for (std::size_t i = 0; i + 1 < mated.size(); ++i) {
            if (!crosses_alone(mated, i)) continue;
            const FigureSwap swap{mated[i], mated[i + 1], mate(mated[i + 1]), mate(mated[i])};
            if (is_swap(swap)) swaps.push_back(swap);
        }
        return swaps;
    }

  private:
    int mate(int source) const { return mates_.source[static_cast<std::size_t>(source)]; }

    /// Whether the figures at `i` and behind it are in the other order in the draft, and nothing else is.
    bool crosses_alone(const std::vector<int>& mated, std::size_t i) const {
        const int first = mate(mated[i]);
        const int second = mate(mated[i + 1]);
        if (first <= second) return false;
        const Figure& a = *source_.figures[static_cast<std::size_t>(mated[i])];
        const Figure& b = *source_.figures[static_cast<std::size_t>(mated[i + 1])];
        if (!may_swap(a, b)) return false;
        for (std::size_t k = 0; k < mated.size(); ++k) {
            if (k == i || k == i + 1) continue;
            const int other = mate(mated[k]);
            if (k < i ? other > second : other < first) return false;
        }
        return true;
    }

    bool is_swap(const FigureSwap& swap) {
        if (sources_.size == 0) sources_ = layout_of(source_);
        if (drafts_.size == 0) drafts_ = layout_of(draft_);
        const auto place = [](const Layout& layout, int i) -> const Place& {
            return layout.figures[static_cast<std::size_t>(i)];
        };
        const Place& s1 = place(sources_, swap.first_source);
        const Place& s2 = place(sources_, swap.second_source);
        const Place& d1 = place(drafts_, swap.first_draft);
        const Place& d2 = place(drafts_, swap.second_draft);
        if (is_tight(sources_, s1, s2) && is_tight(drafts_, d1, d2) &&
            words_between(sources_, s1, s2) == words_between(drafts_, d1, d2))
            return true;
        const double source_gap = static_cast<double>(s2.start - s1.end) / static_cast<double>(sources_.size);
        const double draft_gap = static_cast<double>(d2.start - d1.end) / static_cast<double>(drafts_.size);
        constexpr double least_ratio = 0.5;  // a gap that shrank or grew more is not the same one
        if (std::min(source_gap, draft_gap) < least_ratio * std::max(source_gap, draft_gap)) return false;
        const Anchoring anchors = anchoring(sources_, s1, s2, drafts_, d1, d2);
        return anchors.between >= 1 && anchors.astray == 0;
    }

    /// A list: nothing but marks between, or short words where both languages put such words alike ("19 of his 29").
    bool is_tight(const Layout& layout, const Place& first, const Place& second) const {
        constexpr std::size_t list_gap = 14;  // bytes: ", and ", "\", \""
        return second.start - first.end <= list_gap && words_between(layout, first, second) <= (one_order_ ? 2 : 0);
    }

    const SwapSide& source_;
    const SwapSide& draft_;
    const Mates& mates_;
    bool one_order_;  ///< neither language puts the larger before the smaller ("29のうち19")
    Layout sources_;
    Layout drafts_;
};

}  // namespace

std::vector<FigureSwap> find_swaps(const SwapSide& source, const SwapSide& draft, const Mates& mates) {
    return SwapFinder(source, draft, mates).run();
}

}  // namespace vidimus::checks
