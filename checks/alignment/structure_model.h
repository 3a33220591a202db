#pragma once

#include "checks/pair.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// What the layout says: sentences that answer each other stand in blocks of one kind, and both or neither start a
/// block. Log-likelihood ratios: the share of links that agree over the share that would agree by chance in these
/// documents. Worth nothing where a document has only one kind of block; a soft anchor in a structured one.
class StructureModel {
  public:
    StructureModel(const Side& source, const Side& draft);

    /// Of a bead whose first sentences are `i` and `j`.
    double ratio(std::uint32_t i, std::uint32_t j) const {
        return (source_kinds_[i] == draft_kinds_[j] ? same_kind_ : other_kind_) +
               (source_starts_[i] == draft_starts_[j] ? same_start_ : other_start_);
    }

  private:
    std::vector<std::uint8_t> source_kinds_;
    std::vector<std::uint8_t> draft_kinds_;
    std::vector<bool> source_starts_;
    std::vector<bool> draft_starts_;
    double same_kind_ = 0;
    double other_kind_ = 0;
    double same_start_ = 0;
    double other_start_ = 0;
};

}  // namespace vidimus::checks
