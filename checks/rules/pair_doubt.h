#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"

#include <cstdint>

namespace vidimus::checks {

/// Why two texts should not be compared at all: one thing to say, instead of hundreds that follow from it.
enum class PairDoubt : std::uint8_t {
    none,
    empty_source,
    swapped,    ///< each is written in the language that the other is said to have
    unrelated,  ///< neither says what the other says
};

/// `languages_given`: both were told, not detected.
PairDoubt doubt_of(const Pair& pair, const Alignment& alignment, bool languages_given);

}  // namespace vidimus::checks
