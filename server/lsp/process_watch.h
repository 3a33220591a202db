#pragma once

#include "server/lsp/clock.h"

#include <functional>
#include <memory>
#include <vector>

namespace vidimus::server {

/// Whether a process lives, our child or not.
bool process_alive(long pid);

/// Notices that the client's process is gone, when nothing else tells: a crashed editor may leave its pipes open in a
/// child of its own. Looks every 3 seconds, as vscode-languageserver does.
class ProcessWatch {
  public:
    enum class Trust {
        always,    ///< a process that is not there is gone
        if_alive,  ///< one that is not there from the beginning has its number in another namespace (a container) and
                   ///< says nothing
    };

    static constexpr std::chrono::milliseconds interval{3000};

    ProcessWatch(Clock& clock, std::function<void()> gone, std::function<bool(long)> alive = process_alive);

    /// May be called for several processes: the first one gone counts. What is no process number is ignored.
    void watch(long pid, Trust trust);

  private:
    void wait();
    void look();

    std::unique_ptr<Timer> timer_;
    std::function<void()> gone_;
    std::function<bool(long)> alive_;
    std::vector<long> watched_;
};

}  // namespace vidimus::server
