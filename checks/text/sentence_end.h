#pragma once

#include "checks/text/sentence_rules.h"
#include "checks/text/sentence_stops.h"

#include <cstddef>
#include <string_view>

namespace vidimus::checks {

struct StopInSentence {
    std::size_t sentence_start;
    Stop stop;  ///< with text behind it
};

/// Whether the sentence ends at the stop.
bool ends_sentence(std::string_view text, const SentenceRules& rules, const StopInSentence& at);

}  // namespace vidimus::checks
