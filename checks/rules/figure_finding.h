#pragma once

#include "checks/rules/rule.h"

#include <string>

namespace vidimus::checks {

/// A finding with the places of a figure difference filled in: the figures where they stand, else the sentence that
/// should hold them.
Finding locate(const RuleContext& context, const LocatedFigureDifference& difference);

/// Offers to write the source's value in the form of the figure that stands in the draft; of a figure that is only
/// written in foreign marks, with those of the draft's language.
void add_figure_fix(const RuleContext& context, const LocatedFigureDifference& difference, Finding& finding);

/// The figure as its text has it, in quotation marks.
std::string shown(const Side& side, std::uint32_t sentence, const Figure& figure);

}  // namespace vidimus::checks
