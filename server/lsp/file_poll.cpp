#include "server/lsp/file_poll.h"

#include <utility>

namespace vidimus::server {

FilePoll::FilePoll(Workers& workers, std::function<void(const std::string&)> changed)
    : workers_(workers), changed_(std::move(changed)) {}

void FilePoll::look(std::vector<std::string> paths) {
    if (looking_) return;
    looking_ = true;
    const auto now = std::make_shared<Seen>();
    workers_.run(
        [paths = std::move(paths), now] {
            for (const std::string& path : paths) (*now)[path] = facts_of_file(path);
        },
        [this, now] {
            looking_ = false;
            const Seen before = std::exchange(seen_, *now);
            for (const auto& [path, facts] : *now) {
                const auto known = before.find(path);
                if (known != before.end() && known->second != facts) changed_(path);
            }
        });
}

}  // namespace vidimus::server
