#pragma once

#include "server/lsp/check_job.h"
#include "server/lsp/clock.h"
#include "server/lsp/documents.h"
#include "server/lsp/scheduler.h"
#include "server/lsp/settings.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace vidimus::server {

/// Keeps an outcome for every open document: finds its source, has it checked when it or its source changed, and tells
/// when the outcome for the newest texts is there. Older outcomes are dropped in silence, but for someone who has been
/// typing for long without a pause: they are shown what is still true of the text as it is now (carry_over.h).
///
/// All members are called on the session's strand. Checks run elsewhere, on jobs that nobody changes.
class DraftChecks {
  public:
    /// Called with the newest outcome of an open document, in positions of its newest text.
    using Checked = std::function<void(Document&, const std::shared_ptr<const CheckOutcome>&)>;

    DraftChecks(Documents& documents, Clock& clock, Workers& workers, std::shared_ptr<OpenedProjects> projects,
                Checked checked);

    void set_settings(Settings settings, const std::string& root);
    [[nodiscard]] const Settings& settings() const { return settings_; }
    /// Of the source that the settings name; empty when they name none.
    [[nodiscard]] const std::string& source_uri() const { return source_uri_; }

    void opened(Document& document);
    /// `place`: of what was put into the text as it is now; none where all of it was replaced.
    void edited(Document& document, std::optional<checks::Span> place);
    /// To be called when it is no longer among the open ones.
    void closed(DocumentId id, const std::string& key);
    void saved(Document& document);
    /// The file behind a URI may have changed on disk.
    void file_changed(const std::string& uri);
    /// So may the configuration of projects, or which files there are.
    void project_changed();
    [[nodiscard]] bool idle() const { return scheduler_.idle(); }

    /// The outcome for the texts as they are now; null while a check is still to come.
    [[nodiscard]] std::shared_ptr<const CheckOutcome> current(const Document& document) const;
    /// The documents whose outcomes say something of this one: itself, and the drafts whose source it is.
    [[nodiscard]] std::vector<DocumentId> concerned(const Document& document) const;
    /// Calls back when current() is there, at once if it is; checks what is not checked without delay. Called too when
    /// the document is closed or everything ends: then current() is null.
    void when_current(Document& document, std::function<void()> call);
    /// The same without haste: what waits for a pause in typing goes on waiting.
    void when_checked(Document& document, std::function<void()> call);
    /// Puts a finding of a draft into the baseline of its project, so that it is not reported any more. Calls back
    /// with what went wrong, if anything did.
    void leave_as_it_is(const Document& draft, const checks::Finding& finding,
                        std::function<void(const std::optional<Error>&)> done);
    /// Files that checks read from disk because the editor does not have them open.
    [[nodiscard]] std::vector<std::string> read_files() const;
    /// Files that configure the projects of open documents.
    [[nodiscard]] std::vector<std::string> configuration_files() const { return projects_->configuration_files(); }
    /// Calls back when no check runs or waits any more, and lets none wait for a pause in typing.
    void when_idle(std::function<void()> call);
    /// Stops all checks for good.
    void end();

  private:
    struct State {
        std::uint64_t generation = 0;        ///< of the texts: grows when the draft, its source or a setting changes
        std::uint64_t basis = 0;             ///< grows when something else than typing changed them
        std::optional<checks::Span> typing;  ///< where in the newest text the last edit was
        std::string source_key;              ///< of the other document that its last outcome found; empty if none
        std::shared_ptr<DocumentCaches> caches = std::make_shared<DocumentCaches>();
        std::shared_ptr<const CheckOutcome> outcome;
        std::uint64_t outcome_generation = 0;
        std::vector<std::function<void()>> waiting;
    };

    /// What made an outcome old.
    enum class Cause {
        typing,           ///< in the draft, at one place
        text,             ///< other edits of the draft or its source
        other_documents,  ///< it has another source, other settings
    };
    void touch(Document& document, Cause cause);
    void touch_drafts_of(const std::string& source_key, Cause cause);
    [[nodiscard]] CheckJob job_for(const Document& document, State& state);
    void begin(DocumentId id, CheckKind kind, const std::stop_token& stop);
    void finish(DocumentId id, std::uint64_t generation, std::uint64_t basis, CheckOutcome outcome);
    void show_late(Document& document, const CheckOutcome& outcome);
    [[nodiscard]] bool is_of_newest_source(const CheckOutcome& outcome);
    void tell_idle();

    Documents& documents_;
    Workers& workers_;
    Checked checked_;
    Settings settings_;
    std::string source_uri_;
    std::string source_key_;
    std::shared_ptr<OpenedProjects> projects_;
    std::shared_ptr<SourceFiles> files_;
    std::map<DocumentId, State> states_;
    std::vector<std::function<void()>> idle_calls_;
    bool ended_ = false;
    Scheduler scheduler_;
};

}  // namespace vidimus::server
