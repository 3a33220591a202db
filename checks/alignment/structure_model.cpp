#include "checks/alignment/structure_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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
constexpr float dearest_break = -3;

/// How often a link's blocks are those of the sentences around it, and how often they would be by chance, among the
/// few sentences that come into question at all.
constexpr double blocks_agree = 0.95;
constexpr double blocks_by_chance = 0.3;

/// By sentence of a side: the block of the other side in which most of the beads of its block, save its own, ended.
std::vector<std::uint32_t> opinions_of(const std::vector<std::uint32_t>& blocks,
                                       const std::vector<std::uint32_t>& bead_of,
                                       const std::vector<std::uint32_t>& block_of_bead, std::uint32_t none) {
    std::vector<std::uint32_t> opinions(blocks.size(), none);
    for (std::size_t first = 0; first < blocks.size();) {
        std::size_t last = first + 1;
        while (last < blocks.size() && blocks[last] == blocks[first]) ++last;
        // Where the beads of this block ended: few different places, each with its votes.
        std::vector<std::pair<std::uint32_t, std::uint32_t>> votes;
        const auto vote_of = [&](std::uint32_t block) {
            return std::find_if(votes.begin(), votes.end(), [&](const auto& v) { return v.first == block; });
        };
        std::uint32_t bead_before = 0;
        for (std::size_t s = first; s < last; ++s) {
            if (bead_of[s] == 0 || bead_of[s] == bead_before) continue;
            bead_before = bead_of[s];
            const std::uint32_t block = block_of_bead[bead_of[s] - 1];
            if (const auto vote = vote_of(block); vote != votes.end()) {
                ++vote->second;
            } else {
                votes.emplace_back(block, 1);
            }
        }
        for (std::size_t s = first; s < last; ++s) {
            const std::uint32_t own = bead_of[s] == 0 ? none : block_of_bead[bead_of[s] - 1];
            std::uint32_t most = 0;
            for (const auto& [block, count] : votes) {
                const std::uint32_t others = count - (block == own ? 1 : 0);
                if (others > most) {
                    most = others;
                    opinions[s] = block;
                }
            }
        }
        first = last;
    }
    return opinions;
}

std::uint32_t semicolons_of(const SentenceAnalysis& analysis) {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        analysis.words, [](const Word& word) { return word.kind == WordKind::mark && word.form == ";"; }));
}

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

void StructureModel::read(const SideRange& source, const SideRange& draft) {
    const auto read_side = [](const SideRange& range, auto& kinds, auto& joins, auto& blocks, auto& starts,
                              auto& sums) {
        sums.push_back(0);
        joins.push_back(0);
        for (std::uint32_t s = range.first; s < range.last; ++s) {
            const Sentence& sentence = range.side->sentences[s];
            blocks.push_back(sentence.block);
            joins.push_back(joins.back() + semicolons_of(*sentence.analysis));
            kinds.push_back(kind_of(*range.side, sentence));
            starts.push_back(s == 0 || range.side->sentences[s - 1].block != sentence.block);
            sums.push_back(sums.back() + starts.back());
        }
    };
    read_side(source, source_kinds_, source_joins_, source_blocks_, source_starts_, source_sums_);
    read_side(draft, draft_kinds_, draft_joins_, draft_blocks_, draft_starts_, draft_sums_);
}

StructureModel::StructureModel(const SideRange& source, const SideRange& draft) {
    read(source, draft);
    if (source_kinds_.empty() || draft_kinds_.empty()) return;
    std::array<double, 256> source_counts{};
    std::array<double, 256> draft_counts{};
    for (const std::uint8_t kind : source_kinds_) source_counts[kind] += 1;
    for (const std::uint8_t kind : draft_kinds_) draft_counts[kind] += 1;
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

StructureModel::StructureModel(const SideRange& source, const SideRange& draft, const Parameters& known,
                               const Teaching& teaching)
    : known_(known) {
    read(source, draft);
    if (known.same_block != 0 || known.other_block != 0) take_opinions(teaching);
}

void StructureModel::set_kinds(double share) {
    const Ratios ratios = ratios_of(share, kinds_by_chance_);
    known_.same_kind = static_cast<float>(ratios.agree);
    known_.other_kind = static_cast<float>(ratios.differ);
}

void StructureModel::set_starts(double share) {
    const Ratios ratios = ratios_of(share, starts_by_chance_);
    known_.same_start = static_cast<float>(ratios.agree);
    known_.other_start = static_cast<float>(ratios.differ);
    known_.lone_break = std::max(dearest_break, 2 * known_.other_start);
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
    if (!take_opinions(teaching)) return;
    known_.same_block = 1;  // so that neighbours() tells agreement while links are counted
    known_.other_block = -1;
    double agree = blocks_agree * guess_weight;
    double judged = guess_weight;
    for (const auto& [i, j] : teaching.links) {
        const float told = neighbours(i, j);
        agree += told > 0;
        judged += told != 0;
    }
    const Ratios blocks = ratios_of(agree / judged, blocks_by_chance);
    known_.same_block = static_cast<float>(blocks.agree);
    known_.other_block = static_cast<float>(blocks.differ);
}

bool StructureModel::take_opinions(const Teaching& teaching) {
    if (source_sums_.back() == source_blocks_.size() || draft_sums_.back() == draft_blocks_.size()) return false;

    std::uint32_t beads = 0;
    // Of a bead whose sentences on one side were edited since, only the other side is left.
    for (const auto* bead_of : {&teaching.bead_of_source, &teaching.bead_of_draft})
        for (const std::uint32_t bead : *bead_of) beads = std::max(beads, bead);
    std::vector<std::uint32_t> source_block_of_bead(beads, none);
    std::vector<std::uint32_t> draft_block_of_bead(beads, none);
    const auto note = [](const auto& bead_of, const auto& blocks, auto& block_of_bead) {
        for (std::size_t s = 0; s < blocks.size(); ++s) {
            if (bead_of[s] != 0 && block_of_bead[bead_of[s] - 1] == none) block_of_bead[bead_of[s] - 1] = blocks[s];
        }
    };
    note(teaching.bead_of_source, source_blocks_, source_block_of_bead);
    note(teaching.bead_of_draft, draft_blocks_, draft_block_of_bead);
    source_opinions_ = opinions_of(source_blocks_, teaching.bead_of_source, draft_block_of_bead, none);
    draft_opinions_ = opinions_of(draft_blocks_, teaching.bead_of_draft, source_block_of_bead, none);
    return true;
}

}  // namespace vidimus::checks
