#pragma once

#include <string_view>

namespace vidimus::checks {

/// How long a text in `draft_language` usually is beside the same text in `source_language`, in code points without
/// white space; 1 where a language is not known. Tags are BCP 47.
double usual_length_ratio(std::string_view source_language, std::string_view draft_language);

}  // namespace vidimus::checks
