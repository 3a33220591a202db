#include "checks/alignment/align_units.h"

#include "checks/alignment/align.h"
#include "checks/alignment/bead_order.h"
#include "checks/alignment/side_range.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace vidimus::checks {

namespace {

/// Of a bead that is right because the units are: a translator may still have put the wrong text there.
constexpr double confidence_of_unit = 0.99;

SideRange sentences_of(const Side& side, BlockRange blocks) {
    const auto first = std::ranges::lower_bound(side.sentences, blocks.first, {}, &Sentence::block);
    const auto last = std::ranges::lower_bound(side.sentences, blocks.last, {}, &Sentence::block);
    const auto index = [&](auto at) { return static_cast<std::uint32_t>(at - side.sentences.begin()); };
    return {&side, index(first), std::max(index(first), index(last))};
}

std::vector<std::uint32_t> indices_of(const SideRange& range) {
    std::vector<std::uint32_t> indices(range.size());
    std::iota(indices.begin(), indices.end(), range.first);
    return indices;
}

/// Adds the beads of one unit, whose sentences count from 0.
void add(Alignment&& of_unit, const SideRange& source, const SideRange& draft, Alignment& all) {
    for (Bead& bead : of_unit.beads) {
        for (std::uint32_t& i : bead.sources) i += source.first;
        for (std::uint32_t& j : bead.drafts) j += draft.first;
        all.beads.push_back(std::move(bead));
    }
    std::ranges::copy(of_unit.unanswered, all.unanswered.begin() + source.first);
    for (const Repetition& each : of_unit.repetitions) {
        all.repetitions.push_back(
            {each.draft + draft.first, each.of_draft + draft.first, each.of_source + source.first});
    }
}

}  // namespace

Alignment align_units(const Pair& pair, const std::stop_token& stop) {
    Alignment all;
    all.unanswered.assign(pair.source.sentences.size(), 0);
    for (const UnitPair& unit : pair.units) {
        if (stop.stop_requested()) return all;
        const SideRange source = sentences_of(pair.source, unit.source);
        const SideRange draft = sentences_of(pair.draft, unit.draft);
        if (source.size() == 1 && draft.size() > 0) {
            all.beads.push_back({{source.first}, indices_of(draft), confidence_of_unit, false});
        } else {
            add(align(pair, source, draft, stop), source, draft, all);
        }
    }
    std::ranges::sort(all.repetitions, {}, &Repetition::draft);
    put_in_order(all, pair.source.sentences.size(), pair.draft.sentences.size());
    return all;
}

}  // namespace vidimus::checks
