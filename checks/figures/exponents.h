#pragma once

#include "checks/text/span.h"

#include <string_view>

namespace vidimus::checks {

/// A power of ten and where it ends in the text.
struct Exponent {
    int value = 0;
    Offset end = 0;
};

/// The power of ten behind the number that ends at `at`: "e+14", "×10^6", "x 10⁶". Its end is `at` where there is none.
Exponent power_behind(std::string_view text, Offset at, Offset limit);

}  // namespace vidimus::checks
