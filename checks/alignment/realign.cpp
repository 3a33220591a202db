#include "checks/alignment/realign.h"

#include "checks/alignment/bead_order.h"
#include "checks/alignment/bead_scorer.h"
#include "checks/alignment/evidence.h"
#include "checks/alignment/leftovers.h"
#include "checks/alignment/matches.h"
#include "checks/alignment/solver.h"

#include <algorithm>
#include <utility>

namespace vidimus::checks {

namespace {

/// More changed sentences than this on one side are no edit of someone who types.
constexpr std::uint32_t most_changed = 24;
/// So many beads to either side of the change are aligned anew, and on until a sure one …
constexpr std::uint32_t beads_around = 8;
constexpr double sure = 0.99;
/// … but no more sentences than this on one side.
constexpr std::uint32_t most_sentences = 160;

/// What differs between two lists of sentences: all before `first` are equal, and all from the two ends on.
struct Change {
    std::uint32_t first = 0;
    std::uint32_t old_end = 0;
    std::uint32_t new_end = 0;

    bool empty() const { return first == old_end && first == new_end; }
    bool small() const { return old_end - first <= most_changed && new_end - first <= most_changed; }
};

Change change_of(const std::vector<std::uint64_t>& before, const std::vector<Sentence>& now) {
    const auto old_size = static_cast<std::uint32_t>(before.size());
    const auto new_size = static_cast<std::uint32_t>(now.size());
    Change change;
    const std::uint32_t shorter = std::min(old_size, new_size);
    while (change.first < shorter && before[change.first] == now[change.first].hash) ++change.first;
    std::uint32_t same = 0;
    while (same < shorter - change.first && before[old_size - 1 - same] == now[new_size - 1 - same].hash) ++same;
    change.old_end = old_size - same;
    change.new_end = new_size - same;
    return change;
}

/// A place on the old path: before bead `bead`, source sentence `row`, draft sentence `column`.
struct Node {
    std::size_t bead = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

std::vector<Node> nodes_of(const std::vector<Bead>& path) {
    std::vector<Node> nodes{{}};
    for (const Bead& bead : path) {
        const Node& last = nodes.back();
        nodes.push_back({last.bead + 1, last.row + static_cast<std::uint32_t>(bead.sources.size()),
                         last.column + static_cast<std::uint32_t>(bead.drafts.size())});
    }
    return nodes;
}

bool is_sure(const Bead& bead) {
    return bead.sources.size() == 1 && bead.drafts.size() == 1 && bead.confidence >= sure;
}

/// What of the old alignment is to be done anew, as two places on its path.
struct Window {
    Node first;
    Node last;
};

Window window_around(const std::vector<Bead>& path, const Change& source, const Change& draft) {
    const auto nodes = nodes_of(path);
    std::size_t first = 0;
    while (first + 1 < nodes.size() && nodes[first + 1].column <= draft.first &&
           (source.empty() || nodes[first + 1].row <= source.first))
        ++first;
    std::size_t last = first;
    while (last + 1 < nodes.size() &&
           (nodes[last].column < draft.old_end || (!source.empty() && nodes[last].row < source.old_end)))
        ++last;
    for (std::uint32_t steps = 0; first > 0 && (steps < beads_around || !is_sure(path[first - 1])); ++steps) --first;
    for (std::uint32_t steps = 0; last + 1 < nodes.size() && (steps < beads_around || !is_sure(path[last])); ++steps)
        ++last;
    return {nodes[first], nodes[last]};
}

/// Whether any bead that is not on the path (a moved sentence) has one side inside the window and one outside.
bool is_crossed(const Alignment& alignment, const Window& window) {
    return std::ranges::any_of(alignment.beads, [&](const Bead& bead) {
        if (!bead.moved) return false;
        const bool source_inside = bead.sources.front() >= window.first.row && bead.sources.front() < window.last.row;
        const bool draft_inside =
            bead.drafts.front() >= window.first.column && bead.drafts.front() < window.last.column;
        return source_inside != draft_inside;
    });
}

/// The learnt words that both vocabularies hold.
std::vector<TermMatch> learnt_matches(const LearntWords& learnt, const Vocabulary& source, const Vocabulary& draft) {
    std::unordered_map<std::uint64_t, std::uint32_t> draft_term;
    for (std::uint32_t d = 0; d < draft.terms.size(); ++d) draft_term.emplace(draft.terms[d].identity, d);
    std::vector<TermMatch> matches;
    for (std::uint32_t s = 0; s < source.terms.size(); ++s) {
        const auto words = learnt.find(source.terms[s].identity);
        if (words == learnt.end()) continue;
        for (const LearntWord& word : words->second) {
            const auto found = draft_term.find(word.draft);
            if (found != draft_term.end()) matches.push_back({s, found->second, word.strength, word.own_strength});
        }
    }
    return matches;
}

void shift(std::vector<std::uint32_t>& sentences, std::uint32_t by) {
    for (std::uint32_t& sentence : sentences) sentence += by;  // modulo 2³²: may be negative
}

void shift(Bead& bead, std::uint32_t source_by, std::uint32_t draft_by) {
    shift(bead.sources, source_by);
    shift(bead.drafts, draft_by);
}

/// Old bead numbers, for sentences as they are now; 0 for new ones.
std::vector<std::uint32_t> carried(const std::vector<std::uint32_t>& beads, const Change& change) {
    std::vector<std::uint32_t> now(beads.begin(), beads.begin() + change.first);
    now.resize(change.new_end, 0);
    now.insert(now.end(), beads.begin() + change.old_end, beads.end());
    return now;
}

class Realignment {
  public:
    Realignment(const Pair& pair, AlignmentMemory& memory, const Change& source, const Change& draft,
                const Window& window)
        : pair_(pair),
          memory_(memory),
          window_(window),
          source_by_(source.new_end - source.old_end),
          draft_by_(draft.new_end - draft.old_end),
          source_{&pair.source, window.first.row, window.last.row + source_by_},
          draft_{&pair.draft, window.first.column, window.last.column + draft_by_},
          bead_of_source_(carried(memory.teaching.bead_of_source, source)),
          bead_of_draft_(carried(memory.teaching.bead_of_draft, draft)) {}

    /// None, and the memory as it was, when there is nothing to align or `stop` was heard.

    std::optional<Alignment> run(const std::stop_token& stop) {
        if (source_.size() == 0 || draft_.size() == 0) return std::nullopt;
        const AlignmentModel& model = memory_.model;
        Vocabulary source = make_vocabulary(source_, model.source_terms, pair_.source.sentences.size());
        Vocabulary draft = make_vocabulary(draft_, model.draft_terms, pair_.draft.sentences.size());
        const auto matches =
            merge_matches(match_terms(source, draft, pair_.word_lexicons), learnt_matches(model.learnt, source, draft));
        const Teaching teaching = local_teaching();
        const LengthModel lengths(source_.lengths(), draft_.lengths(), model.lengths);
        const StructureModel structure(source_, draft_, model.structure, teaching);
        const Band band(std::vector(source_.size(), std::pair(0U, draft_.size())), draft_.size(), 0);
        const Evidence evidence(source, draft, matches, band, model.rates, teaching);
        const BeadScorer scorer{evidence, lengths, structure, teaching.priors};
        const bool to_the_end = draft_.last == pair_.draft.sentences.size();
        Solution solution = solve(scorer, band, Depth::probabilities, stop, to_the_end);
        if (solution.stopped) return std::nullopt;

        memory_.teaching.bead_of_source = std::move(bead_of_source_);
        memory_.teaching.bead_of_draft = std::move(bead_of_draft_);
        splice_path(solution.beads);
        std::vector<Bead> beads = std::move(solution.beads);
        link_moved(beads, scorer, source_, draft_);
        std::vector<Repetition> repetitions = find_repeated(beads, source, draft, draft_);
        return splice(std::move(beads), std::move(repetitions), solution.source_null);
    }

  private:
    /// What the beads of the whole document taught, for the sentences of the window.
    Teaching local_teaching() const {
        Teaching local;
        const auto part = [](const std::vector<std::uint32_t>& beads, const SideRange& range) {
            return std::vector<std::uint32_t>(beads.begin() + range.first, beads.begin() + range.last);
        };
        local.bead_of_source = part(bead_of_source_, source_);
        local.bead_of_draft = part(bead_of_draft_, draft_);
        local.priors = memory_.teaching.priors;
        // Counted anew, so that tables by bead stay as small as the window.
        std::unordered_map<std::uint32_t, std::uint32_t> numbers;
        for (auto* beads : {&local.bead_of_source, &local.bead_of_draft}) {
            for (std::uint32_t& bead : *beads) {
                if (bead != 0)
                    bead = numbers.try_emplace(bead, static_cast<std::uint32_t>(numbers.size()) + 1).first->second;
            }
        }
        return local;
    }

    void splice_path(const std::vector<Bead>& inside) {
        auto& path = memory_.path;
        std::vector<Bead> now(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(window_.first.bead));
        for (const Bead& bead : inside) {
            now.push_back(bead);
            shift(now.back(), source_.first, draft_.first);
        }
        for (std::size_t k = window_.last.bead; k < path.size(); ++k) {
            now.push_back(std::move(path[k]));
            shift(now.back(), source_by_, draft_by_);
        }
        path = std::move(now);
    }

    Alignment splice(std::vector<Bead> inside, std::vector<Repetition> repetitions,
                     const std::vector<float>& unanswered) {
        Alignment& old = memory_.alignment;
        Alignment now;
        now.unrelated = old.unrelated;
        for (Bead& bead : old.beads) {
            const bool before = bead.sources.empty() ? bead.drafts.front() < window_.first.column
                                                     : bead.sources.front() < window_.first.row;
            const bool behind = bead.sources.empty() ? bead.drafts.front() >= window_.last.column
                                                     : bead.sources.front() >= window_.last.row;
            if (!before && !behind) continue;
            // The two sides of a moved sentence may stand before and behind the window.
            for (std::uint32_t& i : bead.sources) i += i >= window_.last.row ? source_by_ : 0;
            for (std::uint32_t& j : bead.drafts) j += j >= window_.last.column ? draft_by_ : 0;
            now.beads.push_back(std::move(bead));
        }
        for (Bead& bead : inside) {
            shift(bead, source_.first, draft_.first);
            now.beads.push_back(std::move(bead));
        }
        const auto is_inside = [&](std::uint32_t j) { return j >= window_.first.column && j < window_.last.column; };
        for (Repetition repetition : old.repetitions) {
            const bool source_inside =
                repetition.of_source >= window_.first.row && repetition.of_source < window_.last.row;
            if (is_inside(repetition.draft) || is_inside(repetition.of_draft) || source_inside) continue;
            repetition.draft += repetition.draft >= window_.last.column ? draft_by_ : 0;
            repetition.of_draft += repetition.of_draft >= window_.last.column ? draft_by_ : 0;
            repetition.of_source += repetition.of_source >= window_.last.row ? source_by_ : 0;
            now.repetitions.push_back(repetition);
        }
        for (const Repetition& repetition : repetitions) {
            now.repetitions.push_back({repetition.draft + draft_.first, repetition.of_draft + draft_.first,
                                       repetition.of_source + source_.first});
        }
        std::ranges::sort(now.repetitions, {}, &Repetition::draft);
        const auto at = [](std::uint32_t place) { return static_cast<std::ptrdiff_t>(place); };
        now.unanswered.assign(old.unanswered.begin(), old.unanswered.begin() + at(window_.first.row));
        now.unanswered.insert(now.unanswered.end(), unanswered.begin(), unanswered.end());
        now.unanswered.insert(now.unanswered.end(), old.unanswered.begin() + at(window_.last.row),
                              old.unanswered.end());
        put_in_order(now, pair_.source.sentences.size(), pair_.draft.sentences.size());
        return now;
    }

    const Pair& pair_;
    AlignmentMemory& memory_;
    Window window_;
    std::uint32_t source_by_;  ///< how far sentences behind the window have moved
    std::uint32_t draft_by_;
    SideRange source_;
    SideRange draft_;
    std::vector<std::uint32_t> bead_of_source_;  ///< what taught the sentences as they are now
    std::vector<std::uint32_t> bead_of_draft_;
};

}  // namespace

std::optional<Alignment> realign(const Pair& pair, AlignmentMemory& memory, const std::stop_token& stop) {
    if (!memory.filled || memory.source_language != pair.source.language ||
        memory.draft_language != pair.draft.language)
        return std::nullopt;
    const Change source = change_of(memory.source_hashes, pair.source.sentences);
    const Change draft = change_of(memory.draft_hashes, pair.draft.sentences);
    if (source.empty() && draft.empty()) return memory.alignment;
    if (!source.small() || !draft.small()) return std::nullopt;
    const Window window = window_around(memory.path, source, draft);
    if (window.last.row - window.first.row > most_sentences ||
        window.last.column - window.first.column > most_sentences || is_crossed(memory.alignment, window))
        return std::nullopt;
    auto alignment = Realignment(pair, memory, source, draft, window).run(stop);
    if (alignment) memory.keep(pair, *alignment);
    return alignment;
}

}  // namespace vidimus::checks
