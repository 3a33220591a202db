#include "protocol/expected.h"

namespace vidimus::protocol {

std::string Error::text() const {
    std::string line = where.empty() ? what : where + ": " + what;
    if (!what_to_do.empty()) line += "; " + what_to_do;
    return line;
}

}  // namespace vidimus::protocol
