#include "server/lsp/sections.h"

#include <algorithm>

namespace vidimus::server {

namespace {

/// For each source sentence the draft sentence that answers it, or stands where the answer should: that of the last
/// source sentence before it that is answered in order.
std::vector<std::uint32_t> places_in_draft(const CheckedSide& checked) {
    const checks::Alignment& alignment = checked.pair->report.alignment;
    std::vector<std::uint32_t> places(checked.source().sentences.size());
    std::uint32_t place = 0;
    for (std::uint32_t s = 0; s < places.size(); ++s) {
        const checks::Bead& bead = alignment.beads[alignment.bead_of_source[s]];
        if (!bead.drafts.empty() && !bead.moved) place = bead.drafts.front();
        places[s] = place;
    }
    return places;
}

}  // namespace

std::vector<Section> sections_of(const CheckedSide& checked) {
    const checks::Side& draft = checked.draft();
    const auto& blocks = draft.document.blocks;
    std::vector<Section> sections;
    for (std::uint32_t k = 0; k < blocks.size(); ++k) {
        if (blocks[k].kind != checks::BlockKind::heading) continue;
        const checks::Span title = draft.document.to_file(blocks[k].span);
        for (Section& before : sections) {
            if (before.whole.end == draft.part.end && before.level >= blocks[k].level) before.whole.end = title.start;
        }
        sections.push_back({k, std::max<std::uint8_t>(blocks[k].level, 1), title, {title.start, draft.part.end}, 0, 0});
    }
    if (sections.empty()) return sections;
    const checks::Alignment& alignment = checked.pair->report.alignment;
    const auto places = places_in_draft(checked);
    for (std::uint32_t s = 0; s < places.size() && !draft.sentences.empty(); ++s) {
        const std::uint32_t block = draft.sentences[places[s]].block;
        const auto behind = std::ranges::upper_bound(sections, block, {}, &Section::heading);
        if (behind == sections.begin()) continue;
        Section& section = *std::prev(behind);
        ++section.source_sentences;
        if (!alignment.beads[alignment.bead_of_source[s]].drafts.empty()) ++section.translated;
    }
    return sections;
}

std::string progress_of(const Section& section) {
    return std::to_string(section.translated) + " of " + std::to_string(section.source_sentences) +
           " sentences translated";
}

}  // namespace vidimus::server
