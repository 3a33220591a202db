#include "checks/alignment/bead_order.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace vidimus::checks {

namespace {

/// In the order of the source; beads without a source stand by draft position: after the bead of the draft sentence
/// before.
void sort_beads(std::vector<Bead>& beads, std::size_t draft_count) {
    std::vector<std::uint32_t> source_of_draft(draft_count, 0);
    for (const Bead& bead : beads) {
        for (const std::uint32_t j : bead.drafts) {
            if (!bead.sources.empty() && !bead.moved) source_of_draft[j] = bead.sources.back() + 1;
        }
    }
    for (std::size_t j = 1; j < draft_count; ++j)
        source_of_draft[j] = std::max(source_of_draft[j], source_of_draft[j - 1]);
    const auto place = [&](const Bead& bead) {
        // A bead without source stands behind the source sentences answered before it.
        return bead.sources.empty() ? std::pair<std::uint32_t, std::uint32_t>{source_of_draft[bead.drafts.front()], 0}
                                    : std::pair<std::uint32_t, std::uint32_t>{bead.sources.front(), 1};
    };
    std::stable_sort(beads.begin(), beads.end(), [&](const Bead& a, const Bead& b) {
        const auto x = place(a);
        const auto y = place(b);
        if (x != y) return x < y;
        return !a.drafts.empty() && !b.drafts.empty() && a.drafts.front() < b.drafts.front();
    });
}

void index_beads(Alignment& alignment, std::size_t source_count, std::size_t draft_count) {
    alignment.bead_of_source.assign(source_count, 0);
    alignment.bead_of_draft.assign(draft_count, 0);
    for (std::uint32_t k = 0; k < alignment.beads.size(); ++k) {
        for (const std::uint32_t i : alignment.beads[k].sources) alignment.bead_of_source[i] = k;
        for (const std::uint32_t j : alignment.beads[k].drafts) alignment.bead_of_draft[j] = k;
    }
}

}  // namespace

void put_in_order(Alignment& alignment, std::size_t source_count, std::size_t draft_count) {
    sort_beads(alignment.beads, draft_count);
    index_beads(alignment, source_count, draft_count);
}

Alignment unanswered(std::size_t source_count, std::size_t draft_count) {
    Alignment alignment;
    for (std::uint32_t i = 0; i < source_count; ++i) alignment.beads.push_back({{i}, {}, 1, false});
    for (std::uint32_t j = 0; j < draft_count; ++j) alignment.beads.push_back({{}, {j}, 1, false});
    alignment.unanswered.assign(source_count, 1);
    index_beads(alignment, source_count, draft_count);
    return alignment;
}

}  // namespace vidimus::checks
