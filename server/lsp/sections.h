#pragma once

#include "server/lsp/checked_sides.h"

#include <cstdint>
#include <vector>

namespace vidimus::server {

/// What stands below one heading of a draft, up to the next one, with what of the source belongs there.
struct Section {
    std::uint32_t heading = 0;  ///< index of the block
    std::uint8_t level = 0;     ///< of the heading, 1–6
    checks::Span title;         ///< in the draft's file
    checks::Span whole;         ///< up to the next heading of this level or above
    std::uint32_t source_sentences = 0;
    std::uint32_t translated = 0;  ///< of them
};

/// The sections of a draft in their order; text before the first heading belongs to none.
std::vector<Section> sections_of(const CheckedSide& checked);

/// "12 of 15 sentences translated".
std::string progress_of(const Section& section);

}  // namespace vidimus::server
