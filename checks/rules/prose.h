#pragma once

#include "checks/pair.h"

#include <string_view>

namespace vidimus::checks {

/// Whether a stretch of a side's clean text is code, an address or a placeholder: nothing that is translated.
bool is_no_prose(const Side& side, Span place);

/// Whether a sentence holds a word that is translated.
bool has_prose(const Side& side, const Sentence& sentence);

/// Whether the code of a sentence, its addresses and placeholders hold this text.
bool stands_in_code(const Side& side, const Sentence& sentence, std::string_view text);

}  // namespace vidimus::checks
