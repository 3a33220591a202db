#pragma once

#include "checks/text/span.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Cuts running text (a block: no paragraph inside needs more than itself to be understood) into sentences.
/// On the character classes of UAX #29, with our own rules and the abbreviations of the language (sentence_rules.h)
/// where its rules are wrong. Spans are in `text`, in order, do not overlap, hold no white space at either end, and
/// together hold everything but white space. `language` is a BCP 47 tag; common rules serve where it has none of its
/// own. Linear in the text, keeps nothing, needs no ICU data.
std::vector<Span> cut_sentences(std::string_view text, std::string_view language);

}  // namespace vidimus::checks
