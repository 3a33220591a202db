#pragma once

#include "checks/rules/rule.h"

#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// A text as it is quoted in a message: on one line, shortened at a word's end to about 80 characters.
std::string quoted(std::string_view text);

/// Where in the draft's file something that answers source sentence `source` should stand: behind what answers the
/// sentence before it, an empty span.
Span place_in_draft(const RuleContext& context, std::uint32_t source);

/// The file's bytes from the first to the last of some neighbouring sentences.
Span file_span_of(const Side& side, std::uint32_t first, std::uint32_t last);

/// A finding about whole sentences: of the draft, and of the source where there are any.
Finding about_sentences(const RuleContext& context, const std::vector<std::uint32_t>& sources,
                        const std::vector<std::uint32_t>& drafts);

/// Whether a sentence holds anything a translator could leave out: letters.
bool has_words(const Sentence& sentence);

}  // namespace vidimus::checks
