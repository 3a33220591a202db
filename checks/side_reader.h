#pragma once

#include "checks/cache.h"
#include "checks/formats/format.h"
#include "checks/lexicon/lexicon.h"
#include "checks/pair.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// How much of a side is wanted: its sentences, their figures too, or all that a check needs.
enum class SideContent : std::uint8_t { sentences, figures, all };

/// What is needed to make a side of a pair from a file.
struct SideRequest {
    std::string_view file;
    Span part;
    Format format;
    std::string language;  ///< empty: detected
    std::span<const Lexicon* const> lexicons;
    Document document;  ///< of the file
    /// Blocks whose sentences are wanted, where not all are.
    std::optional<std::vector<bool>> wanted;
    SideContent content = SideContent::all;
};

/// Sentences, words, figures and keys of one side. Takes from `cache` what it holds already. Incomplete when
/// `stop` is heard.
Side read_side(SideRequest request, Cache& cache, const std::stop_token& stop);

}  // namespace vidimus::checks
