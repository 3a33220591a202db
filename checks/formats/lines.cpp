#include "checks/formats/builder.h"
#include "checks/formats/line_scan.h"
#include "checks/formats/readers.h"

namespace vidimus::checks {

Document read_lines(std::string_view file, Span part, const FormatOptions& /*options*/) {
    DocumentBuilder builder(file);
    for (LineScan lines(file, part); lines.next();) {
        builder.begin_block(BlockKind::paragraph);
        builder.copy(lines.line());
    }
    return builder.finish();
}

}  // namespace vidimus::checks
