#pragma once

#include <string>
#include <string_view>

namespace vidimus::checks {

/// The text of an HTML entity written as "&nbsp;", "&#160;" or "&#xA0;": the numeric ones and the named ones that
/// prose is written with (all of Latin-1, typography, arrows, Greek is left out). Empty when it is none of them.
std::string decode_entity(std::string_view entity);

}  // namespace vidimus::checks
