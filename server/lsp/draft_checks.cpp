#include "server/lsp/draft_checks.h"

#include "protocol/uri.h"
#include "server/lsp/carry_over.h"

#include <utility>

namespace vidimus::server {

DraftChecks::DraftChecks(Documents& documents, Clock& clock, Workers& workers, std::shared_ptr<OpenedProjects> projects,
                         Checked checked)
    : documents_(documents),
      workers_(workers),
      checked_(std::move(checked)),
      projects_(std::move(projects)),
      files_(std::make_shared<SourceFiles>()),
      scheduler_(
          clock, [this](DocumentId id, CheckKind kind, const std::stop_token& stop) { begin(id, kind, stop); },
          [this] { tell_idle(); }) {}

void DraftChecks::set_settings(Settings settings, const std::string& root) {
    settings_ = std::move(settings);
    source_uri_ = server::source_uri(settings_.source, root);
    source_key_ = source_uri_.empty() ? "" : protocol::uri_key(source_uri_);
    for (auto& [key, document] : documents_.by_key()) touch(document, Cause::other_documents);
}

void DraftChecks::opened(Document& document) {
    touch(document, Cause::other_documents);
    touch_drafts_of(document.key(), Cause::other_documents);
}

void DraftChecks::edited(Document& document, std::optional<checks::Span> place) {
    states_[document.id()].typing = place;
    touch(document, place ? Cause::typing : Cause::text);
    touch_drafts_of(document.key(), Cause::text);
}

void DraftChecks::closed(DocumentId id, const std::string& key) {
    scheduler_.forget(id);
    if (const auto state = states_.extract(id)) {
        for (const auto& call : state.mapped().waiting) call();
    }
    // From now on the file counts, not what the editor held.
    touch_drafts_of(key, Cause::other_documents);
}

void DraftChecks::saved(Document& document) {
    const auto state = states_.find(document.id());
    if (state == states_.end() || state->second.source_key.empty()) return;
    if (!documents_.find_key(state->second.source_key)) touch(document, Cause::other_documents);
}

void DraftChecks::file_changed(const std::string& uri) {
    const auto key = protocol::uri_key(uri);
    if (!documents_.find_key(key)) touch_drafts_of(key, Cause::other_documents);
}

void DraftChecks::project_changed() {
    projects_->forget();
    for (auto& [key, document] : documents_.by_key()) touch(document, Cause::other_documents);
}

void DraftChecks::touch(Document& document, Cause cause) {
    if (ended_) return;
    State& state = states_[document.id()];
    ++state.generation;
    if (cause == Cause::other_documents) {
        ++state.basis;
        scheduler_.renew(document.id());
    } else {
        // Also where someone waits for an outcome: they wait for one of the text that they will see.
        scheduler_.edited(document.id(), cause == Cause::typing ? CheckKind::quick : CheckKind::whole);
    }
}

void DraftChecks::touch_drafts_of(const std::string& source_key, Cause cause) {
    for (auto& [key, document] : documents_.by_key()) {
        const auto state = states_.find(document.id());
        if (key != source_key && state != states_.end() && state->second.source_key == source_key) {
            touch(document, cause);
        }
    }
}

CheckJob DraftChecks::job_for(const Document& document, State& state) {
    CheckJob job;
    job.draft_uri = document.uri();
    job.draft_key = document.key();
    job.draft_path = document.path().value_or("");
    job.draft = document.snapshot();
    job.draft_format = document.format();
    for (const auto& [key, open] : documents_.by_key()) {
        if (key != document.key()) job.open[key] = {open.uri(), open.snapshot(), open.format()};
    }
    job.source_uri = source_uri_;
    job.source_first = settings_.source_first;
    job.rewritings = settings_.rewritings;
    job.source_language = settings_.source_language;
    job.draft_language = settings_.draft_language;
    job.basis = state.basis;
    job.caches = state.caches;
    return job;
}

void DraftChecks::begin(DocumentId id, CheckKind kind, const std::stop_token& stop) {
    const Document* const document = documents_.find(id);
    State& state = states_[id];
    CheckJob made = job_for(*document, state);
    if (kind == CheckKind::quick) made.edited = state.typing;
    const auto job = std::make_shared<const CheckJob>(std::move(made));
    const auto outcome = std::make_shared<CheckOutcome>();
    workers_.run([job, outcome, stop, projects = projects_,
                  files = files_] { *outcome = carry_out(*job, *projects, *files, stop); },
                 [this, id, generation = state.generation, basis = state.basis, outcome] {
                     finish(id, generation, basis, std::move(*outcome));
                 });
}

void DraftChecks::finish(DocumentId id, std::uint64_t generation, std::uint64_t basis, CheckOutcome outcome) {
    const auto cost = outcome.stopped ? std::nullopt : std::optional(outcome.cost);
    const auto found = states_.find(id);
    const bool usable = !ended_ && !outcome.stopped && found != states_.end();
    if (usable && found->second.generation == generation) {
        State& state = found->second;
        state.source_key = outcome.source_key;
        if (!is_of_newest_source(outcome)) {
            // Only now is it known whose edits should have stopped the check.
            scheduler_.finished(id, cost);
            return touch(*documents_.find(id), Cause::other_documents);
        }
        scheduler_.shown(id);
        state.outcome = std::make_shared<const CheckOutcome>(std::move(outcome));
        state.outcome_generation = generation;
        const auto waiting = std::exchange(state.waiting, {});
        checked_(*documents_.find(id), state.outcome);
        for (const auto& call : waiting) call();
    } else if (usable && found->second.basis == basis && scheduler_.overdue(id)) {
        scheduler_.shown(id);
        show_late(*documents_.find(id), outcome);
    }
    scheduler_.finished(id, cost);
}

bool DraftChecks::is_of_newest_source(const CheckOutcome& outcome) {
    if (outcome.source_key.empty()) return true;
    const Document* const open = documents_.find_key(outcome.source_key);
    if (outcome.pairs.empty()) return !open;
    return open ? open->snapshot() == outcome.pairs.front().source : !outcome.source_path.empty();
}

void DraftChecks::show_late(Document& document, const CheckOutcome& outcome) {
    CheckOutcome now = carry_over(outcome, document.snapshot(), [&](const CheckedPair& pair) {
        if (pair.source == outcome.draft) return document.snapshot();
        const Document* const open = documents_.find(pair.source_uri);
        return open ? open->snapshot() : pair.source;
    });
    checked_(document, std::make_shared<const CheckOutcome>(std::move(now)));
}

std::shared_ptr<const CheckOutcome> DraftChecks::current(const Document& document) const {
    const auto found = states_.find(document.id());
    if (found == states_.end() || found->second.outcome_generation != found->second.generation) return nullptr;
    return found->second.outcome;
}

std::vector<DocumentId> DraftChecks::concerned(const Document& document) const {
    std::vector<DocumentId> concerned{document.id()};
    for (const auto& [id, state] : states_) {
        if (id != document.id() && state.source_key == document.key()) concerned.push_back(id);
    }
    return concerned;
}

void DraftChecks::when_current(Document& document, std::function<void()> call) {
    if (ended_ || current(document)) return call();
    State& state = states_[document.id()];
    // What runs for the newest texts already need not begin again.
    if (!scheduler_.begun(document.id())) scheduler_.demand(document.id());
    state.waiting.push_back(std::move(call));
}

void DraftChecks::when_checked(Document& document, std::function<void()> call) {
    if (ended_ || current(document)) return call();
    states_[document.id()].waiting.push_back(std::move(call));
}

void DraftChecks::leave_as_it_is(const Document& draft, const checks::Finding& finding,
                                 std::function<void(const std::optional<Error>&)> done) {
    const auto error = std::make_shared<std::optional<Error>>();
    workers_.run(
        [error, projects = projects_, path = draft.path().value_or(""), fingerprint = finding.fingerprint,
         rule = std::string(finding.rule), message = finding.message] {
            // Read anew: somebody else may have added to it.
            auto baseline = Baseline::read(projects->of(path)->project.baseline_file());
            if (!baseline) {
                *error = baseline.error();
                return;
            }
            baseline->add(path, fingerprint, rule, message);
            if (const auto written = baseline->write(); !written) *error = written.error();
        },
        [this, error, done = std::move(done)] {
            if (ended_) return;
            if (!*error) project_changed();
            done(*error);
        });
}

std::vector<std::string> DraftChecks::read_files() const {
    std::vector<std::string> paths;
    for (const auto& [id, state] : states_) {
        if (state.outcome && !state.outcome->source_path.empty()) paths.push_back(state.outcome->source_path);
    }
    return paths;
}

void DraftChecks::when_idle(std::function<void()> call) {
    if (ended_ || scheduler_.idle()) return call();
    idle_calls_.push_back(std::move(call));
    scheduler_.demand_all();
}

void DraftChecks::end() {
    if (ended_) return;
    ended_ = true;
    scheduler_.forget_all();
    for (auto& [id, state] : std::exchange(states_, {})) {
        for (const auto& call : state.waiting) call();
    }
    tell_idle();
}

void DraftChecks::tell_idle() {
    for (const auto& call : std::exchange(idle_calls_, {})) call();
}

}  // namespace vidimus::server
