#pragma once

#include "checks/text/text.h"
#include "server/project/error.h"

#include <optional>
#include <string>
#include <string_view>

namespace vidimus::server {

/// The source as it was when its draft was made.
struct SourceBefore {
    std::optional<checks::Text> text;  ///< nothing where git does not know it, or it is what it is now
    std::string warning;               ///< of a commit that the draft names and the repository does not have
};

/// Looks the draft's commit up: the one named in its front matter (default_lang_commit, l10n.sourceCommit,
/// vidimus_source_commit), or else the last that touched it; then what the source was there.
SourceBefore source_before(const std::string& source_path, std::string_view source, const std::string& draft_path,
                           std::string_view draft);

}  // namespace vidimus::server
