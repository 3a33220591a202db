#pragma once

#include "checks/alignment/side_range.h"
#include "checks/alignment/teaching.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// What the layout says: sentences that answer each other stand in blocks of one kind, both or neither start a block,
/// groups stay within a block, and what stands in one block on one side stands in one on the other. Log-likelihood
/// ratios: the share of links that agree over the share that would agree by chance in these documents. Worth nothing
/// where a document has only one kind of block, or a block is a sentence; a soft anchor in a structured one.
class StructureModel {
  public:
    /// Log-likelihood ratios: what agreement and disagreement say.
    struct Parameters {
        float same_kind = 0;
        float other_kind = 0;
        float same_start = 0;
        float other_start = 0;
        float lone_break = 0;
        float same_block = 0;
        float other_block = 0;
    };

    StructureModel(const SideRange& source, const SideRange& draft);
    /// Of a part of a document, with what is known of the whole.
    StructureModel(const SideRange& source, const SideRange& draft, const Parameters& known, const Teaching& teaching);

    const Parameters& parameters() const { return known_; }
    /// How often the links of a pass agree.
    void refit(const Teaching& teaching);

    /// Of sentences `i` and `j`, the first of a bead: whether both or neither start a block.
    /// Semicolons tell of sentences that one side made one: where the side with fewer sentences has more of them.
    float joins(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
        const auto source = static_cast<int>(source_joins_[i + a] - source_joins_[i]);
        const auto draft = static_cast<int>(draft_joins_[j + b] - draft_joins_[j]);
        if (source == draft) return 0;
        if (a == b) return lone_join;
        return (a > b) == (draft > source) ? joined : 0;
    }
    float start(std::uint32_t i, std::uint32_t j) const {
        return source_starts_[i] == draft_starts_[j] ? known_.same_start : known_.other_start;
    }
    /// Of a bead of `a` source sentences from `i` and `b` draft sentences from `j`: the kinds of its blocks, and the
    /// ends of blocks inside a group that the other side's group does not have.
    float ratio(std::uint32_t i, std::uint32_t a, std::uint32_t j, std::uint32_t b) const {
        const float kind = (source_kinds_[i] == draft_kinds_[j] ? known_.same_kind : known_.other_kind) +
                           neighbours(i, j) + joins(i, a, j, b);
        if (a == 1 && b == 1) return kind;
        const std::uint32_t source_breaks = source_sums_[i + a] - source_sums_[i + 1];
        const std::uint32_t draft_breaks = draft_sums_[j + b] - draft_sums_[j + 1];
        const std::uint32_t more =
            source_breaks > draft_breaks ? source_breaks - draft_breaks : draft_breaks - source_breaks;
        return kind + static_cast<float>(more) * known_.lone_break;
    }

  private:
    /// Where the other sentences of the two blocks found their answers.
    float neighbours(std::uint32_t i, std::uint32_t j) const {
        if (source_opinions_.empty()) return 0;
        const std::uint32_t draft_block = source_opinions_[i];
        const std::uint32_t source_block = draft_opinions_[j];
        if (draft_block == none && source_block == none) return 0;
        return draft_block == draft_blocks_[j] || source_block == source_blocks_[i] ? known_.same_block
                                                                                    : known_.other_block;
    }

    /// Of groups that a semicolon shows to be joined, and of equal groups with more semicolons on one side. Chosen on
    /// development texts.
    static constexpr float joined = 1.5F;
    static constexpr float lone_join = -0.2F;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    void read(const SideRange& source, const SideRange& draft);
    /// Which blocks the beads of a pass joined; false where blocks say nothing.
    bool take_opinions(const Teaching& teaching);
    void set_kinds(double share);
    void set_starts(double share);

    std::vector<std::uint8_t> source_kinds_;
    std::vector<std::uint8_t> draft_kinds_;
    std::vector<std::uint8_t> source_starts_;
    std::vector<std::uint8_t> draft_starts_;
    std::vector<std::uint32_t> source_joins_;  ///< semicolons before each sentence
    std::vector<std::uint32_t> draft_joins_;
    std::vector<std::uint32_t> source_blocks_;
    std::vector<std::uint32_t> draft_blocks_;
    /// By sentence the block of the other side in which most other sentences of its block were answered.
    std::vector<std::uint32_t> source_opinions_;
    std::vector<std::uint32_t> draft_opinions_;
    std::vector<std::uint32_t> source_sums_;  ///< block starts before each sentence
    std::vector<std::uint32_t> draft_sums_;
    double kinds_by_chance_ = 1;  ///< share of pairs of sentences that agree
    double starts_by_chance_ = 1;
    Parameters known_;
};

}  // namespace vidimus::checks
