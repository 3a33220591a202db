#include "server/lsp/check_job.h"

#include <exception>
#include <utility>

namespace vidimus::server {

namespace {

class Check {
  public:
    Check(const CheckJob& job, const checks::Checker& checker, SourceFiles& files, const std::stop_token& stop)
        : job_(job), checker_(checker), files_(files), stop_(stop) {
        outcome_.draft = job.draft;
    }

    CheckOutcome run() && {
        if (stop_.stop_requested()) {
            outcome_.stopped = true;
        } else if (job_.source.place == SourceChoice::Place::same_document) {
            check_parts();
        } else {
            check_against_other();
        }
        return std::move(outcome_);
    }

  private:
    /// As on the command line: where a file is Markdown, a line of dashes is markup; only plain text is divided.
    void check_parts() {
        if (checks::format_info(job_.draft_format).is_bilingual()) {
            const checks::Input source{job_.draft->text, {}, job_.draft_format, job_.source_language};
            const checks::Input draft{job_.draft->text, {}, job_.draft_format, job_.draft_language};
            const checks::Span whole{0, static_cast<checks::Offset>(job_.draft->text.size())};
            return check(source, draft, {job_.draft_uri, job_.draft, whole, {}});
        }
        if (job_.draft_format != checks::Format::plain) return;
        for (const auto& part : checks::split_one_file(job_.draft->text, job_.source_first)) {
            const checks::Input source{job_.draft->text, part.source, job_.draft_format, job_.source_language};
            const checks::Input draft{job_.draft->text, part.draft, job_.draft_format, job_.draft_language};
            check(source, draft, {job_.draft_uri, job_.draft, part.draft, {}});
        }
    }

    void check_against_other() {
        auto text = job_.source.open;
        if (!text && job_.source.path.empty()) {
            outcome_.error = Error{"cannot read the source " + job_.source.uri + ": it is neither open nor a file", "",
                                   "Open it, or name a file."};
            return;
        }
        if (!text) {
            auto read = files_.read(job_.source.path);
            if (!read) {
                outcome_.error = read.error();
                return;
            }
            text = *read;
        }
        const checks::Input source{text->text, {}, job_.source.format, job_.source_language};
        const checks::Input draft{job_.draft->text, {}, job_.draft_format, job_.draft_language};
        const checks::Span whole{0, static_cast<checks::Offset>(job_.draft->text.size())};
        check(source, draft, {job_.source.uri, text, whole, {}});
    }

    void check(const checks::Input& source, const checks::Input& draft, CheckedPair pair) {
        if (outcome_.stopped) return;
        if (job_.caches->size() <= outcome_.pairs.size()) job_.caches->push_back(checks::make_cache());
        const auto& cache = (*job_.caches)[outcome_.pairs.size()];
        checks::Options options;
        options.rewritings = job_.rewritings;
        options.edited = job_.edited;
        pair.report = checker_.check(source, draft, options, stop_, cache.get());
        outcome_.stopped = pair.report.stopped;
        outcome_.pairs.push_back(std::move(pair));
    }

    const CheckJob& job_;
    const checks::Checker& checker_;
    SourceFiles& files_;
    const std::stop_token& stop_;
    CheckOutcome outcome_;
};

}  // namespace

CheckOutcome carry_out(const CheckJob& job, const checks::Checker& checker, SourceFiles& files,
                       const std::stop_token& stop) {
    const auto started = std::chrono::steady_clock::now();
    CheckOutcome outcome;
    try {
        outcome = Check(job, checker, files, stop).run();
    } catch (const std::exception& bug) {
        // A text that trips the checker must not take the editor's whole session with it.
        outcome.draft = job.draft;
        outcome.error = Error{std::string("the check failed: ") + bug.what(), job.draft_uri, ""};
    }
    outcome.cost = std::chrono::steady_clock::now() - started;
    return outcome;
}

}  // namespace vidimus::server
