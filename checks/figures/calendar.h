#pragma once

#include "checks/figures/grammar.h"

#include <cstdint>
#include <optional>

namespace vidimus::checks {

/// A figure of the atoms `first` … `last - 1`, its form by what they are.
Match match_of(const AtomLine& line, std::size_t first, std::size_t last, Reading reading);

/// The value of the numeral at `i` when it is digits without marks, at most `most_digits` of them.
std::optional<int> int_of(const AtomLine& line, std::size_t i, std::uint8_t most_digits);

// The parts of read_calendar, in the order in which they are asked.

/// "half past three", "halb vier", "trois heures et demie", "noon".
Match read_spoken_time(const AtomLine& line, std::size_t at);
/// Decades and centuries.
Match read_era(const AtomLine& line, std::size_t at);
/// Dates, whole or in part.
Match read_date(const AtomLine& line, std::size_t at);
/// "15:30", "3 pm", "15 h 30", "15.30 Uhr", 午後3時.
Match read_clock_time(const AtomLine& line, std::size_t at);

/// The time at the atoms `at` … `end - 1`, its half of the day read from what stands beside them; where nothing does,
/// either half. `doubtful`: as long a time too.
Match time_figure(const AtomLine& line, std::size_t at, std::size_t end, int hour, int minute, bool doubtful);

}  // namespace vidimus::checks
