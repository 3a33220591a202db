#include "checks/alignment/structure_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vidimus::checks {

namespace {

/// How often links agree in faithful translations, before a pass has told how often they do here; paragraphs are merged
/// and split more often than headings become lists.
constexpr double kinds_agree = 0.97;
constexpr double starts_agree = 0.92;
/// That guess counts as much as so many links.
constexpr double guess_weight = 12;
/// Chance agreement is never taken for lower than this: a handful of sentences proves little.
constexpr double least_chance = 0.2;
/// A group that goes across the end of a block, where the other side's does not: as rare among groups as starts that
/// disagree are among links, and what is lost at least so much.
constexpr float dearest_break = -6;

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
    const auto read = [](const Side& side, auto& kinds, auto& starts, auto& sums, auto& counts) {
        sums.push_back(0);
        for (std::size_t s = 0; s < side.sentences.size(); ++s) {
            kinds.push_back(kind_of(side, side.sentences[s]));
            starts.push_back(s == 0 || side.sentences[s - 1].block != side.sentences[s].block);
            sums.push_back(sums.back() + starts.back());
            counts[kinds.back()] += 1;
        }
    };
    read(source, source_kinds_, source_starts_, source_sums_, source_counts);
    read(draft, draft_kinds_, draft_starts_, draft_sums_, draft_counts);
    if (source_kinds_.empty() || draft_kinds_.empty()) return;
    const auto sources = static_cast<double>(source_kinds_.size());
    const auto drafts = static_cast<double>(draft_kinds_.size());
    double same = 0;
    for (std::size_t k = 0; k < source_counts.size(); ++k)
        same += source_counts[k] / sources * draft_counts[k] / drafts;
    if (same > 0) kinds_by_chance_ = same;  // else the two are written in different formats: their kinds say nothing
    const double p = source_sums_.back() / sources;
    const double q = draft_sums_.back() / drafts;
    starts_by_chance_ = p * q + (1 - p) * (1 - q);
    set_kinds(kinds_agree);
    set_starts(starts_agree);
}

void StructureModel::set_kinds(double share) {
    const Ratios ratios = ratios_of(share, kinds_by_chance_);
    same_kind_ = static_cast<float>(ratios.agree);
    other_kind_ = static_cast<float>(ratios.differ);
}

void StructureModel::set_starts(double share) {
    const Ratios ratios = ratios_of(share, starts_by_chance_);
    same_start_ = static_cast<float>(ratios.agree);
    other_start_ = static_cast<float>(ratios.differ);
    lone_break_ = std::max(dearest_break, 2 * other_start_);
}

void StructureModel::refit(const Teaching& teaching) {
    double kinds = kinds_agree * guess_weight;
    double starts = starts_agree * guess_weight;
    for (const auto& [i, j] : teaching.links) {
        kinds += source_kinds_[i] == draft_kinds_[j];
        starts += source_starts_[i] == draft_starts_[j];
    }
    const double all = guess_weight + static_cast<double>(teaching.links.size());
    set_kinds(kinds / all);
    set_starts(starts / all);
}

}  // namespace vidimus::checks
