#include "checks/checker.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/findings.h"
#include "server/headless/option_values.h"
#include "server/headless/pair_reader.h"
#include "server/headless/reports/report.h"
#include "server/project/files.h"
#include "server/project/installed_lexicons.h"
#include "server/project/opened_projects.h"
#include "server/project/source_history.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>

// Pairs are read, checked and turned into values one after another, so that no more than one pair of texts is in
// memory; the reports are made and written at the end, in one piece each: an interruption leaves nothing half-written.

namespace vidimus::server {

namespace {

class CheckRun {
  public:
    explicit CheckRun(const CheckOptions& options)
        : options_(options),
          pairs_(
              options_, "check",
              [this](const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
                  check_whole(source, draft, files);
              },
              [this](Error error) { fail(std::move(error)); }) {}

    /// Configuration and lexicons, before anything else: without them nothing is checked.
    Expected<void> open() {
        if (Expected<void> opened = pairs_.open_projects(); !opened) return opened.error();
        LexiconPlaces places = options_.lexicon_places;
        if (const Project* const project = pairs_.first_project())
            places = with_lexicons_of(project->configuration, std::move(places));
        auto lexicons = InstalledLexicons::open(places);
        if (!lexicons) return lexicons.error();
        lexicons_ = std::move(*lexicons);
        checker_.emplace(lexicons_);
        return {};
    }

    void run() { pairs_.run(); }

    CheckResult finish() && {
        result_.lexicons = names_of(used_);
        make_fingerprints_unique(result_);
        return std::move(result_);
    }

  private:
    /// Nothing half-made of a check that fails stays.
    void check_whole(const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
        const auto pairs = static_cast<std::ptrdiff_t>(result_.pairs.size());
        const auto findings = static_cast<std::ptrdiff_t>(result_.findings.size());
        try {
            check(source, draft, files);
        } catch (...) {
            result_.pairs.erase(result_.pairs.begin() + pairs, result_.pairs.end());
            result_.findings.erase(result_.findings.begin() + findings, result_.findings.end());
            // It may have been left in the middle of a change.
            cache_ = checks::make_cache();
            throw;
        }
    }

    void fail(Error error) {
        complain(error);
        result_.errors.push_back(std::move(error));
    }

    void check(const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
        checks::Options options;
        options.lexicons = options_.lexicons.value_or(checks::LexiconSet::all());
        options.complete = options_.complete;
        options.rewritings = options_.rewritings;
        if (files.project) {
            const Configuration& configuration = files.project->configuration;
            if (!options_.lexicons && configuration.lexicons) options.lexicons = *configuration.lexicons;
            if (options.rewritings.allows_all()) options.rewritings = configuration.rewritings;
            options.formats = configuration.format_options;
            options.levels = files.project->levels_for(files.draft_path, draft.language);
        }
        const SourceBefore before = source_before(files.source_path, source.file, files.draft_path, draft.file);
        if (before.text) options.source_before = before.text->view();
        if (!before.warning.empty()) warn(before.warning);
        checks::Report report = checker_->check(source, draft, options, {}, cache_.get());
        used_.bits |= report.lexicons.bits;
        for (const std::string& problem : lexicons_->take_problems()) warn(problem);
        if (report.same_language) {
            warn(display_path(files.draft_path) + ": source and draft seem to be in the same language (" +
                 report.draft_language +
                 "). Check that they are not one text, or give --source-language and "
                 "--draft-language.");
        }
        for (Error& problem : unread_rests(*report.pair, files)) fail(std::move(problem));
        if (files.project && files.project->baseline) {
            std::erase_if(report.findings, [&](const checks::Finding& finding) {
                return files.project->baseline->holds(files.draft_path, finding.fingerprint);
            });
        }
        resolve(report, files, result_);
    }

    const CheckOptions& options_;
    PairReader pairs_;
    std::shared_ptr<const InstalledLexicons> lexicons_;
    std::optional<checks::Checker> checker_;
    /// Pairs listed one after another often share a source, or are states of one draft.
    std::shared_ptr<checks::Cache> cache_ = checks::make_cache();
    checks::LexiconSet used_ = checks::LexiconSet::none();
    CheckResult result_;
};

/// Files first: standard output says "done" only when they are.
bool write_reports(const CheckOptions& options, const CheckResult& result) {
    bool good = true;
    const auto write = [&](const ReportRequest& request, bool to_output) {
        if (to_output != (request.file.empty() || request.file == standard_input)) return;
        Expected<void> written;
        if (to_output) {
            written = print(request.format->write(result, terminal_of_output(options.colour)));
        } else {
            // A file is read in many places: no width is its own, and colour is a wish.
            const Terminal page{100, options.colour == ColourChoice::always};
            written = write_file(request.file, request.format->write(result, page));
        }
        if (written) return;
        complain(written.error());
        good = false;
    };
    for (const bool to_output : {false, true}) {
        for (const ReportRequest& request : options.reports) write(request, to_output);
    }
    return good;
}

bool reaches(const CheckResult& result, std::optional<checks::Severity> level) {
    return level &&
           std::ranges::any_of(result.findings, [&](const ReportedFinding& f) { return f.severity >= *level; });
}

}  // namespace

int run_check(const CheckOptions& options) {
    CheckRun run(options);
    if (const Expected<void> opened = run.open(); !opened) {
        complain(opened.error());
        return exit_unusable;
    }
    run.run();
    const CheckResult result = std::move(run).finish();
    const bool written = write_reports(options, result);
    if (!written || !result.errors.empty()) return exit_unusable;
    return reaches(result, options.fail_on) ? exit_findings : exit_clean;
}

}  // namespace vidimus::server
