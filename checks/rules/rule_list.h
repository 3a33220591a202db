#pragma once

#include "checks/rules/rule.h"

namespace vidimus::checks {

/// One line a rule; rules.cpp puts them into the table. Each is defined in the file of its name.
extern const Rule wrong_pair_rule;
extern const Rule missing_sentence_rule;
extern const Rule added_sentence_rule;
extern const Rule moved_sentence_rule;
extern const Rule repeated_sentence_rule;
extern const Rule untranslated_rule;
extern const Rule pending_rule;
extern const Rule changed_figure_rule;
extern const Rule missing_figure_rule;
extern const Rule added_figure_rule;
extern const Rule figure_format_rule;
extern const Rule stale_rule;
extern const Rule unused_suppression_rule;

}  // namespace vidimus::checks
