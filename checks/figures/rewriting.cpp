#include "checks/figures/rewriting.h"

#include <algorithm>
#include <array>

namespace vidimus::checks {

namespace {

constexpr std::array<std::string_view, rewriting_count> names = {"unit-conversion",   "clock",        "eras",
                                                                 "rescaling",         "number-words", "score-order",
                                                                 "currency-position", "myriads",      "fractions"};

}  // namespace

std::string_view name_of(Rewriting rewriting) {
    return names[static_cast<std::size_t>(rewriting)];
}

std::optional<Rewriting> rewriting_of(std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Rewriting>(found - names.begin());
}

}  // namespace vidimus::checks
