#pragma once

#include <string>
#include <string_view>

namespace vidimus::checks {

/// What is left of a word's sound when it has wandered into another script: its consonants, in classes. "application",
/// アプリケーション and 애플리케이션 are all PRKSN.
///
/// Classes of the folded (Latin) form: sibilants and affricates S (c before e, i, y; ti before a vowel; x is KS); b, p,
/// f, v P; d, t T; c, k, g, q K; l, r R, which is silent after a vowel unless a vowel follows; m, n N. Vowels, h, w, y
/// and the second of doubled letters are dropped.
std::string skeleton(std::string_view folded);

/// How likely two words of different scripts with these skeletons are one word, as a match strength; 0 when they are
/// not. One may end earlier: endings and particles of its language follow it in the other.
float skeleton_strength(std::string_view a, std::string_view b);

}  // namespace vidimus::checks
