#include "server/lsp/scheduler.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vidimus::server {

Scheduler::Scheduler(Clock& clock, Begin begin, std::function<void()> on_idle, DebouncePolicy policy)
    : clock_(clock), begin_(std::move(begin)), on_idle_(std::move(on_idle)), policy_(policy) {}

Scheduler::Entry& Scheduler::entry(DocumentId document) {
    const auto [found, fresh] = entries_.try_emplace(document, policy_);
    if (fresh) found->second.timer = clock_.make_timer();
    return found->second;
}

void Scheduler::edited(DocumentId document, CheckKind kind) {
    Entry& e = entry(document);
    if (kind == CheckKind::whole) e.next = kind;
    const auto now = clock_.now();
    const bool lone = !e.running && !e.first_edit;
    if (!e.first_edit) e.first_edit = now;
    if (!e.unanswered) e.unanswered = now;
    if (e.due) return;
    if (lone) {
        const auto rested = e.ended ? now - *e.ended : Clock::Instant::duration::max();
        if (rested >= e.debounce.breath()) return check_now(document, e, false);
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(e.debounce.breath() - rested);
        return e.timer->start(left, [this, document] { demand(document); });
    }
    // The check that runs goes on meanwhile: what it learns of unchanged sentences serves the next one, and it may
    // well answer the edits before it.
    const auto waiting_since = e.running ? *e.first_edit : *e.unanswered;
    e.timer->start(e.debounce.delay(now - waiting_since), [this, document] { demand(document); });
}

void Scheduler::demand(DocumentId document) {
    Entry& e = entry(document);
    check_now(document, e, !overdue(e));
}

void Scheduler::renew(DocumentId document) {
    Entry& e = entry(document);
    e.next = CheckKind::whole;
    check_now(document, e, true);
}

void Scheduler::check_now(DocumentId document, Entry& e, bool stop_running) {
    e.timer->stop();
    if (!e.running) return begin(document, e);
    e.due = true;
    if (stop_running) e.stop.request_stop();
}

bool Scheduler::overdue(const Entry& e) const {
    return e.unanswered && clock_.now() - *e.unanswered >= policy_.patience;
}

bool Scheduler::overdue(DocumentId document) const {
    const auto found = entries_.find(document);
    return found != entries_.end() && overdue(found->second);
}

void Scheduler::shown(DocumentId document) {
    const auto found = entries_.find(document);
    if (found != entries_.end()) found->second.unanswered = found->second.first_edit;
}

void Scheduler::demand_all() {
    std::vector<DocumentId> waiting;
    for (auto& [document, e] : entries_) {
        const bool whole_begun = e.running && e.current == CheckKind::whole && !e.first_edit;
        if (rests(e) || whole_begun || (e.due && e.next == CheckKind::whole)) continue;
        e.next = CheckKind::whole;
        waiting.push_back(document);
    }
    for (const DocumentId document : waiting) demand(document);
}

void Scheduler::begin(DocumentId document, Entry& e) {
    e.first_edit.reset();
    e.due = false;
    e.running = true;
    e.current = std::exchange(e.next, CheckKind::quick);
    e.stop = std::stop_source();
    ++running_;
    begin_(document, e.current, e.stop.get_token());
}

void Scheduler::finished(DocumentId document, std::optional<std::chrono::steady_clock::duration> cost) {
    --running_;
    const auto found = entries_.find(document);
    if (found != entries_.end()) {
        Entry& e = found->second;
        e.running = false;
        e.ended = clock_.now();
        const bool was_whole = e.current == CheckKind::whole;
        // What pauses are measured by is what will follow them.
        if (cost && !was_whole) e.debounce.record(*cost);
        e.unsettled = !cost || !was_whole;
        if (e.due) {
            begin(document, e);
        } else if (e.unsettled && !e.first_edit) {
            e.timer->start(policy_.rest, [this, document] {
                Entry& resting = entry(document);
                resting.next = CheckKind::whole;
                check_now(document, resting, false);
            });
        }
    }
    if (idle()) on_idle_();
}

void Scheduler::forget(DocumentId document) {
    const auto found = entries_.find(document);
    if (found == entries_.end()) return;
    found->second.stop.request_stop();
    entries_.erase(found);
    if (idle()) on_idle_();
}

void Scheduler::forget_all() {
    for (auto& [document, e] : entries_) e.stop.request_stop();
    entries_.clear();
}

bool Scheduler::rests(const Entry& e) {
    return !e.first_edit && !e.due && !e.running && !e.unsettled;
}

bool Scheduler::begun(DocumentId document) const {
    const auto found = entries_.find(document);
    return found != entries_.end() && (found->second.due || (found->second.running && !found->second.first_edit));
}

bool Scheduler::idle() const {
    return running_ == 0 &&
           std::all_of(entries_.begin(), entries_.end(), [](const auto& item) { return rests(item.second); });
}

}  // namespace vidimus::server
