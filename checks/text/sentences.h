#pragma once

#include "checks/text/span.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

/// Cuts running text (a block: no paragraph inside needs more than itself to be understood) into sentences.
/// ICU's sentence boundaries with our own rules where those are wrong. Spans are in `text`, in order, do not overlap,
/// hold no white space at either end, and together hold everything but white space. `language` is a BCP 47 tag.
std::vector<Span> cut_sentences(std::string_view text, std::string_view language);

}  // namespace vidimus::checks
