#include "protocol/lsp/code_action.h"

#include <algorithm>

namespace vidimus::protocol {

bool is_kind_or_under(std::string_view kind, std::string_view asked) {
    if (asked.empty()) return true;
    return kind.starts_with(asked) && (kind.size() == asked.size() || kind[asked.size()] == '.');
}

bool CodeActionContext::wants(std::string_view kind) const {
    return !only || std::any_of(only->begin(), only->end(),
                                [&](const std::string& asked) { return is_kind_or_under(kind, asked); });
}

}  // namespace vidimus::protocol
