#pragma once

#include "checks/figures/language_table.h"

#include <span>

namespace vidimus::checks {

/// All generated tables, in the order of figures.cmake; a null pointer ends the list. Of each language first its own
/// table, then those of its regions that have marks of their own.
extern const std::span<const LanguageTable>* const figure_tables[];

}  // namespace vidimus::checks
