#include "checks/alignment/structure_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vidimus::checks {

namespace {

/// How often links agree in faithful translations; paragraphs are merged and split more often than headings become
/// lists.
constexpr double kinds_agree = 0.97;
constexpr double starts_agree = 0.92;
/// Chance agreement is never taken for lower than this: a handful of sentences proves little.
constexpr double least_chance = 0.2;

std::uint8_t kind_of(const Side& side, const Sentence& sentence) {
    const Block& block = side.document.blocks[sentence.block];
    const bool leveled = block.kind == BlockKind::heading;
    return static_cast<std::uint8_t>(static_cast<unsigned>(block.kind) * 8 + (leveled ? block.level : 0));
}

struct Ratios {
    double agree = 0;
    double differ = 0;
};

Ratios ratios_of(double share, double chance) {
    chance = std::max(chance, least_chance);
    if (chance >= share) return {};  // nearly everything agrees anyway
    return {std::log(share / chance), std::log((1 - share) / (1 - chance))};
}

}  // namespace

StructureModel::StructureModel(const Side& source, const Side& draft) {
    std::array<double, 256> source_counts{};
    std::array<double, 256> draft_counts{};
    const auto read = [](const Side& side, auto& kinds, auto& starts, auto& counts) {
        for (std::size_t s = 0; s < side.sentences.size(); ++s) {
            kinds.push_back(kind_of(side, side.sentences[s]));
            starts.push_back(s == 0 || side.sentences[s - 1].block != side.sentences[s].block);
            counts[kinds.back()] += 1;
        }
    };
    read(source, source_kinds_, source_starts_, source_counts);
    read(draft, draft_kinds_, draft_starts_, draft_counts);
    if (source_kinds_.empty() || draft_kinds_.empty()) return;
    const auto sources = static_cast<double>(source_kinds_.size());
    const auto drafts = static_cast<double>(draft_kinds_.size());
    double same = 0;
    for (std::size_t k = 0; k < source_counts.size(); ++k)
        same += source_counts[k] / sources * draft_counts[k] / drafts;
    if (same > 0) {  // else the two are written in different formats: their kinds say nothing
        const Ratios kinds = ratios_of(kinds_agree, same);
        same_kind_ = kinds.agree;
        other_kind_ = kinds.differ;
    }
    const double p = static_cast<double>(std::count(source_starts_.begin(), source_starts_.end(), true)) / sources;
    const double q = static_cast<double>(std::count(draft_starts_.begin(), draft_starts_.end(), true)) / drafts;
    const Ratios starts = ratios_of(starts_agree, p * q + (1 - p) * (1 - q));
    same_start_ = starts.agree;
    other_start_ = starts.differ;
}

}  // namespace vidimus::checks
