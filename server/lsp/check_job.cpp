#include "server/lsp/check_job.h"

#include "protocol/uri.h"
#include "server/project/path_language.h"

#include <exception>
#include <filesystem>
#include <utility>

namespace vidimus::server {

namespace {

namespace fs = std::filesystem;

std::string first_known(const std::string& a, const std::string& b, const std::string& c) {
    return !a.empty() ? a : !b.empty() ? b : c;
}

std::string absolute(const std::string& path) {
    std::error_code unknown;
    return fs::absolute(path, unknown).lexically_normal().string();
}

std::string choice_among(const PairFound& found) {
    std::string text = found.draft + ": more than one file could be its source:";
    for (const std::string& path : found.candidates) text += " " + path;
    return text + ". Name it in the draft or in vidimus.json.";
}

class Check {
  public:
    Check(const CheckJob& job, OpenedProjects& projects, SourceFiles& files, const std::stop_token& stop)
        : job_(job),
          files_(files),
          stop_(stop),
          project_(job.draft_path.empty() ? projects.without_folder() : projects.of(job.draft_path)),
          whole_{0, static_cast<checks::Offset>(job.draft->text.size())} {
        outcome_.draft = job.draft;
        if (job.caches->project != project_) *job.caches = {project_, {}, {}, {}, 0};
    }

    CheckOutcome run() && {
        if (stop_.stop_requested()) {
            outcome_.stopped = true;
            return std::move(outcome_);
        }
        outcome_.error = project_->error;
        find_source();
        if (project_->lexicons) {
            for (std::string& problem : project_->lexicons->take_problems())
                outcome_.remarks.push_back(std::move(problem));
        }
        return std::move(outcome_);
    }

  private:
    /// A source that is named counts for every document but itself, before any divider in the text, as on the command
    /// line.
    void find_source() {
        const std::string named = job_.source_uri.empty() ? "" : protocol::uri_key(job_.source_uri);
        if (!named.empty() && named != job_.draft_key) {
            outcome_.rule = "settings";
            const std::string path = protocol::to_path(job_.source_uri).value_or("");
            return check_against_other(job_.source_uri, path, {});
        }
        if (!named.empty() || job_.draft_path.empty()) return check_parts({});
        const Pairing pairing(project_->project);
        const auto found = pairing.find(job_.draft_path, job_.draft->text, format());
        if (!found) {
            outcome_.error = found.error();
        } else if (*found && pairing.wants((*found)->draft_language)) {
            outcome_.rule = (*found)->rule;
            follow(**found);
        }
    }

    void follow(const PairFound& found) {
        if (found.source.empty()) {
            outcome_.remarks.push_back(choice_among(found));
        } else if (found.source == found.draft) {
            check_parts(found);
        } else {
            const std::string path = absolute(found.source);
            check_against_other(protocol::from_path(path), path, found);
        }
    }

    /// As on the command line: where a file is Markdown, a line of dashes is markup; only plain text is divided.
    void check_parts(const PairFound& found) {
        const std::string source_language = first_known(job_.source_language, found.source_language, {});
        const std::string draft_language = first_known(job_.draft_language, found.draft_language, {});
        const auto check_part = [&](std::optional<checks::Span> source_part, std::optional<checks::Span> draft_part) {
            const checks::Input source{job_.draft->text, source_part, format(), source_language};
            const checks::Input draft{job_.draft->text, draft_part, format(), draft_language};
            check(source, draft, {job_.draft_uri, job_.draft, draft_part.value_or(whole_), {}}, job_.draft_path);
        };
        if (checks::format_info(format()).is_bilingual()) return check_part({}, {});
        if (format() != checks::Format::plain) return;
        const bool source_first = job_.source_first || project_->project.configuration.source_first;
        for (const auto& part : checks::split_one_file(job_.draft->text, source_first)) {
            check_part(part.source, part.draft);
        }
    }

    void check_against_other(std::string uri, const std::string& path, const PairFound& found) {
        outcome_.source_key = protocol::uri_key(uri);
        std::shared_ptr<const Snapshot> text;
        auto its_format =
            project_->project.root.empty() ? checks::format_of_path(path) : project_->project.format_of(path);
        if (const auto open = job_.open.find(outcome_.source_key); open != job_.open.end()) {
            text = open->second.text;
            uri = open->second.uri;
            its_format = configured_format(path).value_or(open->second.format);
        } else if (path.empty()) {
            outcome_.error = Error{"cannot read the source " + uri + ": it is neither open nor a file", "",
                                   "Open it, or name a file."};
            return;
        } else {
            outcome_.source_path = path;
            auto read = files_.read(path);
            if (!read) {
                outcome_.error = read.error();
                return;
            }
            text = *read;
        }
        const PathLanguages by_path = languages_of_paths(path, job_.draft_path);
        const checks::Input source{
            text->text, {}, its_format, first_known(job_.source_language, found.source_language, by_path.source)};
        const checks::Input draft{
            job_.draft->text, {}, format(), first_known(job_.draft_language, found.draft_language, by_path.draft)};
        check(source, draft, {uri, text, whole_, {}}, path);
    }

    /// What the configuration says of a file; the editor knows better than its name does.
    std::optional<checks::Format> configured_format(const std::string& path) const {
        if (path.empty() || project_->project.root.empty()) return std::nullopt;
        return project_->project.configured_format_of(path);
    }
    checks::Format format() const { return configured_format(job_.draft_path).value_or(job_.draft_format); }

    void check(const checks::Input& source, const checks::Input& draft, CheckedPair pair,
               const std::string& source_path) {
        if (outcome_.stopped) return;
        auto& caches = job_.caches->of_pairs;
        if (caches.size() <= outcome_.pairs.size()) caches.push_back(checks::make_cache());
        const Configuration& configuration = project_->project.configuration;
        checks::Options options;
        options.rewritings = job_.rewritings.allows_all() ? configuration.rewritings : job_.rewritings;
        options.formats = configuration.format_options;
        if (configuration.lexicons) options.lexicons = *configuration.lexicons;
        if (!job_.draft_path.empty()) options.levels = project_->project.levels_for(job_.draft_path, draft.language);
        options.edited = job_.edited;
        const SourceBefore& history = history_of(pair, source_path);
        if (history.text) options.source_before = history.text->view();
        pair.report = project_->checker.check(source, draft, options, stop_, caches[outcome_.pairs.size()].get());
        outcome_.stopped = pair.report.stopped;
        if (const auto& baseline = project_->project.baseline; baseline && !job_.draft_path.empty()) {
            std::erase_if(pair.report.findings, [&](const checks::Finding& finding) {
                return baseline->holds(job_.draft_path, finding.fingerprint);
            });
        }
        outcome_.pairs.push_back(std::move(pair));
    }

    /// Asking git takes longer than a check: it is asked when somebody opened, saved or exchanged something, not at
    /// each keystroke.
    const SourceBefore& history_of(const CheckedPair& pair, const std::string& source_path) {
        DocumentCaches& caches = *job_.caches;
        if (caches.history_of.lock() == pair.source && caches.history_basis == job_.basis) return caches.history;
        caches.history = {};
        if (!source_path.empty() && !job_.draft_path.empty()) {
            caches.history = source_before(source_path, pair.source->text, job_.draft_path, job_.draft->text);
            if (!caches.history.warning.empty()) outcome_.remarks.push_back(caches.history.warning);
        }
        caches.history_of = pair.source;
        caches.history_basis = job_.basis;
        return caches.history;
    }

    const CheckJob& job_;
    SourceFiles& files_;
    const std::stop_token& stop_;
    std::shared_ptr<const OpenedProject> project_;
    checks::Span whole_;
    CheckOutcome outcome_;
};

}  // namespace

CheckOutcome carry_out(const CheckJob& job, OpenedProjects& projects, SourceFiles& files, const std::stop_token& stop) {
    const auto started = std::chrono::steady_clock::now();
    CheckOutcome outcome;
    try {
        outcome = Check(job, projects, files, stop).run();
    } catch (const std::exception& bug) {
        // A text that trips the checker must not take the editor's whole session with it.
        outcome.draft = job.draft;
        outcome.error = Error{std::string("the check failed: ") + bug.what(), job.draft_uri, ""};
    }
    outcome.cost = std::chrono::steady_clock::now() - started;
    return outcome;
}

}  // namespace vidimus::server
