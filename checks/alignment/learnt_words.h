#pragma once

#include "checks/alignment/matches.h"
#include "checks/alignment/teaching.h"
#include "checks/alignment/vocabulary.h"

#include <vector>

namespace vidimus::checks {

/// The words that a document itself shows to answer each other: those that keep turning up together in the beads of an
/// earlier pass. Strength (n − ab/N − .6)/(√(ab) + .5) for n beads that hold both, of a and b that hold one and N in
/// all, at most .9; a pair must be seen twice and be no accident (likelihood ratio G² > 7). A bead must not confirm
/// itself: `own_strength` is the strength with the bead left out that is being judged.
std::vector<TermMatch> learn_words(const Vocabulary& source, const Vocabulary& draft, const Teaching& teaching);

}  // namespace vidimus::checks
