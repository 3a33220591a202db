#pragma once

#include "checks/formats/builder.h"
#include "checks/text/span.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vidimus::checks {

/// The ways in which programs mark the places of a message where they put something in.
enum class PlaceholderStyle : std::uint8_t {
    c_format,  ///< %s, %d, %1$s, %(name)s, %.2f, %%; not "50 % de", where a blank follows the sign
    braces,    ///< {name}, {0}, {{name}}, ${name}, %{name}
    percent,   ///< %name%, %1 (Qt), %@ (Apple)
    tags,      ///< <b>, </0>, <br/>
    rst,       ///< :role:`text` and ``code`` of reStructuredText, as messages of documentation hold them
};

struct Placeholder {
    Span place;
    bool code = false;  ///< what it holds is shown as it is, to the reader: ``code``
};

/// Placeholders of these styles in a message, ascending, not overlapping. `message` is clean text.
std::vector<Placeholder> find_placeholders(std::string_view message, std::span<const PlaceholderStyle> styles);

/// Marks those in the open block of a builder.
void mark_placeholders(DocumentBuilder& builder, std::span<const PlaceholderStyle> styles);

}  // namespace vidimus::checks
