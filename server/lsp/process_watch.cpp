#include "server/lsp/process_watch.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/types.h>
#include <utility>

namespace vidimus::server {

bool process_alive(long pid) {
    // A process of somebody else lives too, but may not be signalled.
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

ProcessWatch::ProcessWatch(Clock& clock, std::function<void()> gone, std::function<bool(long)> alive)
    : timer_(clock.make_timer()), gone_(std::move(gone)), alive_(std::move(alive)) {}

void ProcessWatch::watch(long pid, Trust trust) {
    if (pid <= 0 || (trust == Trust::if_alive && !alive_(pid))) return;
    watched_.push_back(pid);
    if (watched_.size() == 1) wait();
}

void ProcessWatch::wait() {
    timer_->start(interval, [this] { look(); });
}

void ProcessWatch::look() {
    if (std::all_of(watched_.begin(), watched_.end(), alive_)) return wait();
    gone_();
}

}  // namespace vidimus::server
