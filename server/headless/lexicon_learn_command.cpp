#include "checks/alignment/lessons.h"
#include "checks/lexicon/lexicon_file.h"
#include "checks/rules/untranslated_beads.h"
#include "checks/text/language.h"
#include "server/headless/commands.h"
#include "server/headless/console.h"
#include "server/headless/pair_reader.h"
#include "server/project/files.h"
#include "server/project/installed_lexicons.h"
#include "server/project/lexicon_output.h"

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>

namespace vidimus::server {

namespace {

/// Tells how far one has come, on a terminal only.
class Progress {
  public:
    void step(std::size_t pairs, std::size_t passages) {
        if (!shown_) return;
        std::fprintf(stderr, "\r%zu pairs, %zu passages", pairs, passages);
        std::fflush(stderr);
    }
    ~Progress() {
        if (shown_) std::fputs("\r\033[K", stderr);
    }
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

  private:
    bool shown_ = isatty(STDERR_FILENO) == 1;
};

class Learning {
  public:
    Learning(const LexiconLearnOptions& options, std::shared_ptr<const InstalledLexicons> lexicons)
        : options_(options), lexicons_(std::move(lexicons)), checker_(lexicons_) {}

    int run() {
        {
            Progress progress;
            PairReader pairs(
                options_, "learn from",
                [&](const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
                    take(source, draft, files);
                    progress.step(pairs_, learner_.passages());
                },
                [this](Error error) {
                    complain(error);
                    failed_ = true;
                });
            if (const Expected<void> opened = pairs.open_projects(); !opened) {
                complain(opened.error());
                return exit_unusable;
            }
            pairs.run();
        }
        for (const std::string& problem : lexicons_->take_problems()) warn(problem);
        if (pairs_ == 0) {
            complain({"nothing was learnt: there is no pair of texts that answer each other", "",
                      "Name finished translations: --source SOURCE DRAFT, one-file texts, or --pairs FILE."});
            return exit_unusable;
        }
        if (!write()) return exit_unusable;
        return failed_ ? exit_unusable : exit_clean;
    }

  private:
    void take(const checks::Input& source, const checks::Input& draft, const PairFiles& files) {
        const checks::Report report = checker_.check(source, draft);
        const std::string from(checks::primary_language(report.source_language));
        const std::string to(checks::primary_language(report.draft_language));
        const auto skip = [&](const std::string& why) {
            warn(display_path(files.draft_path) + " teaches nothing: " + why);
        };
        if (from.empty() || to.empty())
            return skip("its languages are not known; give --source-language and --draft-language");
        if (report.same_language) return skip("source and draft are in one language (" + to + ")");
        if (report.alignment.unrelated) return skip("it does not answer its source");
        if (languages_.first.empty()) languages_ = {from, to};
        if (languages_ != std::pair(from, to)) {
            return skip("it is " + from + "–" + to + ", and one lexicon holds one pair of languages, here " +
                        languages_.first + "–" + languages_.second);
        }
        checks::add_lessons(*report.pair, report.alignment, checks::find_untranslated(*report.pair, report.alignment),
                            learner_);
        ++pairs_;
        for (const Error& problem : unread_rests(*report.pair, files)) {
            complain(problem);
            failed_ = true;
        }
    }

    bool write() const {
        const checks::LexiconFile file{languages_.first, languages_.second, learner_.learn()};
        if (file.words.empty()) {
            complain({"nothing was learnt: no word was seen often enough in " + std::to_string(learner_.passages()) +
                          (learner_.passages() == 1 ? " passage" : " passages"),
                      "", "Name more finished translations; a word must stand in several sentences."});
            return false;
        }
        if (const auto written = write_lexicon(options_.output, file); !written) {
            complain(written.error());
            return false;
        }
        const std::string said = display_path(options_.output) + ": " + std::to_string(file.words.size()) +
                                 " translations learnt from " + std::to_string(pairs_) +
                                 (pairs_ == 1 ? " pair" : " pairs") + ", " + std::to_string(learner_.passages()) +
                                 " passages\n";
        if (const auto printed = print(said); !printed) {
            complain(printed.error());
            return false;
        }
        return true;
    }

    const LexiconLearnOptions& options_;
    std::shared_ptr<const InstalledLexicons> lexicons_;
    checks::Checker checker_;
    checks::TranslationLearner learner_;
    std::pair<std::string, std::string> languages_;
    std::size_t pairs_ = 0;
    bool failed_ = false;
};

}  // namespace

int run_lexicon_learn(const LexiconLearnOptions& options) {
    auto lexicons = InstalledLexicons::open(options.lexicon_places);
    if (!lexicons) {
        complain(lexicons.error());
        return exit_unusable;
    }
    return Learning(options, std::move(*lexicons)).run();
}

}  // namespace vidimus::server
