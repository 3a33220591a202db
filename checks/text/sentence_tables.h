#pragma once

#include "checks/text/sentence_rules.h"

#include <span>

namespace vidimus::checks {

/// The rows of sentence_rules(), one a language. The first row of the western ones is for all other languages and adds
/// to every one.
std::span<const SentenceRules> western_sentence_rules();
std::span<const SentenceRules> northern_sentence_rules();
std::span<const SentenceRules> eastern_sentence_rules();

}  // namespace vidimus::checks
