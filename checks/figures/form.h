#pragma once

#include "checks/figures/figure.h"

#include <optional>
#include <string>
#include <string_view>

namespace vidimus::checks {

/// Whether a figure that has the right value is written with the marks of another language, so that readers take it for
/// another number: "100,000" in French, "1.5 %" in German. `text`: that of the figure; `value`: what it is to mean.
/// Only certain cases: a grouping mark that is the language's decimal mark, or a foreign decimal mark in what is surely
/// a quantity and no version or section number.
bool has_foreign_marks(const Figure& figure, std::string_view text, const Decimal& value, std::string_view language);

/// The figure with the marks of the language: `value` is what its first number is to say.
std::optional<std::string> rewrite_marks(const Figure& figure, std::string_view text, const Reading& value,
                                         std::string_view language);

}  // namespace vidimus::checks
