#pragma once

#include "server/lsp/documents.h"
#include "server/project/error.h"

#include <cstdint>
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
    /// What tells one state of a file from another without reading it.
    struct Facts {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::uint64_t size = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        friend bool operator==(const Facts&, const Facts&) = default;
    };
    struct Known {
        Facts facts;
        std::weak_ptr<const Snapshot> text;
    };

    static Expected<Facts> facts_of(const std::string& path);

    std::mutex mutex_;
    std::map<std::string, Known> known_;
};

}  // namespace vidimus::server
