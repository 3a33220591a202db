#pragma once

namespace vidimus::checks {

/// What a finding about a whole sentence needs: the probability, summed over all alignments, that nothing answers it.
/// From `certain` on a reader would bet on it; from `likely` on it is worth a look at once; from `possible` on it is
/// likelier than not, a hint; below, silence. Chosen on development texts: among sentences deleted from translations
/// and sentences of complete ones, nineteen of twenty that reach `certain` are really missing.
inline constexpr double certain = 0.9;
inline constexpr double likely = 0.85;
inline constexpr double possible = 0.55;

/// Shorter sentences (in words) say too little for certainty.
inline constexpr unsigned short_sentence = 3;

}  // namespace vidimus::checks
