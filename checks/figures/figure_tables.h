#pragma once

#include "checks/figures/language_table.h"

namespace vidimus::checks {

/// All generated tables; a null pointer ends the list.
extern const LanguageTable* const figure_tables[];

}  // namespace vidimus::checks
