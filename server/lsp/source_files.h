#pragma once

#include "server/lsp/documents.h"
#include "server/project/error.h"
#include "server/project/file_facts.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace vidimus::server {

/// Sources that are not open in the editor, read from disk. Read again only when the file changed; forgotten when no
/// check holds them any more. Safe on every thread.
class SourceFiles {
  public:
    /// An error for what is missing, unreadable, binary, no regular file (reading might never end) or too large to be
    /// checked while someone types.
    Expected<std::shared_ptr<const Snapshot>> read(const std::string& path);

  private:
    struct Known {
        FileFacts facts;
        std::weak_ptr<const Snapshot> text;
    };

    static Expected<FileFacts> facts_of(const std::string& path);

    std::mutex mutex_;
    std::map<std::string, Known> known_;
};

}  // namespace vidimus::server
