#pragma once

#include "checks/pair.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vidimus::checks {

/// A sentence of the source that was not there, or read differently, when the draft was made.
struct SourceChange {
    std::uint32_t sentence;  ///< of the source as it is now
    std::string before;      ///< what stood in its place; empty where nothing did
};

/// What differs between two states of a source, sentence by sentence. Sentences that only moved did not change.
std::vector<SourceChange> find_source_changes(const Side& before, const Side& now);

}  // namespace vidimus::checks
