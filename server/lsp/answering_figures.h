#pragma once

#include "server/lsp/checked_sides.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vidimus::server {

/// A figure of the draft with what the source has for it.
struct AnsweringFigure {
    checks::Span span;             ///< in the draft's file
    std::string_view source_text;  ///< the source's figure of the same value; empty where none was found
    bool reported = false;         ///< a finding is about it
};

/// All figures of sentences that answer something, in the order of the draft. The texts are views into the pair.
std::vector<AnsweringFigure> answering_figures(const CheckedSide& checked);

}  // namespace vidimus::server
