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
        Feature{"hover", join_hover},
        Feature{"navigation", join_navigation},
        Feature{"outline", join_outline},
        Feature{"figure marks", join_figure_marks},
        Feature{"completion", join_completion},
        Feature{"document link", join_document_link},
        Feature{"alignment", join_alignment},
        Feature{"workspace", join_workspace},
        Feature{"trace", join_trace},
        Feature{"status", join_status},
        Feature{"commands", join_commands},
        Feature{"text", join_text},
        Feature{"idle", join_idle},
    };
    return table;
}

}  // namespace vidimus::server
