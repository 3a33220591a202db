#pragma once

#include "server/lsp/clock.h"
#include "server/project/file_facts.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vidimus::server {

/// Notices files that changed, appeared or vanished, for clients that do not watch them: looks at each from time to
/// time. Used on the session's strand; looking is done elsewhere, as a disk may be slow.
class FilePoll {
  public:
    FilePoll(Workers& workers, std::function<void(const std::string& path)> changed);

    /// Looks at these files and tells of those that are not as they were when they were last looked at. Does nothing
    /// while it still looks.
    void look(std::vector<std::string> paths);

  private:
    using Seen = std::map<std::string, std::optional<FileFacts>>;

    Workers& workers_;
    std::function<void(const std::string&)> changed_;
    Seen seen_;
    bool looking_ = false;
};

}  // namespace vidimus::server
