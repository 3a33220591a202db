#include "server/lsp/features/feature.h"

#include <array>

namespace vidimus::server {

std::span<const Feature> features() {
    static constexpr std::array table{
        Feature{"lifecycle", join_lifecycle},
        Feature{"text synchronisation", join_text_synchronisation},
        Feature{"configuration", join_configuration},
        Feature{"diagnostics", join_diagnostics},
        Feature{"source troubles", join_source_troubles},
        Feature{"source watch", join_source_watch},
        Feature{"code action", join_code_action},
        Feature{"idle", join_idle},
    };
    return table;
}

}  // namespace vidimus::server
