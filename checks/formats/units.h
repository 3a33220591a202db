#pragma once

#include "checks/formats/document.h"

#include <cstdint>
#include <vector>

namespace vidimus::checks {

/// How the units of two documents find each other.
enum class UnitPairing : std::uint8_t {
    none,   ///< the format has no units: sentences are aligned throughout
    order,  ///< both sides stand in one file: the same place in the list
    key,
    time,
};

/// A run of blocks of a document.
struct BlockRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< exclusive

    bool empty() const { return first >= last; }
};

/// Texts that answer each other and nothing else.
struct UnitPair {
    BlockRange source;
    BlockRange draft;  ///< empty: nothing was translated yet
    Span draft_place;  ///< in the file: where the draft's text stands or should
};

/// The pairs in the order of the source. Units of the draft that the source does not have are in none of them; units of
/// the source that the draft does not have are in one with an empty draft. Subtitles that stand at the same time are
/// taken together until both sides begin anew; when fewer than half of them meet, the films differ and there are no
/// pairs.
std::vector<UnitPair> pair_units(const Document& source, const Document& draft, UnitPairing how);

}  // namespace vidimus::checks
