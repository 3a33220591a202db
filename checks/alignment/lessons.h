#pragma once

#include "checks/alignment/alignment.h"
#include "checks/lexicon/word_translations.h"
#include "checks/pair.h"

#include <vector>

namespace vidimus::checks {

/// Hands the passages of an aligned pair that surely answer each other to a learner. `untranslated` beads teach
/// nothing.
void add_lessons(const Pair& pair, const Alignment& alignment, const std::vector<bool>& untranslated,
                 TranslationLearner& learner);

}  // namespace vidimus::checks
