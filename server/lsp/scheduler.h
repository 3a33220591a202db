#pragma once

#include "server/lsp/clock.h"
#include "server/lsp/debounce.h"
#include "server/lsp/documents.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>

namespace vidimus::server {

/// How much of a document a check looks at.
enum class CheckKind {
    quick,  ///< only around what somebody is typing, and silent about what they have not finished
    whole,
};

/// Decides when which document is checked, and how. Per document at most one check runs at a time; a newer one asks the
/// older to stop and begins as soon as it has ended. Knows nothing of texts: it says "begin" and is told "finished".
///
/// While someone types, checks are quick ones; once they have paused for longer, a whole one follows. A document rests
/// when a whole check has seen its newest edit.
///
/// Who types faster than a check takes would stop one check after the other and never see any outcome. So nobody is
/// kept waiting for longer than the patience of the policy and one check: once the oldest edit that no outcome was
/// shown for is older than that, a check that runs is no longer stopped by typing, and its outcome is worth showing
/// though the text has moved on (overdue()).
///
/// All members are called on the session's strand, and nothing here waits.
class Scheduler {
  public:
    /// Begins a check of the document as it is now. Must lead to one finished(), later.
    using Begin = std::function<void(DocumentId, CheckKind, std::stop_token)>;

    /// `on_idle` is called whenever the last thing that ran or waited is over.
    Scheduler(Clock& clock, Begin begin, std::function<void()> on_idle, DebouncePolicy policy = {});

    /// Someone types: check at once if nothing has just been checked, else when they pause or have been typing for
    /// long.
    void edited(DocumentId document, CheckKind kind = CheckKind::quick);
    /// Someone waits for the outcome: check now. A check that runs is stopped, but for what was said above.
    void demand(DocumentId document);
    /// What runs is of no use to anyone any more (other settings, another source): stop it in any case, and check now.
    void renew(DocumentId document);
    /// Whatever waits for a pause is checked now, as a whole.
    void demand_all();
    /// Whether someone has been typing for so long without seeing any outcome that one for an older text is welcome.
    [[nodiscard]] bool overdue(DocumentId document) const;
    /// The outcome of the check that runs is shown; to be called before finished().
    void shown(DocumentId document);
    /// A check that began has ended; `cost` is none when it was stopped before its end.
    void finished(DocumentId document, std::optional<std::chrono::steady_clock::duration> cost);
    /// The document is closed: nothing is begun for it any more, and what runs is asked to stop.
    void forget(DocumentId document);
    void forget_all();

    /// Whether the newest check of the document runs, or will as soon as an older one has ended.
    [[nodiscard]] bool begun(DocumentId document) const;
    /// Whether nothing runs and nothing waits, for any document, closed ones included.
    [[nodiscard]] bool idle() const;

  private:
    struct Entry {
        explicit Entry(DebouncePolicy policy) : debounce(policy) {}

        std::unique_ptr<Timer> timer;
        Debounce debounce;
        std::optional<Clock::Instant> first_edit;  ///< the oldest one no check has seen
        std::optional<Clock::Instant> ended;       ///< when the last check did
        std::optional<Clock::Instant> unanswered;  ///< the oldest one no outcome was shown for
        bool due = false;                          ///< begins when the running check has ended
        bool running = false;
        bool unsettled = false;                ///< no whole check has seen what a quick one saw
        CheckKind next = CheckKind::whole;     ///< what the next check must be at least
        CheckKind current = CheckKind::whole;  ///< what the one that runs is, or the last one was
        std::stop_source stop;
    };

    Entry& entry(DocumentId document);
    [[nodiscard]] bool overdue(const Entry& entry) const;
    [[nodiscard]] static bool rests(const Entry& entry);
    void check_now(DocumentId document, Entry& entry, bool stop_running);
    void begin(DocumentId document, Entry& entry);

    Clock& clock_;
    Begin begin_;
    std::function<void()> on_idle_;
    DebouncePolicy policy_;
    std::map<DocumentId, Entry> entries_;
    std::size_t running_ = 0;
};

}  // namespace vidimus::server
