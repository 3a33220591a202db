#pragma once

#include "checks/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

enum class Severity : std::uint8_t { info, warning, error };

std::string_view name_of(Severity severity);

/// A replacement in the draft's file. Bytes.
struct TextEdit {
    Span span;
    std::string new_text;
};

struct Fix {
    std::string title;
    std::vector<TextEdit> edits;  ///< ascending, not overlapping
};

/// What differs, where, and what to do about it. Spans are bytes of the file of their side.
struct Finding {
    std::string_view rule;
    Severity severity = Severity::warning;
    std::string message;
    std::optional<Span> draft;  ///< none where the finding has no such side; empty: where something should stand
    std::optional<Span> source;
    std::optional<Span> draft_sentence;  ///< the sentences around, for showing them
    std::optional<Span> source_sentence;
    std::vector<Fix> fixes;
    /// Of the rule and the texts compared, not of positions: survives edits elsewhere in the file. Unique in a report.
    std::uint64_t fingerprint = 0;
};

}  // namespace vidimus::checks
