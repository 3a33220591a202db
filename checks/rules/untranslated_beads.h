#pragma once

#include "checks/alignment/alignment.h"
#include "checks/pair.h"

#include <vector>

namespace vidimus::checks {

/// For each bead whether its draft is still in the language of the source: it keeps nearly all words of the source in
/// their order, and enough of them are ordinary words, not names, figures or code. Nothing else is compared there.
std::vector<bool> find_untranslated(const Pair& pair, const Alignment& alignment);

}  // namespace vidimus::checks
