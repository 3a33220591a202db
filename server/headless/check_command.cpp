#include "checks/checker.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/findings.h"
#include "server/headless/option_values.h"
#include "server/headless/reports/report.h"
#include "server/project/failure.h"
#include "server/project/files.h"
#include "server/project/installed_lexicons.h"
#include "server/project/pairs_file.h"
#include "server/project/path_language.h"

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
    CheckRun(const CheckOptions& options, std::shared_ptr<const InstalledLexicons> lexicons)
        : options_(options), lexicons_(std::move(lexicons)), checker_(lexicons_) {}

    void check_listed_pairs(const std::string& pairs_path) {
        Expected<checks::Text> text = read_text(pairs_path);
        if (!text) return fail(text.error());
        const PairsFile file = parse_pairs(text->view(), pairs_path);
        for (const Error& error : file.errors) fail(error);
        if (file.pairs.empty() && file.errors.empty()) warn(display_path(pairs_path) + " names no pairs");
        for (const ListedPair& pair : file.pairs) guard(pair.draft, [&] { check_files(pair); });
    }

    void check_against_source(const std::string& source, const std::string& draft) {
        guard(draft, [&] { check_files({source, draft, {}, {}}); });
    }

    void check_one_file(const std::string& path) {
        guard(path, [&] { check_parts(path); });
    }

    CheckResult finish() && {
        result_.lexicons = names_of(used_);
        make_fingerprints_unique(result_);
        return std::move(result_);
    }

  private:
    /// A pair whose check fails is an error of its own; the others go on, and nothing half-made of it stays.
    template <class Call>
    void guard(const std::string& draft, Call&& call) {
        const std::size_t pairs = result_.pairs.size();
        const std::size_t findings = result_.findings.size();
        std::optional<Error> failure =
            failure_of("cannot check " + display_path(draft), draft, std::forward<Call>(call));
        if (!failure) return;
        result_.pairs.erase(result_.pairs.begin() + static_cast<std::ptrdiff_t>(pairs), result_.pairs.end());
        result_.findings.erase(result_.findings.begin() + static_cast<std::ptrdiff_t>(findings),
                               result_.findings.end());
        // It may have been left in the middle of a change.
        cache_ = checks::make_cache();
        fail(std::move(*failure));
    }

    void check_parts(const std::string& path) {
        // Where a file is Markdown, a line of dashes is markup: only plain text is divided.
        if (path != standard_input && checks::format_of_path(path) != checks::Format::plain) {
            return fail({"no source given for " + path, path,
                         "Name it with --source SOURCE; only plain text can hold draft and source in one file."});
        }
        Expected<checks::Text> text = read_text(path);
        if (!text) return fail(text.error());
        const std::vector<checks::OneFilePair> parts = checks::split_one_file(text->view(), options_.source_first);
        if (parts.empty()) return fail(no_divider(path));
        for (const checks::OneFilePair& part : parts) {
            const checks::Input source{text->view(), part.source, checks::Format::plain, options_.source_language};
            const checks::Input draft{text->view(), part.draft, checks::Format::plain, options_.draft_language};
            guard(path, [&] { check(source, draft, {path, path, *text, *text}); });
        }
    }

    void fail(Error error) {
        complain(error);
        result_.errors.push_back(std::move(error));
    }

    Error no_divider(const std::string& path) const {
        return {"cannot check " + display_path(path) + ": no source given, and no divider in the file", path,
                "Name the source with --source SOURCE; or let a line of at least five dash-like characters (-----, "
                "=====, ———————) divide the draft from its source."};
    }

    void check_files(const ListedPair& pair) {
        Expected<checks::Text> source = read_text(pair.source);
        if (!source) fail(source.error());
        Expected<checks::Text> draft = read_text(pair.draft);
        if (!draft) fail(draft.error());
        if (!source || !draft) return;
        const PathLanguages by_path = languages_of_paths(pair.source, pair.draft);
        const checks::Input source_input{source->view(),
                                         {},
                                         checks::format_of_path(pair.source),
                                         first_known(pair.source_language, options_.source_language, by_path.source)};
        const checks::Input draft_input{draft->view(),
                                        {},
                                        checks::format_of_path(pair.draft),
                                        first_known(pair.draft_language, options_.draft_language, by_path.draft)};
        check(source_input, draft_input, {pair.source, pair.draft, *source, *draft});
    }

    static std::string first_known(const std::string& a, const std::string& b, const std::string& c) {
        return !a.empty() ? a : !b.empty() ? b : c;
    }

    void check(const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
        checks::Options options;
        options.lexicons = options_.lexicons;
        options.complete = options_.complete;
        options.rewritings = options_.rewritings;
        const checks::Report report = checker_.check(source, draft, options, {}, cache_.get());
        used_.bits |= report.lexicons.bits;
        for (const std::string& problem : lexicons_->take_problems()) warn(problem);
        if (report.same_language) {
            warn(display_path(files.draft_path) + ": source and draft seem to be in the same language (" +
                 report.draft_language +
                 "). Check that they are not one text, or give --source-language and "
                 "--draft-language.");
        }
        resolve(report, files, result_);
    }

    const CheckOptions& options_;
    std::shared_ptr<const InstalledLexicons> lexicons_;
    checks::Checker checker_;
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
    auto lexicons = InstalledLexicons::open(options.lexicon_places);
    if (!lexicons) {
        complain(lexicons.error());
        return exit_unusable;
    }
    CheckRun run(options, std::move(*lexicons));
    if (options.pairs) run.check_listed_pairs(*options.pairs);
    for (const std::string& path : options.paths) {
        if (options.source) {
            run.check_against_source(*options.source, path);
        } else {
            run.check_one_file(path);
        }
    }
    const CheckResult result = std::move(run).finish();
    const bool written = write_reports(options, result);
    if (!written || !result.errors.empty()) return exit_unusable;
    return reaches(result, options.fail_on) ? exit_findings : exit_clean;
}

}  // namespace vidimus::server
