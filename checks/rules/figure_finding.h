#pragma once

#include "checks/rules/rule.h"

#include <string>

namespace vidimus::checks {

/// A finding with the places of a figure difference filled in: the figures where they stand, else the sentence that
/// should hold them.
Finding locate(const RuleContext& context, const LocatedFigureDifference& difference);

/// The figure as its text has it, in quotation marks.
std::string shown(const Side& side, std::uint32_t sentence, const Figure& figure);

}  // namespace vidimus::checks
