#pragma once

#include "checks/text/span.h"

#include <string_view>
#include <vector>

namespace vidimus::checks {

/// What of a message in ICU's MessageFormat is compared: all of it, but of a choice ({n, plural, one {…} other {…}},
/// select, selectordinal) only what the branch "other" holds, which every language has. A message without a choice is
/// one part. Ascending.
std::vector<Span> message_parts(std::string_view message);

}  // namespace vidimus::checks
