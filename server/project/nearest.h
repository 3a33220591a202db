#pragma once

#include <span>
#include <string>
#include <string_view>

namespace vidimus::server {

/// The name that a mistyped one was probably meant to be: the fewest letters inserted, left out, changed or swapped
/// with their neighbour, at most a third of them (and 1 for the shortest). Empty when none is near.
std::string_view nearest_name(std::string_view typed, std::span<const std::string_view> names);

/// " Did you mean NAME?", or nothing.
std::string did_you_mean(std::string_view typed, std::span<const std::string_view> names);

}  // namespace vidimus::server
