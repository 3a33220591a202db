#pragma once

namespace vidimus::checks {

/// What a finding about a whole sentence needs: the probability, summed over all alignments, that nothing answers it.
/// From `certain` on a reader would bet on it; from `likely` on it is worth a look; below, silence.
inline constexpr double certain = 0.9;
inline constexpr double likely = 0.6;

/// Shorter sentences (in words) say too little for certainty.
inline constexpr unsigned short_sentence = 3;

}  // namespace vidimus::checks
