#pragma once

#include "checks/alignment/alignment_memory.h"
#include "checks/pair.h"

#include <cstdint>
#include <memory>
#include <unordered_map>

namespace vidimus::checks {

/// Analyses by the hash of what they were made from, and the last alignment. Analyses that a check does not ask for are
/// gone after it.
class Cache {
  public:
    std::shared_ptr<const SentenceAnalysis> find(std::uint64_t key) {
        auto found = current_.find(key);
        if (found == current_.end()) {
            const auto old = before_.find(key);
            if (old == before_.end()) return nullptr;
            found = current_.insert(*old).first;
        }
        return found->second;
    }
    void keep(std::uint64_t key, std::shared_ptr<const SentenceAnalysis> analysis) {
        current_[key] = std::move(analysis);
    }
    /// A check begins. What the last whole check used can still be found, and what a stopped one after it made.
    void turn() {
        if (whole_) before_.clear();
        before_.merge(current_);
        current_.clear();
        whole_ = false;
    }
    /// The check came to its end: what it did not ask for may go.
    void settle() { whole_ = true; }

    /// What the last alignment left for the next one.
    AlignmentMemory& alignment() { return alignment_; }

  private:
    std::unordered_map<std::uint64_t, std::shared_ptr<const SentenceAnalysis>> before_;
    std::unordered_map<std::uint64_t, std::shared_ptr<const SentenceAnalysis>> current_;
    bool whole_ = true;
    AlignmentMemory alignment_;
};

}  // namespace vidimus::checks
